import { baselineWords as t } from '../../../../locales/baseline.ts';
import { Drifted } from '../plan-check/drifted.tsx';
import { signedDays } from '../plan-check/signed-days.ts';
import { PopButton } from '../project/pop-button.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { BaselineChoices } from './baseline-choices.tsx';
import { type DrawnBaseline, launchDrift } from './use-drawn-baseline.ts';

type Props = { model: ProjectModel; drawn: DrawnBaseline };

/** Which baseline is drawn below the bars, and how far the launch is from it. What there is to choose is read on opening. */
export function BaselinePicker({ model, drawn: { choice } }: Props) {
  const isKept = typeof choice === 'object';
  const name = isKept ? choice.name : t.drawnShort[choice];
  const drift = isKept ? launchDrift(choice, model) : null;
  return (
    <PopButton
      label={t.drawn}
      icon="git-commit-horizontal"
      button={{
        kind: 'ghost',
        class: 'gantt-baseline',
        title: drift ? t.drawnDrift(name, signedDays(drift)) : t.drawnIs(name),
        children: (
          <>
            <span class="cut">{t.drawnIs(name)}</span>
            {drift !== null && drift !== 0 && <Drifted days={drift} />}
          </>
        ),
      }}
    >
      {(close, isOpen) => isOpen && <BaselineChoices {...{ model, choice, close }} />}
    </PopButton>
  );
}
