import type { Patch } from '../model/change.ts';
import type { Intent, Need } from './intent.ts';
import { refuse, removeRow } from './patch.ts';

const ofProject = [
  'baselines',
  'comments',
  'attachments',
  'approvals',
  'budgetLines',
  'reports',
  'handovers',
  'clashes',
] as const;

/** The project with its tasks and everything that belongs to them, its money, baselines and retrospective; goods stay. */
export const deleteProject: Intent<{ id: string }> = {
  name: 'deleteProject',
  needs: (input, loaded) => [
    { table: 'projects', ids: [input.id] },
    { table: 'tasks', field: 'projectId', value: input.id },
    { table: 'links', field: 'projectId', value: input.id },
    { table: 'refs', field: 'ownerId', value: input.id },
    { table: 'retros', ids: [input.id] },
    ...ofProject.map((table): Need => ({ table, field: 'projectId', value: input.id })),
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
        ...[...ofProject, 'retros' as const].flatMap((table) =>
          [...rows[table].values()].map((row): Patch => ({ table, id: row.id, before: { ...row }, after: null })),
        ),
        removeRow('projects', project),
      ],
    };
  },
};
