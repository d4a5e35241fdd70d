import { percentText, oddsWords as t } from '../../../../locales/odds.ts';
import { plainDay } from '../../../ui/day-text.ts';
import { Histogram } from '../../../ui/histogram.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import type { PlannedRows } from './question.ts';
import { useLaunchOdds } from './use-launch-odds.ts';
import './launch-chance.css';

type Props = { model: ProjectModel; rows: PlannedRows | null; onOpen: (taskId: string) => void };

/** 赶上的可能: how often the launch day is made in simulated runs, and where days won help most. */
export function LaunchChance({ model, rows, onOpen }: Props) {
  const { project, today } = model;
  const odds = useLaunchOdds(rows, model);
  const text = (on: string) => plainDay(on, today);
  if (project.launchOn === null || project.launchTaskId === null) return null;
  return (
    <section class="wb-section" aria-label={t.title} aria-busy={odds === null}>
      <SectionHead title={t.title} />
      {!odds && <p class="pc-note quiet">{model.plan?.ok ? t.working : t.none}</p>}
      {odds && (
        <div class="pc-odds">
          <div class="col g2">
            <p class="t16 strong">{t.chance(text(odds.launchOn), percentText(odds.chance))}</p>
            {odds.soonChance !== null && odds.soonChance > odds.chance && <p>{t.soon(percentText(odds.soonChance))}</p>}
            <p class="quiet">{t.half(text(odds.halfOn), text(odds.mostOn))}</p>
            {odds.levers.length > 0 ? (
              <ul class="col g1" aria-label={t.levers}>
                {odds.levers.map(({ taskId, title, days, chance }) => (
                  <li key={taskId}>
                    <button type="button" class="link-quiet" onClick={() => onOpen(taskId)}>
                      {t.lever(title, days, percentText(chance))}
                    </button>
                  </li>
                ))}
              </ul>
            ) : (
              odds.chance < 1 && <p class="quiet">{t.noLever}</p>
            )}
            <p class="t12 quiet pc-basis">{t.basis(odds.runs, odds.measured, odds.guessed)}</p>
          </div>
          <Histogram
            label={t.graph(text(odds.launchOn))}
            bars={odds.days.map(({ on, count }) => ({
              on,
              count,
              isLate: on > odds.launchOn,
              title: t.bar(text(on), percentText(count / odds.runs)),
            }))}
            dayText={text}
          />
        </div>
      )}
    </section>
  );
}
