import { type Task, taskStatuses } from '../domain/model/task.ts';
import { db } from './db.ts';

const openStatuses = taskStatuses.filter((status) => status !== 'done');

/** Every task that is not done. One `equals` a status: each is one bulk read, where `anyOf` walks a cursor row by row. */
export const openRows = async (): Promise<Task[]> =>
  (await Promise.all(openStatuses.map((status) => db.tasks.where('status').equals(status).toArray()))).flat();

/** Ids of tasks that have tasks below them, done ones included; read from the index alone, without the rows. */
export const groupIds = async (): Promise<Set<string>> =>
  new Set((await db.tasks.orderBy('parentId').uniqueKeys()).map(String));
