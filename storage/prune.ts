import { addDays } from '../domain/calendar/day.ts';
import type { Day } from '../domain/model/primitives.ts';
import { db } from './db.ts';
import { settings } from './settings.ts';

/** Most orders kept at a time, and most items: the oldest go first. A console shows some thousands a quarter. */
const maxSnapshots = 50_000;

/** Drops what was read more than `keepDays` ago. Called at start-up and on day change; twice a day does no harm. */
export async function prune(today: Day, max = maxSnapshots): Promise<void> {
  const keepDays = await settings.keepDays.get();
  // Instants of any zone lie within a day of their UTC day; one day more is kept rather than one less.
  const before = `${addDays(today, -keepDays)}T00:00:00Z`;
  await db.transaction('rw', [db.orderSnapshots, db.itemSnapshots, db.coverage], async () => {
    for (const table of [db.orderSnapshots, db.itemSnapshots]) {
      await table.where('seenAt').below(before).delete();
      const tooMany = (await table.count()) - max;
      if (tooMany > 0) await table.bulkDelete(await table.orderBy('seenAt').limit(tooMany).primaryKeys());
    }
    await db.coverage.filter((row) => row.readAt < before).delete();
  });
}
