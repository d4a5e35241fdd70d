import type { Day } from '../../../domain/model/primitives.ts';
import { firstRunWords as t } from '../../../locales/first-run.ts';
import { weekdayText } from '../../ui/day-text.ts';
import { StatusGlyph } from '../../ui/status-glyph.tsx';
import type { FirstPlan } from './first-plan.ts';

type Props = { plan: FirstPlan | null; earliestOn: Day | null; today: Day; onUse: (day: Day) => void };

/** When work must begin for that launch day, and how late it is already. Without a day: the earliest one. */
export function PlanVerdict({ plan, earliestOn, today, onUse }: Props) {
  const say = (on: Day) => `${on.slice(0, 4) === today.slice(0, 4) ? on.slice(5) : on} ${weekdayText(on)}`;
  const isLate = plan !== null && plan.spareDays < 0;
  return (
    <div class="fr-verdict" aria-live="polite">
      {plan && (
        <p class="row g2">
          <StatusGlyph status={isLate ? 'todo' : 'done'} isLate={isLate} size={16} />
          <b class={isLate ? 't14 strong late' : 't14 strong ok'}>
            {isLate ? t.launch.alreadyLate(-plan.spareDays) : t.launch.spare(plan.spareDays)}
          </b>
          <span class="quiet">{t.launch.mustStart(say(plan.launchOn), say(plan.startOn))}</span>
        </p>
      )}
      {earliestOn && (!plan || isLate) && (
        <p class="row g2 quiet">
          <span>{t.launch.earliest(say(earliestOn))}</span>
          <button type="button" class="link" onClick={() => onUse(earliestOn)}>
            {t.launch.useEarliest(say(earliestOn))}
          </button>
        </p>
      )}
      {plan?.isProvisional && <p class="t12 quiet">{t.launch.provisional}</p>}
    </div>
  );
}
