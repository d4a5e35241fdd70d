import { chainSplit } from '../../../../domain/health/chain-split.ts';
import type { ProjectSummary } from '../../../../domain/model/project-summary.ts';
import type { Side } from '../../../../domain/model/task.ts';
import { planCheckWords as t } from '../../../../locales/plan-check.ts';
import { lateReason } from '../../../../locales/popup.ts';
import { plainDay } from '../../../ui/day-text.ts';
import { SideSplit } from '../../../ui/side-split.tsx';
import type { ProjectModel } from '../project/project-model.ts';

type Props = { model: ProjectModel; summary: ProjectSummary | null };

/** The one answer of the page: when it launches and how late, what for, and whose days the chain there is made of. */
export function LaunchLine({ model, summary }: Props) {
  const { plan, tasks, calendar, today } = model;
  if (!plan?.ok || !summary) return null;
  const { launch, split: late } = summary;
  const chain = plan.driving.flatMap((id) => tasks.get(id) ?? []);
  const days = chainSplit(chain, plan.dates, calendar);
  const total = Object.values(days).reduce((sum, count) => sum + count, 0);
  const isLate = launch !== null && launch.daysLate > 0;
  return (
    <section class="pc-launch">
      {launch ? (
        <h2 class="t16 strong row g2">
          <span class="nowrap">
            {launch.title}{' '}
            {isLate
              ? t.launchMoved(plainDay(launch.plannedOn, today), plainDay(launch.forecastOn, today))
              : plainDay(launch.plannedOn, today)}
          </span>
          <span class={`nowrap ${isLate ? (launch.daysLate > summary.redAfterDays ? 'late' : 'risk') : 'ok'}`}>
            {isLate ? t.launchLate(launch.daysLate) : t.inTime}
          </span>
          {isLate && summary.driver && <Reason driver={summary.driver} />}
        </h2>
      ) : (
        <h2 class="t16 strong">{t.noLaunch}</h2>
      )}
      {total > 0 && (
        <>
          <p class="t12 quiet">{t.chain(total)}</p>
          <SideSplit
            split={days}
            label={t.chainOf}
            note={(side: Side) => (isLate && late[side] > 0 ? t.ofWhichLate(late[side]) : '')}
          />
        </>
      )}
    </section>
  );
}

function Reason({ driver }: { driver: NonNullable<ProjectSummary['driver']> }) {
  const text = lateReason(driver);
  return (
    <span class="pc-reason cut" title={text}>
      {text}
    </span>
  );
}
