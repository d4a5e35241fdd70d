import { descendantsOf } from './descendants-of.ts';
import type { Intent, Need } from './intent.ts';
import { changeRow, refuse, removeRow } from './patch.ts';
import { projectNeeds, replan } from './replan.ts';
import { belongingsNeeds, dropBelongings } from './task-belongings.ts';

/** Tasks with everything below them and what belongs to them; the rest of the project is planned again. */
export const deleteTasks: Intent<{ ids: readonly string[] }> = {
  name: 'deleteTasks',
  needs(input, loaded) {
    const named = [...new Set(input.ids)].flatMap((id) => loaded.tasks.get(id) ?? []);
    const projectIds = named.map((task) => task.projectId);
    const going = [...input.ids, ...descendantsOf(loaded, input.ids)];
    return [
      { table: 'tasks', ids: input.ids },
      ...projectNeeds(projectIds),
      ...projectIds.map((value): Need => ({ table: 'tasks', field: 'projectId', value })),
      ...going.map((value): Need => ({ table: 'refs', field: 'ownerId', value })),
      ...belongingsNeeds(going),
    ];
  },
  plan(rows, input) {
    const named = [...new Set(input.ids)].flatMap((id) => rows.tasks.get(id) ?? []);
    if (named.length < new Set(input.ids).size) return refuse('taskGone');
    const going = new Set([...input.ids, ...descendantsOf(rows, input.ids)]);
    const patches = [
      ...[...rows.refs.values()].filter((ref) => going.has(ref.ownerId)).map((ref) => removeRow('refs', ref)),
      ...dropBelongings(rows, going),
      ...[...rows.links.values()]
        .filter((link) => going.has(link.fromId) || going.has(link.toId))
        .map((link) => removeRow('links', link)),
      ...[...going].flatMap((id) => rows.tasks.get(id) ?? []).map((task) => removeRow('tasks', task)),
      ...[...rows.projects.values()]
        .filter((project) => project.launchTaskId !== null && going.has(project.launchTaskId))
        .flatMap((project) => changeRow('projects', project, { launchTaskId: null })),
    ];
    return replan(
      rows,
      patches,
      named.map((task) => task.projectId),
    );
  },
};
