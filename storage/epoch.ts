import { db } from './db.ts';

/** Changes whenever rows were replaced without change rows (restore); what was read before it is void. */
export async function epoch(): Promise<string> {
  const value = (await db.meta.get('epoch'))?.value;
  return typeof value === 'string' ? value : '';
}

/** Inside the caller's rw transaction. */
export const newEpoch = async (): Promise<unknown> => db.meta.put({ key: 'epoch', value: crypto.randomUUID() });
