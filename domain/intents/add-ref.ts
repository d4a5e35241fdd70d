import { INBOX_ID } from '../model/project.ts';
import type { Ref } from '../model/ref.ts';
import type { Intent, Rows } from './intent.ts';
import { createRow, refuse } from './patch.ts';

/**
 * Ties a task or project to a product, listing or order; the same tie twice changes nothing. Listings and orders are
 * named by their keys and need no row: a goods row that belongs to no product yet can have a task.
 */
export const addRef: Intent<{ ref: Ref }> = {
  name: 'addRef',
  needs: ({ ref }) => [
    { table: ref.ownerKind === 'task' ? 'tasks' : 'projects', ids: [ref.ownerId] },
    { table: 'refs', field: 'ownerId', value: ref.ownerId },
    { table: 'refs', ids: [ref.id] },
    ...(ref.targetKind === 'product' ? [{ table: 'products' as const, ids: [ref.targetId] }] : []),
  ],
  plan(rows, { ref }) {
    const problem = refusalOf(rows, ref);
    if (problem) return refuse(problem);
    const isTied = [...rows.refs.values()].some(
      (other) =>
        other.ownerKind === ref.ownerKind &&
        other.ownerId === ref.ownerId &&
        other.targetKind === ref.targetKind &&
        other.targetId === ref.targetId,
    );
    if (isTied) return { patches: [] };
    return rows.refs.has(ref.id) ? refuse('refExists') : { patches: [createRow('refs', ref)] };
  },
};

function refusalOf(rows: Rows, ref: Ref): string | null {
  if (ref.ownerKind === 'task' && !rows.tasks.has(ref.ownerId)) return 'taskGone';
  if (ref.ownerKind === 'project' && (ref.ownerId === INBOX_ID || !rows.projects.has(ref.ownerId)))
    return 'projectGone';
  if (ref.targetKind === 'product' && !rows.products.has(ref.targetId)) return 'productGone';
  return null;
}
