import { workdaysBetween } from '../calendar/calendar.ts';
import { calendarOf } from '../calendar/calendar-book.ts';
import { addDays } from '../calendar/day.ts';
import type { Link } from '../model/link.ts';
import type { Day } from '../model/primitives.ts';
import { newTask, type Task } from '../model/task.ts';
import { type ProjectRows, wholePlan } from '../schedule/plan-project.ts';
import type { Draft } from './draft.ts';
import type { NewRows } from './draft-tasks.ts';

/** The launch that pasted tasks can be planned back from. */
export type LaunchTie = { taskId: string; title: string; on: Day };

/** null where the project has no launch day, or the launch was. `isFree`: nothing leads to it yet. */
export function launchTie({ project, tasks, links }: ProjectRows): (LaunchTie & { isFree: boolean }) | null {
  const { launchTaskId, launchOn } = project;
  const launch = tasks.find(({ id }) => id === launchTaskId);
  if (!launch || !launchOn || launch.status === 'done') return null;
  const isFree = project.direction === 'backward' && links.every(({ toId }) => toId !== launch.id);
  return { taskId: launch.id, title: launch.title, on: launchOn, isFree };
}

/** What the launch waits for by itself: what no other draft waits for, unless its own days are the launch day or later. */
export function lastBefore(drafts: readonly Draft[], launchOn: Day): Draft[] {
  const places = new Map(drafts.map((draft) => [draft.key, draft]));
  const awaited = new Set<number>();
  for (const { before } of drafts)
    for (const { key, type } of before) if (type === 'FS' || type === 'FF') awaited.add(key);
  const isAwaited = ({ key, parentKey }: Draft): boolean => {
    const up = places.get(parentKey ?? -1);
    return awaited.has(key) || (up !== undefined && isAwaited(up));
  };
  const isEarlier = (on: Day | null) => on === null || on < launchOn;
  return drafts.filter(
    (draft) =>
      !draft.isGroup &&
      draft.status !== 'done' &&
      draft.repeat === null &&
      isEarlier(draft.startOn) &&
      isEarlier(draft.dueOn) &&
      !isAwaited(draft),
  );
}

/** How the tasks that lead to the launch fit before it: their days, how late that is already, where it ends from today. */
export type LaunchRoom = { startOn: Day; finishOn: Day; daysLate: number; forecastOn: Day };

/** `made`: what would be saved, the links to the launch among it. */
export function launchRoom(rows: ProjectRows, made: NewRows, { taskId }: LaunchTie, today: Day): LaunchRoom | null {
  const createdAt = `${today}T04:00:00Z`;
  const added = made.tasks.map((fields) => newTask({ createdAt, ...fields, projectId: rows.project.id }));
  const links = [...rows.links, ...made.links.map((link) => ({ ...link, projectId: rows.project.id }))];
  const plan = wholePlan({ ...rows, tasks: [...rows.tasks, ...added], links }, today);
  const launch = plan.ok ? plan.dates.get(taskId) : undefined;
  if (!plan.ok || !launch) return null;
  const leads = leadingTo(taskId, added, links);
  const days = added.flatMap(({ id }) => (leads.has(id) ? (plan.dates.get(id) ?? []) : []));
  const [first] = days.map(({ startOn }) => startOn).sort();
  const last = days
    .map(({ finishOn }) => finishOn)
    .sort()
    .at(-1);
  if (!first || !last) return null;
  const daysLate = workdaysBetween(calendarOf(rows), first, addDays(today, -1));
  return { startOn: first, finishOn: last, daysLate, forecastOn: launch.forecastFinishOn };
}

/** What a task waits for, over however many steps; a link of a group is one of all below it. */
function leadingTo(taskId: string, tasks: readonly Task[], links: readonly Link[]): ReadonlySet<string> {
  const parents = new Map(tasks.map(({ id, parentId }) => [id, parentId]));
  const inside = Map.groupBy(tasks, ({ parentId }) => parentId);
  const into = Map.groupBy(links, ({ toId }) => toId);
  const found = new Set([taskId]);
  // Grows while it is walked.
  for (const id of found) {
    for (const { id: below } of inside.get(id) ?? []) found.add(below);
    for (let at: string | null | undefined = id; at; at = parents.get(at))
      for (const { fromId } of into.get(at) ?? []) found.add(fromId);
  }
  return found;
}
