import type { Retro } from '../domain/model/retro.ts';
import { db } from './db.ts';

/** null: nothing was said yet. */
export const retroOf = async (projectId: string): Promise<Retro | null> => (await db.retros.get(projectId)) ?? null;

/** Ids of a project's tasks that earlier retrospectives handed on. */
export async function handedOnTo(projectId: string): Promise<string[]> {
  const actions = (await db.retros.toArray()).flatMap((retro) => retro.actions);
  return actions.flatMap(({ carriedTo }) => (carriedTo?.projectId === projectId ? [carriedTo.taskId] : []));
}

/** Which of these tasks were made for an order. */
export async function orderTasks(taskIds: readonly string[]): Promise<Set<string>> {
  const refs = await db.refs.where('ownerId').anyOf(taskIds).toArray();
  return new Set(refs.flatMap(({ ownerId, targetKind }) => (targetKind === 'order' ? [ownerId] : [])));
}
