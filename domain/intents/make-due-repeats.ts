import type { Patch } from '../model/change.ts';
import type { Task } from '../model/task.ts';
import type { Intent, Moment, Need, Rows } from './intent.ts';
import {
  isRepeating,
  nextRepeatOn,
  type RepeatingTask,
  repeatCalendar,
  repeatNeeds,
  repeatTask,
} from './repeat-task.ts';
import { replan } from './replan.ts';
import { withPatches } from './rows.ts';

/** A series of days long gone is made up for in several turns, each of them small. */
const mostAtOnce = 60;

/**
 * The tasks of the named series whose day has come while the last one was open still; asked again on the same day it
 * makes nothing. A series that waits for its last task goes on when that is done.
 */
export const makeDueRepeats: Intent<{ seriesIds: readonly string[] }> = {
  name: 'makeDueRepeats',
  needs: ({ seriesIds }, loaded) => [
    ...seriesIds.map((value): Need => ({ table: 'tasks', field: 'seriesId', value })),
    ...repeatNeeds([...loaded.tasks.values()]),
  ],
  plan(rows, { seriesIds }, moment) {
    const wanted = new Set(seriesIds);
    const heads = [...rows.tasks.values()].filter((task) => wanted.has(task.seriesId ?? '') && isRepeating(task));
    const patches = heads.flatMap((task) => (isRepeating(task) ? dueOf(rows, task, moment) : []));
    return replan(rows, patches, patches.length > 0 ? heads.map(({ projectId }) => projectId) : []);
  },
};

function dueOf(rows: Rows, first: RepeatingTask, moment: Moment): Patch[] {
  // Done without a next one: the rule was set afterwards, or the next one's making was undone.
  if (first.recurrence.waitsForLast && first.status !== 'done') return [];
  const calendar = repeatCalendar(rows, first.projectId);
  const all: Patch[] = [];
  let head: RepeatingTask | null = first;
  while (head && all.length < mostAtOnce * 2) {
    const on = nextRepeatOn(head, calendar, moment.today);
    if (on === null || on > moment.today) break;
    const made = repeatTask(withPatches(rows, all), head, on, moment);
    all.push(...made.patches);
    head = made.next;
  }
  return all;
}

/** What finishing these tasks brings, `rows` being what it leaves: of each series the next task. */
export function repeatsAfter(rows: Rows, finished: readonly Task[], moment: Moment): Patch[] {
  return finished.flatMap(({ id }) => {
    const task = rows.tasks.get(id);
    if (!task || !isRepeating(task)) return [];
    const on = nextRepeatOn(task, repeatCalendar(rows, task.projectId), moment.today);
    return on === null ? [] : repeatTask(rows, task, on, moment).patches;
  });
}
