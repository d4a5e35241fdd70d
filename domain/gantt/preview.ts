import type { CalendarBook } from '../calendar/calendar-book.ts';
import { type AddLinkInput, addLink } from '../intents/add-link.ts';
import type { Refusal } from '../intents/intent.ts';
import type { RescheduleInput } from '../intents/reschedule.ts';
import { emptyRows, inOrder, withPatches } from '../intents/rows.ts';
import type { Link } from '../model/link.ts';
import type { Day } from '../model/primitives.ts';
import type { Project } from '../model/project.ts';
import type { Task } from '../model/task.ts';
import { groundOf } from '../ripple/ground.ts';
import { propagate } from '../ripple/propagate.ts';
import { lastFinish, type Ripple, rippleAmong } from '../ripple/ripple.ts';
import { type OkPlan, type ProjectRows, rowsBehind, type TaskDates } from '../schedule/plan-project.ts';
import { type PlacedDays, type Sketch, sketchOf } from '../schedule/sketch.ts';

/** A change that is tried before it is made: tasks to other days, or a new link. */
export type GanttWish = { kind: 'place'; input: RescheduleInput } | { kind: 'link'; input: AddLinkInput };

export type Held = {
  project: Project;
  tasks: ReadonlyMap<string, Task>;
  links: ReadonlyMap<string, Link>;
  plan: OkPlan;
  calendars: CalendarBook;
};

/** Where a task will be: its first and last day; `isForecast` when only its forecast moves, not its plan. */
export type Moved = { startOn: Day; finishOn: Day; isForecast: boolean };

export type Preview = {
  /** The tasks that would have other values, as they would be. */
  tasks: ReadonlyMap<string, Task>;
  moved: ReadonlyMap<string, Moved>;
  /** Where every task and group would be. */
  daysOf: (taskId: string) => PlacedDays | undefined;
  /** Tasks that move although nobody named them, groups and milestones not counted; and milestones but the launch. */
  taskCount: number;
  milestoneCount: number;
  ripple: Ripple;
};

/** What the wish would do to everything: the same pure functions that the commit runs, on the rows in memory. */
export function previewOf(held: Held, wish: GanttWish, today: Day): Preview | { refusal: Refusal } {
  const after = wish.kind === 'place' ? placed(held, wish.input, today) : linked(held, wish.input, today);
  if ('refusal' in after) return after;
  const edited = new Set(wish.kind === 'place' ? wish.input.edits.map(({ id }) => id) : []);
  const { placing } = groundOf(held.plan, after.rows);
  const moved = new Map<string, Moved>();
  let taskCount = 0;
  let milestoneCount = 0;
  for (const [taskId, days] of after.sketch.moved) {
    moved.set(taskId, movedTo(held.plan.dates.get(taskId), days));
    if (placing.isParent(taskId) || edited.has(taskId)) continue;
    if (held.tasks.get(taskId)?.kind !== 'milestone') taskCount += 1;
    else if (taskId !== held.project.launchTaskId) milestoneCount += 1;
  }
  const daysOf = (taskId: string) => after.sketch.moved.get(taskId) ?? held.plan.dates.get(taskId);
  return { moved, daysOf, taskCount, milestoneCount, tasks: after.tasks, ripple: rippleOf(held, after, edited) };
}

/** Only what moves is looked at; the end of the plan moves with it, or with the last of those that stay. */
function rippleOf(
  { plan, project, tasks, calendars }: Held,
  { sketch, rows }: OkAfter,
  edited: Iterable<string>,
): Ripple {
  const { placing, placeOf } = groundOf(plan, rows);
  const ids = [...sketch.moved.keys()].sort((a, b) => placeOf(a) - placeOf(b));
  return rippleAmong(
    plan,
    { dates: sketch.moved, conflicts: sketch.conflicts() },
    {
      ...{ project, calendars },
      tasks: ids.flatMap((id) => tasks.get(id) ?? []),
      isParent: placing.isParent,
      finishOn: [lastFinish(plan.dates), lastAfter(plan, sketch)],
    },
    edited,
  );
}

function lastAfter(plan: OkPlan, { moved }: Sketch): Day | null {
  const before = lastFinish(plan.dates);
  const wasLast = [...moved.keys()].some((id) => plan.dates.get(id)?.forecastFinishOn === before);
  let last = wasLast ? null : before;
  const later = (on: Day) => {
    if (last === null || on > last) last = on;
  };
  for (const { forecastFinishOn } of moved.values()) later(forecastFinishOn);
  if (wasLast) for (const [id, { forecastFinishOn }] of plan.dates) if (!moved.has(id)) later(forecastFinishOn);
  return last;
}

type OkAfter = { rows: ProjectRows; sketch: Sketch; tasks: ReadonlyMap<string, Task> };
type After = OkAfter | { refusal: Refusal };

function placed(held: Held, { edits, policy }: RescheduleInput, today: Day): After {
  const { project, tasks: own, links, calendars } = held;
  const rows = rowsBehind(held.plan) ?? { project, tasks: inOrder(own), links: inOrder(links), calendars };
  const found = propagate({ rows, before: held.plan, edits, policy, today });
  if ('refusal' in found) return found;
  const isAsked = found.fields.size > 0 || found.launchOn !== held.project.launchOn;
  if (!isAsked) return { refusal: { code: 'startedStays' } };
  const tasks = new Map<string, Task>();
  for (const [id, fields] of found.fields) {
    const task = held.tasks.get(id);
    if (task) tasks.set(id, { ...task, ...fields });
  }
  return { ...found, tasks };
}

function linked({ project, tasks, links, calendars, plan: before }: Held, input: AddLinkInput, today: Day): After {
  const rows = {
    ...emptyRows(),
    projects: new Map([[project.id, project]]),
    tasks: new Map(tasks),
    links: new Map(links),
  };
  const made = addLink.plan(rows, input, { now: `${today}T00:00:00Z`, today, newId: () => input.id });
  if ('refusal' in made) return made;
  const after = withPatches(rows, made.patches);
  const next = { project, tasks: inOrder(after.tasks), links: inOrder(after.links), calendars };
  const sketch = sketchOf(before, next, today);
  return sketch.ok ? { rows: next, sketch, tasks: new Map() } : sketch;
}

function movedTo(before: TaskDates | undefined, after: PlacedDays): Moved {
  if (before?.startOn !== after.startOn || before.finishOn !== after.finishOn)
    return { startOn: after.startOn, finishOn: after.finishOn, isForecast: false };
  return { startOn: after.forecastStartOn, finishOn: after.forecastFinishOn, isForecast: true };
}
