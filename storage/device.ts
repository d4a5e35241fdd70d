import type { Moment } from '../domain/intents/intent.ts';
import { nextStamp } from './clock.ts';
import { db } from './db.ts';

/** This browser profile's id, made at the first change. */
export async function deviceId(moment: Pick<Moment, 'newId'>): Promise<string> {
  const known = await knownDevice();
  if (known) return known;
  const device = moment.newId();
  await db.meta.put({ key: 'device', value: device });
  return device;
}

/** Null while this profile has changed nothing yet. */
export async function knownDevice(): Promise<string | null> {
  const value = (await db.meta.get('device'))?.value;
  return typeof value === 'string' ? value : null;
}

/** A stamp later than every stamp this database has given; remembers it. Inside the caller's rw transaction. */
export async function stampFor(device: string, nowMs: number): Promise<string> {
  const last = (await db.meta.get('clock'))?.value;
  const stamp = nextStamp(typeof last === 'string' ? last : null, nowMs, device);
  await db.meta.put({ key: 'clock', value: stamp });
  return stamp;
}
