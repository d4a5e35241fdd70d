import { planTables } from '../domain/model/change.ts';
import { personalTexts } from '../domain/text/personal/personal-texts.ts';
import { db } from './db.ts';
import type { RestoredRows } from './restore.ts';

/** Texts in these rows that seem to hold somebody's data and are not in the database already. */
export async function newPersonalTexts(rows: RestoredRows): Promise<string[]> {
  const found = new Set(planTables.flatMap((table) => personalTexts(rows[table])));
  for (const table of found.size > 0 && db.isOpen() ? planTables : [])
    for (const text of personalTexts(await db.table(table).toArray())) found.delete(text);
  return [...found];
}
