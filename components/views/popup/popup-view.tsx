import { todayIn } from '../../../domain/calendar/day.ts';
import { databaseState } from '../../../storage/db.ts';
import { openPlace } from './open-place.ts';
import { openSidePanel } from './open-side-panel.ts';
import { PopupBody, type PopupState } from './popup-body.tsx';
import { PopupFrame } from './popup-frame.tsx';
import { popupModel } from './popup-model.ts';
import { places } from './popup-places.ts';
import { type PopupData, usePopupData } from './use-popup-data.ts';
import './popup.css';

const open = (href: string): void => void openPlace(href);

export function PopupView() {
  const today = todayIn(new Date());
  const data = usePopupData(today);
  const state = stateOf(data, today);
  const home = state?.kind === 'notSetUp' ? places.firstRun : places.today;
  return (
    <PopupFrame
      today={today}
      home={home}
      isTeaching={state?.kind === 'notSetUp' || state?.kind === 'empty'}
      onOpen={open}
      onSidePanel={openSidePanel}
    >
      {state && <PopupBody state={state} today={today} redAfterDays={data?.redAfterDays ?? 2} onOpen={open} />}
    </PopupFrame>
  );
}

/** undefined while the data is on its way. */
function stateOf(data: PopupData | undefined, today: string): PopupState | undefined {
  const database = databaseState.value;
  if (database !== 'ready' && database !== 'opening') return { kind: 'trouble', trouble: database };
  if (!data) return undefined;
  const model = popupModel(data.summaries, today);
  return model.kind === 'empty' && !data.isFirstRunDone ? { kind: 'notSetUp' } : model;
}
