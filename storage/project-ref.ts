import type { Ref } from '../domain/model/ref.ts';
import { db } from './db.ts';

/** The tie of a project to a product, listing or order (by its key); undefined when there is none. */
export const projectRef = (projectId: string, targetId: string): Promise<Ref | undefined> =>
  db.refs
    .where('targetId')
    .equals(targetId)
    .filter((ref) => ref.ownerKind === 'project' && ref.ownerId === projectId)
    .first();
