import type { Retro } from '../domain/model/retro.ts';
import { db } from './db.ts';

/** null: nothing was said yet. */
export const retroOf = async (projectId: string): Promise<Retro | null> => (await db.retros.get(projectId)) ?? null;
