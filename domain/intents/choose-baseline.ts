import { currentBaseline } from './baseline-fields.ts';
import type { Intent } from './intent.ts';
import { refuse } from './patch.ts';
import { projectNeeds } from './replan.ts';

/** The baseline that lateness is measured against; null: the last accepted plan. */
export const chooseBaseline: Intent<{ projectId: string; baselineId: string | null }> = {
  name: 'chooseBaseline',
  needs: ({ projectId, baselineId }) => [
    ...projectNeeds([projectId]),
    { table: 'baselines', ids: baselineId === null ? [] : [baselineId] },
  ],
  plan(rows, { projectId, baselineId }) {
    const project = rows.projects.get(projectId);
    if (!project) return refuse('projectGone');
    const baseline = baselineId === null ? null : rows.baselines.get(baselineId);
    if (baseline === undefined || (baseline && baseline.projectId !== projectId)) return refuse('baselineGone');
    const tasks = [...rows.tasks.values()].filter((task) => task.projectId === projectId);
    return { patches: currentBaseline(project, tasks, baseline) };
  },
};
