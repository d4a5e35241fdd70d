import type { Intent } from './intent.ts';
import { refuse, removeRow } from './patch.ts';

/** The project with its tasks, links, refs and baselines; products and listings stay. */
export const deleteProject: Intent<{ id: string }> = {
  name: 'deleteProject',
  needs: (input, loaded) => [
    { table: 'projects', ids: [input.id] },
    { table: 'tasks', field: 'projectId', value: input.id },
    { table: 'links', field: 'projectId', value: input.id },
    { table: 'refs', field: 'ownerId', value: input.id },
    { table: 'baselines', field: 'projectId', value: input.id },
    ...[...loaded.tasks.keys()].map((value) => ({ table: 'refs' as const, field: 'ownerId', value })),
  ],
  plan(rows, input) {
    const project = rows.projects.get(input.id);
    if (!project) return refuse('projectGone');
    return {
      patches: [
        ...[...rows.refs.values()].map((ref) => removeRow('refs', ref)),
        ...[...rows.links.values()].map((link) => removeRow('links', link)),
        ...[...rows.tasks.values()].map((task) => removeRow('tasks', task)),
        ...[...rows.baselines.values()].map((baseline) => removeRow('baselines', baseline)),
        removeRow('projects', project),
      ],
    };
  },
};
