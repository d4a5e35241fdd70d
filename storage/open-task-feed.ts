import { type ReadonlySignal, signal } from '@preact/signals';
import { patchedRow } from '../domain/intents/rows.ts';
import type { Patch } from '../domain/model/change.ts';
import type { Task } from '../domain/model/task.ts';
import { db } from './db.ts';
import { epoch } from './epoch.ts';
import { followLog } from './follow-log.ts';
import { groupIds, openRows } from './open-rows.ts';
import { lastSeq } from './project-rows.ts';

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
  // Those done since the reading: opening one again (a click too many, undo) needs no new reading.
  const closed = new Map<string, Task>();
  const log = followLog({
    async read() {
      const [rows, groups, seq, now] = await db.transaction('r', [db.tasks, db.changes, db.meta], () =>
        Promise.all([openRows(), groupIds(), lastSeq(), epoch()]),
      );
      closed.clear();
      open.value = { tasks: new Map(rows.map((task) => [task.id, task])), groups };
      return { seq, epoch: now };
    },
    follow(patches) {
      const known = open.peek();
      const ofTasks = patches.filter(({ table }) => table === 'tasks');
      if (!known || ofTasks.some((patch) => isUnknown(patch, known.tasks, closed) || isAboutGroups(patch)))
        return false;
      if (ofTasks.length > 0) open.value = { ...known, tasks: patched(known.tasks, closed, ofTasks) };
      return true;
    },
  });
  return { open, close: log.stop };
}

/** Touches some fields of a task that was done when the open ones were read: the other fields must be read. */
const isUnknown = (
  { id, before, after }: Patch,
  tasks: ReadonlyMap<string, Task>,
  closed: ReadonlyMap<string, Task>,
): boolean => before !== null && after?.status !== undefined && !tasks.has(id) && !closed.has(id);

const isAboutGroups = ({ before, after }: Patch): boolean => Boolean(before?.parentId || after?.parentId);

function patched(
  known: ReadonlyMap<string, Task>,
  closed: Map<string, Task>,
  patches: readonly Patch[],
): ReadonlyMap<string, Task> {
  const next = new Map(known);
  for (const patch of patches) {
    const before = next.get(patch.id) ?? closed.get(patch.id);
    if (before === undefined && patch.before !== null) continue;
    const row = patchedRow(before, patch) as Task | null;
    next.delete(patch.id);
    closed.delete(patch.id);
    if (row) (row.status === 'done' ? closed : next).set(row.id, row as Task);
  }
  return next;
}
