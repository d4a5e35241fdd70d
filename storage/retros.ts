import type { Retro } from '../domain/model/retro.ts';
import { db } from './db.ts';

/** null: nothing was said yet. */
export const retroOf = async (projectId: string): Promise<Retro | null> => (await db.retros.get(projectId)) ?? null;

/** Ids of a project's tasks that earlier retrospectives handed on. */
export async function handedOnTo(projectId: string): Promise<string[]> {
  const actions = (await db.retros.toArray()).flatMap((retro) => retro.actions);
  return actions.flatMap(({ carriedTo }) => (carriedTo?.projectId === projectId ? [carriedTo.taskId] : []));
}
