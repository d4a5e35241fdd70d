import { todayIn } from '../../../domain/calendar/day.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import type { PopupChoices } from '../../../storage/popup-choices.ts';
import { openPlace } from './open-place.ts';
import { openSidePanel } from './open-side-panel.ts';
import { PopupBody, type PopupState } from './popup-body.tsx';
import { PopupFrame } from './popup-frame.tsx';
import { popupModel } from './popup-model.ts';
import { places } from './popup-places.ts';
import { type PopupData, usePopupData } from './use-popup-data.ts';

const open = (href: string): void => void openPlace(href);

/** The whole popup. `onChoices`: the stored theme and language, once read. */
export function PopupView({ onChoices }: { onChoices: (choices: PopupChoices) => void }) {
  const today = todayIn(new Date());
  const data = usePopupData(today, onChoices);
  const state = data && stateOf(data, today);
  return (
    <PopupFrame
      today={today}
      home={state?.kind === 'notSetUp' ? places.firstRun : places.today}
      isTeaching={state?.kind === 'notSetUp' || state?.kind === 'empty'}
      onOpen={open}
      onSidePanel={openSidePanel()}
    >
      {data && state && (
        <PopupBody state={state} today={today} redAfterDays={data.choices.redAfterDays} onOpen={open} />
      )}
    </PopupFrame>
  );
}

function stateOf({ read, choices }: PopupData, today: Day): PopupState {
  if (!read.ok) return { kind: 'trouble', trouble: read.trouble };
  const model = popupModel(read.summaries, today);
  return model.kind === 'empty' && !choices.isFirstRunDone ? { kind: 'notSetUp' } : model;
}
