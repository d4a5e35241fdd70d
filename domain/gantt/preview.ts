import type { CalendarBook } from '../calendar/calendar-book.ts';
import { type AddLinkInput, addLink } from '../intents/add-link.ts';
import type { Refusal } from '../intents/intent.ts';
import type { RescheduleInput } from '../intents/reschedule.ts';
import { emptyRows, withPatches } from '../intents/rows.ts';
import type { Link } from '../model/link.ts';
import type { Day } from '../model/primitives.ts';
import type { Project } from '../model/project.ts';
import type { Task } from '../model/task.ts';
import { propagate } from '../ripple/propagate.ts';
import { type Ripple, ripple } from '../ripple/ripple.ts';
import { type ProjectPlan, type ProjectRows, planProject, type TaskDates } from '../schedule/plan-project.ts';

/** A change that is tried before it is made: tasks to other days, or a new link. */
export type GanttWish = { kind: 'place'; input: RescheduleInput } | { kind: 'link'; input: AddLinkInput };

type OkPlan = ProjectPlan & { ok: true };

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
  /** The tasks as they would be. */
  tasks: ReadonlyMap<string, Task>;
  plan: OkPlan;
  moved: ReadonlyMap<string, Moved>;
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
  const tasks = new Map(after.rows.tasks.map((task) => [task.id, task]));
  const groups = new Set(after.rows.tasks.map((task) => task.parentId));
  const moved = new Map<string, Moved>();
  let taskCount = 0;
  let milestoneCount = 0;
  for (const [taskId, dates] of after.plan.dates) {
    const change = changeOf(held.plan.dates.get(taskId), dates);
    if (!change) continue;
    moved.set(taskId, change);
    if (groups.has(taskId) || edited.has(taskId)) continue;
    if (tasks.get(taskId)?.kind !== 'milestone') taskCount += 1;
    else if (taskId !== held.project.launchTaskId) milestoneCount += 1;
  }
  return {
    ...{ tasks, moved, taskCount, milestoneCount },
    plan: after.plan,
    ripple: ripple(held.plan, after.plan, after.rows, edited),
  };
}

type After = { rows: ProjectRows; plan: OkPlan } | { refusal: Refusal };

function placed(
  { project, tasks, links, plan, calendars }: Held,
  { edits, policy }: RescheduleInput,
  today: Day,
): After {
  const rows = { project, tasks: [...tasks.values()], links: [...links.values()], calendars };
  const found = propagate({ rows, before: plan, edits, policy, today });
  if ('refusal' in found) return found;
  const isAsked = found.fields.size > 0 || found.launchOn !== project.launchOn;
  return isAsked ? found : { refusal: { code: 'startedStays' } };
}

function linked({ project, tasks, links, calendars }: Held, input: AddLinkInput, today: Day): After {
  const rows = {
    ...emptyRows(),
    projects: new Map([[project.id, project]]),
    tasks: new Map(tasks),
    links: new Map(links),
  };
  const made = addLink.plan(rows, input, { now: `${today}T00:00:00Z`, today, newId: () => input.id });
  if ('refusal' in made) return made;
  const after = withPatches(rows, made.patches);
  const next = { project, tasks: [...after.tasks.values()], links: [...after.links.values()], calendars };
  const plan = planProject(next, today);
  return plan.ok ? { rows: next, plan } : plan;
}

function changeOf(before: TaskDates | undefined, after: TaskDates): Moved | null {
  if (before?.startOn !== after.startOn || before.finishOn !== after.finishOn)
    return { startOn: after.startOn, finishOn: after.finishOn, isForecast: false };
  if (before.forecastStartOn === after.forecastStartOn && before.forecastFinishOn === after.forecastFinishOn)
    return null;
  return { startOn: after.forecastStartOn, finishOn: after.forecastFinishOn, isForecast: true };
}
