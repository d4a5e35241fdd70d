import { type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { patchedRow } from '../domain/intents/rows.ts';
import type { Patch } from '../domain/model/change.ts';
import type { Task } from '../domain/model/task.ts';
import { onCommitted } from './committed.ts';
import { db } from './db.ts';
import { epoch } from './epoch.ts';

export type OpenTaskFeed = {
  /** Every task that is not done, by id; null until read. */
  tasks: ReadonlySignal<ReadonlyMap<string, Task> | null>;
  close(): void;
};

/**
 * The open tasks of all projects, held in memory: read once, then patched from change rows, so that ticking one of
 * 10,000 tasks reads none of the others again. Close it when the view goes.
 */
export function openTaskFeed(): OpenTaskFeed {
  const tasks = signal<ReadonlyMap<string, Task> | null>(null);
  let [seq, readEpoch, isClosed] = [0, '', false];

  const read = async (): Promise<void> => {
    const [rows, last, now] = await db.transaction('r', [db.tasks, db.changes, db.meta], () =>
      Promise.all([db.tasks.where('status').anyOf('todo', 'doing', 'review').toArray(), lastSeq(), epoch()]),
    );
    if (isClosed) return;
    [seq, readEpoch] = [last, now];
    tasks.value = new Map(rows.map((task) => [task.id, task]));
  };

  const catchUp = async (): Promise<void> => {
    if ((await epoch()) !== readEpoch) return read();
    const changes = await db.changes.where('seq').above(seq).toArray();
    const patches = changes.flatMap((change) => change.patches);
    if (isClosed || changes.length === 0) return;
    seq = Math.max(seq, ...changes.map((change) => change.seq));
    const reopened = await reopenedBy(patches, tasks.peek());
    tasks.value = patched(tasks.peek(), patches, reopened);
  };

  const stopOwn = onCommitted((committed) => {
    const known = tasks.peek();
    if (known === null || committed.seq !== seq + 1 || missing(committed.patches, known).length > 0) return;
    seq = committed.seq;
    tasks.value = patched(known, committed.patches, []);
  });
  // The query only tells that the log or the epoch moved; what it means is read outside of it.
  const watch = liveQuery(() => Promise.all([lastSeq(), epoch()])).subscribe({
    next: ([last, now]) => {
      if (tasks.peek() === null) void read();
      else if (last !== seq || now !== readEpoch) void catchUp();
    },
    error: () => console.error('launchdeck: open tasks'),
  });
  return {
    tasks,
    close() {
      isClosed = true;
      stopOwn();
      watch.unsubscribe();
    },
  };
}

const lastSeq = async (): Promise<number> => ((await db.changes.orderBy('seq').lastKey()) as number | undefined) ?? 0;

/** Tasks a change touches that are not held: done before, so their other fields must be read. */
const missing = (patches: readonly Patch[], known: ReadonlyMap<string, Task>): string[] =>
  patches
    .filter(({ table, id, before, after }) => table === 'tasks' && before !== null && after !== null && !known.has(id))
    .map(({ id }) => id);

async function reopenedBy(patches: readonly Patch[], known: ReadonlyMap<string, Task> | null): Promise<Task[]> {
  const ids = [...new Set(missing(patches, known ?? new Map()))];
  return ids.length === 0 ? [] : (await db.tasks.bulkGet(ids)).filter((task) => task !== undefined);
}

function patched(
  known: ReadonlyMap<string, Task> | null,
  patches: readonly Patch[],
  reopened: readonly Task[],
): ReadonlyMap<string, Task> {
  const next = new Map(known);
  for (const patch of patches) {
    if (patch.table !== 'tasks' || (patch.before !== null && patch.after !== null && !next.has(patch.id))) continue;
    const row = patchedRow(next.get(patch.id), patch) as Task | null;
    if (row && row.status !== 'done') next.set(row.id, row);
    else next.delete(patch.id);
  }
  for (const task of reopened) if (task.status !== 'done') next.set(task.id, task);
  return next;
}
