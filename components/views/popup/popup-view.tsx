import type { Day } from '../../../domain/model/primitives.ts';
import type { PopupData } from './load-popup.ts';
import { PopupBody, type PopupState } from './popup-body.tsx';
import { PopupFrame } from './popup-frame.tsx';
import { seenModel } from './popup-model.ts';
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
      part={data?.part ?? null}
      hasDaily={state?.kind === 'running' && !data?.part?.seen}
      toChase={state?.kind === 'running' ? state.toChase : 0}
    >
      {data && state && <PopupBody state={state} today={today} hasRole={data.part !== null} />}
    </PopupFrame>
  );
}

function stateOf({ read, isFirstRunDone, part }: PopupData, today: Day): PopupState {
  if (!read.ok) return { kind: 'trouble', trouble: read.trouble };
  const model = seenModel(read.summaries, today, part);
  return model.kind === 'empty' && !isFirstRunDone ? { kind: 'notSetUp' } : model;
}
