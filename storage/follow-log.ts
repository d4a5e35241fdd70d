import { liveQuery } from 'dexie';
import type { Patch } from '../domain/model/change.ts';
import { onCommitted } from './committed.ts';
import { db } from './db.ts';
import { epoch } from './epoch.ts';
import { lastSeq } from './project-rows.ts';

/** Where the log stood when something was read. */
type LogPlace = { seq: number; epoch: string };

export type LogReader = {
  /** Reads all of it anew and says where the log stood, in the same transaction. */
  read(): Promise<LogPlace>;
  /** Applies patches to what is held; false, with nothing done, when it must be read anew. */
  follow(patches: readonly Patch[]): boolean;
};

/**
 * Keeps something held in memory abreast of the change log: this context's changes at once, other contexts' as the log
 * grows, all of it anew after a restore. `loaded` settles after the first reading.
 */
export function followLog(reader: LogReader): { loaded: Promise<void>; stop(): void } {
  let place: LogPlace | null = null;
  let isStopped = false;
  // One after the other: an older reading must never overtake a newer one.
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (step: () => Promise<void>): Promise<void> => {
    const done = turn.then(() => (isStopped ? undefined : step()));
    turn = done.catch(() => undefined);
    return done;
  };

  const read = async (): Promise<void> => {
    place = await reader.read();
  };
  const catchUp = async (): Promise<void> => {
    if (place === null || (await epoch()) !== place.epoch) return read();
    for (const change of await db.changes.where('seq').above(place.seq).toArray()) {
      if (isStopped || change.seq <= place.seq) continue;
      if (!reader.follow(change.patches)) return read();
      place = { ...place, seq: change.seq };
    }
  };

  const stopOwn = onCommitted((committed) => {
    if (place === null || committed.seq !== place.seq + 1 || !reader.follow(committed.patches)) return;
    place = { ...place, seq: committed.seq };
  });
  const loaded = inTurn(read);
  // The query only tells that the log or the epoch moved; what it means is read outside of it.
  const watch = liveQuery(() => Promise.all([lastSeq(), epoch()])).subscribe({
    next: ([seq, now]) => {
      if (place !== null && (seq !== place.seq || now !== place.epoch)) inTurn(catchUp).catch(report);
    },
    error: report,
  });
  loaded.then(() => inTurn(catchUp)).catch(report);

  return {
    loaded,
    stop() {
      isStopped = true;
      stopOwn();
      watch.unsubscribe();
    },
  };
}

const report = (error: unknown): void =>
  console.error('launchdeck: follow log', error instanceof Error ? error.name : 'unknown');
