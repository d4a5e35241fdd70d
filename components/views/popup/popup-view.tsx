import type { Day } from '../../../domain/model/primitives.ts';
import type { PopupData } from './load-popup.ts';
import { PopupBody, type PopupState } from './popup-body.tsx';
import { PopupFrame } from './popup-frame.tsx';
import { popupModel } from './popup-model.ts';
import { places } from './popup-places.ts';

type Props = { today: Day; data: PopupData | null; hasSidePanel: boolean };

/** The whole popup; without data the frame alone. */
export function PopupView({ today, data, hasSidePanel }: Props) {
  const state = data && stateOf(data, today);
  return (
    <PopupFrame
      today={today}
      home={state?.kind === 'notSetUp' ? places.firstRun : places.today}
      isTeaching={state?.kind === 'notSetUp' || state?.kind === 'empty'}
      hasSidePanel={hasSidePanel}
    >
      {data && state && <PopupBody state={state} today={today} />}
    </PopupFrame>
  );
}

function stateOf({ read, isFirstRunDone }: PopupData, today: Day): PopupState {
  if (!read.ok) return { kind: 'trouble', trouble: read.trouble };
  const model = popupModel(read.summaries, today);
  return model.kind === 'empty' && !isFirstRunDone ? { kind: 'notSetUp' } : model;
}
