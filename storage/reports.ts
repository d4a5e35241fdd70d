import type { Patch } from '../domain/model/change.ts';
import type { Day } from '../domain/model/primitives.ts';
import type { Report } from '../domain/model/report.ts';
import type { Task } from '../domain/model/task.ts';
import { db } from './db.ts';
import { openTasks } from './queries.ts';

/** Open tasks and those finished between two days, and the log from the first day on (in Shanghai), oldest first. */
export async function reportRows(fromOn: Day, toOn: Day): Promise<{ tasks: Task[]; patches: Patch[] }> {
  const fromMs = Date.parse(`${fromOn}T00:00:00+08:00`);
  const toMs = Date.parse(`${toOn}T23:59:59.999+08:00`);
  const [open, done] = await Promise.all([
    openTasks(),
    db.tasks.where('actualFinishOn').between(fromOn, toOn, true, true).toArray(),
  ]);
  const patches: Patch[][] = [];
  await db.changes
    .orderBy('seq')
    .reverse()
    .until(({ stamp }) => msOf(stamp) < fromMs)
    .each((change) => {
      if (msOf(change.stamp) <= toMs) patches.unshift(change.patches);
    });
  const finished = done.filter((task) => task.status === 'done');
  return { tasks: [...open, ...finished], patches: patches.flat() };
}

/** A stamp begins with its milliseconds. */
const msOf = (stamp: string): number => Number(stamp.split('-')[0]);

/** Newest first. */
export const keptReports = async (): Promise<Report[]> => (await db.reports.orderBy('forOn').toArray()).reverse();
