import { askOutside } from '../../../domain/intents/ask-outside.ts';
import { chaseWait } from '../../../domain/intents/chase-wait.ts';
import { promiseWait } from '../../../domain/intents/promise-wait.ts';
import { setTaskStatus } from '../../../domain/intents/set-task-status.ts';
import { updateTasks } from '../../../domain/intents/update-tasks.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import type { Task } from '../../../domain/model/task.ts';
import { waitWords as t } from '../../../locales/waits.ts';
import { commit } from '../../../storage/commit.ts';
import { tasksByIds } from '../../../storage/queries.ts';
import { settings } from '../../../storage/settings.ts';
import { plainDay } from '../../ui/day-text.ts';
import { showToast } from '../../ui/toast.tsx';
import { doWish } from '../do-wish.ts';
import { refusalText } from '../refusal-text.ts';
import { takeBack } from '../take-back.ts';

/** The one we wait for, as the toast names them. */
const whoOf = (task: Task): string => task.waitFor || task.title;

export async function askedOutside(task: Task, today: Day): Promise<boolean> {
  const everyDays = await settings.chaseEveryDays.get();
  return doWish(askOutside, { taskId: task.id, on: today, everyDays }, t.askedToday(whoOf(task)));
}

/** Counts one asking; the toast says when the next is. */
export async function chasedOutside(task: Task, today: Day): Promise<void> {
  const result = await commit(chaseWait, { taskId: task.id, everyDays: await settings.chaseEveryDays.get() });
  if (!result.ok) return showToast({ text: refusalText(result.refusal), tone: 'refused' });
  const [after] = await tasksByIds([task.id]);
  const next = after?.chaseOn ? plainDay(after.chaseOn, today) : '';
  showToast({ text: t.chasedSaid(whoOf(task), next), undo: () => void takeBack('undo') });
}

export const arrived = (task: Task): Promise<boolean> =>
  doWish(setTaskStatus, { ids: [task.id], status: 'done' }, t.arrivedSaid(task.title));

export const promised = (task: Task, on: Day | null, today: Day): Promise<boolean> =>
  doWish(promiseWait, { taskId: task.id, on }, on === null ? t.noPromise : t.promisedSaid(plainDay(on, today)));

/** Days that were measured, in place of guessed ones; with the supplier they were measured of. */
export const takeLearnedDays = (task: Task, days: number): Promise<boolean> =>
  doWish(updateTasks, { ids: [task.id], fields: { durationDays: days } }, t.used(days));
