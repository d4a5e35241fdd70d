import type { Moment } from '../domain/intents/intent.ts';
import { nextStamp } from './clock.ts';
import { db } from './db.ts';

/** This browser profile's id; null while it has changed nothing yet. */
export async function knownDevice(): Promise<string | null> {
  return textOf(await db.meta.get('device'));
}

/**
 * Who writes the next change, and its stamp: later than every stamp this database has given. The first change ever
 * gives the profile its id and the database its epoch. Inside the caller's rw transaction.
 */
export async function nextMark(moment: Moment, foreignDevice?: string): Promise<{ device: string; stamp: string }> {
  const [own, last, epoch] = (await db.meta.bulkGet(['device', 'clock', 'epoch'])).map(textOf);
  const device = own ?? moment.newId();
  const stamp = nextStamp(last ?? null, Date.parse(moment.now), foreignDevice ?? device);
  const rows = [{ key: 'clock', value: stamp }];
  if (!own) rows.push({ key: 'device', value: device });
  if (!epoch) rows.push({ key: 'epoch', value: moment.newId() });
  await db.meta.bulkPut(rows);
  return { device: foreignDevice ?? device, stamp };
}

const textOf = (row: { value?: unknown } | undefined): string | null =>
  typeof row?.value === 'string' ? row.value : null;
