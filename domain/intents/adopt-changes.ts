import type { Patch } from '../model/change.ts';
import { type PlanChange, withChanges } from '../win-back/plan-change.ts';
import type { Intent } from './intent.ts';
import { changeRow, refuse } from './patch.ts';
import { projectNeeds, replan } from './replan.ts';

/** The changes of a proposal (people levelled, days won back), written as they were tried, with new planned days. */
export const adoptChanges: Intent<{ projectId: string; changes: readonly PlanChange[] }> = {
  name: 'adoptChanges',
  needs: (input) => projectNeeds([input.projectId]),
  plan(rows, { projectId, changes }) {
    const project = rows.projects.get(projectId);
    if (!project) return refuse('projectGone');
    const tasks = [...rows.tasks.values()].filter((task) => task.projectId === projectId);
    const links = [...rows.links.values()].filter((link) => link.projectId === projectId);
    const isGone = changes.some(
      (change) =>
        ('taskId' in change && !tasks.some(({ id }) => id === change.taskId)) ||
        ('linkId' in change && !links.some(({ id }) => id === change.linkId)),
    );
    if (isGone) return refuse('taskGone');
    const after = withChanges({ project, tasks, links }, changes);
    const patches: Patch[] = [
      ...after.tasks.flatMap((task) => rowPatch('tasks', rows.tasks.get(task.id), task)),
      ...after.links.flatMap((link) => rowPatch('links', rows.links.get(link.id), link)),
      ...changeRow('projects', project, after.project),
    ];
    return replan(rows, patches, [projectId]);
  },
};

const rowPatch = <Table extends 'tasks' | 'links'>(
  table: Table,
  before: Parameters<typeof changeRow<Table>>[1] | undefined,
  after: Parameters<typeof changeRow<Table>>[2],
): Patch[] => (before && before !== after ? changeRow(table, before, after) : []);
