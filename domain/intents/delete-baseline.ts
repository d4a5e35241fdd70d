import { currentBaseline } from './baseline-fields.ts';
import type { Intent } from './intent.ts';
import { refuse, removeRow } from './patch.ts';
import { projectNeeds } from './replan.ts';

/** Without the current one, lateness is measured against the last accepted plan again. */
export const deleteBaseline: Intent<{ id: string }> = {
  name: 'deleteBaseline',
  needs: ({ id }, loaded) => [
    { table: 'baselines', ids: [id] },
    ...projectNeeds([...loaded.baselines.values()].map(({ projectId }) => projectId)),
  ],
  plan(rows, { id }) {
    const baseline = rows.baselines.get(id);
    if (!baseline) return refuse('baselineGone');
    const project = rows.projects.get(baseline.projectId);
    const isCurrent = project?.baselineId === id;
    return {
      patches: [
        removeRow('baselines', baseline),
        ...(isCurrent ? currentBaseline(project, rows.tasks.values(), null) : []),
      ],
    };
  },
};
