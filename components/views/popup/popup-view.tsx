import type { Day } from '../../../domain/model/primitives.ts';
import type { PopupData } from './load-popup.ts';
import { openPlace } from './open-place.ts';
import { openSidePanel } from './open-side-panel.ts';
import { PopupBody, type PopupState } from './popup-body.tsx';
import { PopupFrame } from './popup-frame.tsx';
import { popupModel } from './popup-model.ts';
import { places } from './popup-places.ts';

const open = (href: string): void => void openPlace(href);

/** The whole popup; without data the frame alone. */
export function PopupView({ today, data }: { today: Day; data: PopupData | null }) {
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
