import { useEffect, useMemo, useState } from 'preact/hooks';
import { daysDrifted } from '../../../../domain/baseline/compare.ts';
import type { Baseline } from '../../../../domain/model/baseline.ts';
import { useLive } from '../../../../storage/live.ts';
import { baselineById } from '../../../../storage/queries.ts';
import { settings } from '../../../../storage/settings.ts';
import type { ProjectModel } from '../project/project-model.ts';
import type { BaselineDays } from './gantt-bars.ts';

/** Choices that are no baseline: nothing, and the last accepted plan. */
export type DrawnWord = 'none' | 'accepted';

/** What stands below the bars; `days` null: the last accepted plan, where the plan has left it. */
export type DrawnBaseline = { choice: DrawnWord | Baseline; days: BaselineDays | null };

const nothing: BaselineDays = new Map();

/** The baseline drawn in this project: the one chosen for its Gantt, else the one that lateness is measured by. */
export function useDrawnBaseline({ project: { id, baselineId = null } }: ProjectModel): DrawnBaseline {
  const chosen = useChosen(id);
  const isWord = chosen === 'none' || chosen === 'accepted';
  const wantedId = isWord ? null : (chosen ?? baselineId);
  const found = useLive(async () => {
    const wanted = wantedId ? await baselineById(wantedId) : undefined;
    // One that was deleted since is no choice.
    return wanted ?? (!isWord && baselineId ? await baselineById(baselineId) : undefined);
  }, [wantedId, baselineId, isWord]);
  return useMemo(() => {
    if (chosen === 'none') return { choice: 'none', days: nothing };
    if (isWord || !found) return { choice: 'accepted', days: null };
    return { choice: found, days: new Map(found.tasks.map((task) => [task.taskId, task])) };
  }, [chosen, isWord, found]);
}

/** Kept on this computer; null until it is read, as if nothing were chosen: most projects draw no other then. */
function useChosen(projectId: string): string | null {
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    let isHere = true;
    const take = (all: Record<string, string>) => isHere && setChosen(all[projectId] ?? null);
    const stop = settings.ganttBaselines.watch(take);
    void settings.ganttBaselines.get().then(take);
    return () => {
      isHere = false;
      stop();
    };
  }, [projectId]);
  return chosen;
}

export async function drawBaseline(projectId: string, choice: string): Promise<void> {
  await settings.ganttBaselines.set({ ...(await settings.ganttBaselines.get()), [projectId]: choice });
}

/** How far the launch has wandered since a baseline; null when there was or is none. */
export function launchDrift({ launchOn }: Baseline, { project, plan, calendars }: ProjectModel): number | null {
  const forecastOn = plan?.ok ? plan.dates.get(project.launchTaskId ?? '')?.forecastFinishOn : undefined;
  return launchOn && forecastOn ? daysDrifted(launchOn, forecastOn, { project, calendars }) : null;
}
