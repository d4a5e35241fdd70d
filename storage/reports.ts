import type { Patch } from '../domain/model/change.ts';
import type { Day } from '../domain/model/primitives.ts';
import type { Report } from '../domain/model/report.ts';
import type { Task } from '../domain/model/task.ts';
import { msOfStamp } from './clock.ts';
import { db } from './db.ts';
import { workspaceAt } from './past.ts';
import { openTasks } from './queries.ts';
import type { StoredChange } from './table-schemas.ts';

/**
 * The tasks as they were at the end of the last day (now, when it is today or later): open ones and those finished in the
 * period, groups left out; and what the log changed in it, oldest first. Days are Shanghai's.
 */
export async function reportRows(fromOn: Day, toOn: Day, today: Day): Promise<{ tasks: Task[]; patches: Patch[] }> {
  const fromMs = Date.parse(`${fromOn}T00:00:00+08:00`);
  const toMs = Date.parse(`${toOn}T23:59:59.999+08:00`);
  const newestFirst: StoredChange[] = [];
  let lastSeq = 0;
  await db.changes
    .orderBy('seq')
    .reverse()
    .until(({ stamp }) => msOfStamp(stamp) < fromMs, true)
    .each((change) => {
      if (msOfStamp(change.stamp) > toMs) return;
      lastSeq ||= change.seq;
      if (msOfStamp(change.stamp) >= fromMs) newestFirst.push(change);
    });
  const tasks = toOn < today ? await tasksAt(lastSeq, fromOn, toOn) : await tasksNow(fromOn, toOn);
  return { tasks, patches: newestFirst.reverse().flatMap(({ patches }) => patches) };
}

async function tasksNow(fromOn: Day, toOn: Day): Promise<Task[]> {
  const done = await db.tasks.where('actualFinishOn').between(fromOn, toOn, true, true).toArray();
  return [...(await openTasks()), ...done.filter((task) => task.status === 'done')];
}

async function tasksAt(seq: number, fromOn: Day, toOn: Day): Promise<Task[]> {
  const tasks = [...(await workspaceAt(seq)).past.tasks.values()];
  const groups = new Set(tasks.map((task) => task.parentId));
  const isIn = (day: Day | null) => day !== null && day >= fromOn && day <= toOn;
  return tasks.filter((task) => !groups.has(task.id) && (task.status !== 'done' || isIn(task.actualFinishOn)));
}

/** Newest first. */
export const keptReports = async (): Promise<Report[]> => (await db.reports.orderBy('forOn').toArray()).reverse();
