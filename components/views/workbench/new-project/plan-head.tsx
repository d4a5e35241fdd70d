import type { Day } from '../../../../domain/model/primitives.ts';
import { newProjectWords } from '../../../../locales/new-project.ts';
import { Button } from '../../../ui/button.tsx';
import { plainDay } from '../../../ui/day-text.ts';
import { StatusGlyph } from '../../../ui/status-glyph.tsx';
import type { Headline } from './headline.ts';

type Props = { says: Headline; today: Day; onLaunch: (launchOn: Day) => void };

/** The answer of the page, set largest: is the launch day in reach, and which one is. */
export function PlanHead({ says, today, onLaunch }: Props) {
  if (says.kind === 'blank') return null;
  const text = (on: Day) => plainDay(on, today);
  return (
    <div class="np-head" role="status">
      {says.kind === 'late' && (
        <>
          <StatusGlyph status="todo" isLate={true} size={16} />
          <span class="t16 strong">{newProjectWords.lateBy(says.daysLate)}</span>
          <span class="quiet cut">{newProjectWords.shouldStart(text(says.launchOn), text(says.startOn))}</span>
          <span class="grow" />
          <Button size="sm" onClick={() => onLaunch(says.earliestOn)}>
            {newProjectWords.useDay(text(says.earliestOn))}
          </Button>
        </>
      )}
      {says.kind === 'inTime' && (
        <>
          <StatusGlyph status="done" size={16} />
          <span class="t16 strong">{newProjectWords.inTime(text(says.startOn))}</span>
          <span class="quiet cut">{newProjectWords.spare(text(says.launchOn), says.spareDays)}</span>
        </>
      )}
      {says.kind === 'earliest' && (
        <>
          <span class="t16 strong">{newProjectWords.earliest(text(says.launchOn))}</span>
          <span class="quiet cut">{newProjectWords.pickDay}</span>
          <span class="grow" />
          <Button size="sm" onClick={() => onLaunch(says.launchOn)}>
            {newProjectWords.takeDay(text(says.launchOn))}
          </Button>
        </>
      )}
      {says.kind === 'forward' && (
        <>
          <span class="t16 strong">{newProjectWords.forwardEnds(text(says.launchOn))}</span>
          <span class="quiet cut">{newProjectWords.forwardFrom(text(says.startOn), says.days)}</span>
        </>
      )}
    </div>
  );
}
