import { type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { patchedRow } from '../domain/intents/rows.ts';
import type { Patch } from '../domain/model/change.ts';
import type { Task } from '../domain/model/task.ts';
import { onCommitted } from './committed.ts';
import { db } from './db.ts';
import { epoch } from './epoch.ts';

export type OpenTasks = {
  /** Every task that is not done, by id. */
  tasks: ReadonlyMap<string, Task>;
  /** Ids of tasks that have tasks below them, done ones included. */
  groups: ReadonlySet<string>;
};
export type OpenTaskFeed = {
  /** null until read. */
  open: ReadonlySignal<OpenTasks | null>;
  close(): void;
};

/**
 * The open tasks of all projects, held in memory: read once, then patched from change rows, so that ticking one of
 * 10,000 tasks reads none of the others again. Close it when the view goes.
 */
export function openTaskFeed(): OpenTaskFeed {
  const open = signal<OpenTasks | null>(null);
  let [seq, readEpoch, isClosed] = [0, '', false];

  const read = async (): Promise<void> => {
    const [rows, groups, last, now] = await db.transaction('r', [db.tasks, db.changes, db.meta], () =>
      Promise.all([
        db.tasks.where('status').anyOf('todo', 'doing', 'review').toArray(),
        groupIds(),
        lastSeq(),
        epoch(),
      ]),
    );
    if (isClosed) return;
    [seq, readEpoch] = [last, now];
    open.value = { tasks: new Map(rows.map((task) => [task.id, task])), groups };
  };

  const catchUp = async (): Promise<void> => {
    const known = open.peek();
    if (known === null || (await epoch()) !== readEpoch) return read();
    const changes = await db.changes.where('seq').above(seq).toArray();
    const patches = changes.flatMap((change) => change.patches);
    const reopened = await reopenedBy(patches, known);
    const groups = patches.some(movesBetweenGroups) ? await groupIds() : known.groups;
    if (isClosed) return;
    seq = Math.max(seq, ...changes.map((change) => change.seq));
    open.value = { tasks: patched(open.peek()?.tasks ?? known.tasks, patches, reopened), groups };
  };

  const stopOwn = onCommitted((committed) => {
    const known = open.peek();
    if (known === null || committed.seq !== seq + 1) return;
    if (missing(committed.patches, known).length > 0 || committed.patches.some(movesBetweenGroups)) return;
    seq = committed.seq;
    open.value = { ...known, tasks: patched(known.tasks, committed.patches, []) };
  });
  // The query only tells that the log or the epoch moved; what it means is read outside of it.
  const watch = liveQuery(() => Promise.all([lastSeq(), epoch()])).subscribe({
    next: ([last, now]) => {
      if (open.peek() === null || last !== seq || now !== readEpoch) void catchUp();
    },
    error: () => console.error('launchdeck: open tasks'),
  });
  return {
    open,
    close() {
      isClosed = true;
      stopOwn();
      watch.unsubscribe();
    },
  };
}

const lastSeq = async (): Promise<number> => ((await db.changes.orderBy('seq').lastKey()) as number | undefined) ?? 0;

/** Read from the index alone, without the rows. */
const groupIds = async (): Promise<Set<string>> =>
  new Set((await db.tasks.orderBy('parentId').uniqueKeys()).map(String));

const movesBetweenGroups = ({ table, before, after }: Patch): boolean =>
  table === 'tasks' && Boolean(before?.parentId || after?.parentId);

/** Tasks a change touches that are not held: done before, so their other fields must be read. */
const missing = (patches: readonly Patch[], { tasks }: OpenTasks): string[] =>
  patches
    .filter(({ table, id, before, after }) => table === 'tasks' && before !== null && after !== null && !tasks.has(id))
    .map(({ id }) => id);

async function reopenedBy(patches: readonly Patch[], known: OpenTasks): Promise<Task[]> {
  const ids = [...new Set(missing(patches, known))];
  return ids.length === 0 ? [] : (await db.tasks.bulkGet(ids)).filter((task) => task !== undefined);
}

function patched(
  known: ReadonlyMap<string, Task>,
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
