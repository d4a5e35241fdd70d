import type { Refusal } from '../intents/intent.ts';
import { valuesOf } from '../model/placed-map.ts';
import type { Day } from '../model/primitives.ts';
import type { Task } from '../model/task.ts';
import { chainTo, compute, lastNode } from './compute.ts';
import { clashesAfter, clashesOf, conflictsOf } from './conflicts.ts';
import { dayMade } from './days-made.ts';
import type { Network } from './network.ts';
import { type Basis, bases, changeOf, rememberChange } from './plan-basis.ts';
import { type ProjectRows, planInput } from './plan-input.ts';
import type { Conflict } from './plan-types.ts';
import { provisionalAfter, provisionalIds } from './provisional.ts';
import { completed, type Moves } from './recompute.ts';
import { changedTaskDates, type TaskDates, taskDates } from './task-dates.ts';

export { calendarOf } from '../calendar/calendar-book.ts';
export { differing, rowsBehind } from './plan-basis.ts';
export { type ProjectRows, planInput } from './plan-input.ts';
export type { TaskDates } from './task-dates.ts';

export type OkPlan = {
  ok: true;
  dates: ReadonlyMap<string, TaskDates>;
  startOn: Day | null;
  finishOn: Day | null;
  /** What sets the launch day (with `today`: its forecast), first task first, the launch last. */
  driving: string[];
  /** The chain that sets the end of the whole plan. */
  spine: string[];
  conflicts: Conflict[];
  /** Tasks whose days depend on a year whose 调休 is not announced. */
  provisional: ReadonlySet<string>;
  isProvisional: boolean;
};

export type ProjectPlan = OkPlan | { ok: false; refusal: Refusal };

/** The last plan of the last few projects; of a change that was only tried as well. */
const recent = new Map<string, OkPlan>();
const mostRecent = 6;

/** The plans made of a list of tasks, while somebody has it. */
const made = new WeakMap<readonly Task[], OkPlan[]>();

/**
 * Plans a project's rows. Refused (a cycle, a link onto a parent …) as a value with the engine's code. `near`: a plan
 * of nearly the same rows, else the last one of the project is looked at: only what differs is computed again, and
 * the answer is the same.
 */
export function planProject(rows: ProjectRows, today: Day | null, near?: OkPlan): ProjectPlan {
  if (near) return changedPlan(near, rows, today) ?? wholePlan(rows, today);
  const key = `${rows.project.id}|${today}`;
  const known = made.get(rows.tasks) ?? [];
  const same = known.find((plan) => isOf(plan, rows, today));
  if (same) return same;
  const last = recent.get(key);
  const plan =
    (last && changedPlan(last, rows, today)) ?? wholePlan(rows, today, today === null ? netOf(known, rows) : null);
  if (!plan.ok) return plan;
  made.set(rows.tasks, [...known.slice(-2), plan]);
  recent.delete(key);
  recent.set(key, plan);
  if (recent.size > mostRecent) recent.delete(recent.keys().next().value ?? '');
  return plan;
}

function isOf(plan: OkPlan, { project, links, calendars }: ProjectRows, today: Day | null): boolean {
  const basis = bases.get(plan);
  const rows = basis?.rows;
  return basis?.today === today && rows?.links === links && rows.project === project && rows.calendars === calendars;
}

/** The network of the same rows, of a plan of some day. */
function netOf(plans: readonly OkPlan[], rows: ProjectRows): Network | null {
  const plan = plans.find((each) => isOf(each, rows, bases.get(each)?.today ?? null));
  return (plan && bases.get(plan)?.computed.net) ?? null;
}

/** Computed from nothing but the rows, and their network where it is known. */
export function wholePlan(rows: ProjectRows, today: Day | null, known: Network | null = null): ProjectPlan {
  if (rows.tasks.length === 0) return { ok: true, ...nothing };
  const madeOn = dayMade(rows.project, rows.tasks, rows.links);
  const input = planInput(rows, today, madeOn);
  const computed = compute(input, today, known);
  if ('error' in computed) return { ok: false, refusal: { code: computed.code, params: computed.params } };
  const dates = taskDates(computed);
  const clashes = clashesOf(computed.net, computed.placed);
  const basis = { rows, today, input, madeOn, computed, clashes, mark: {} };
  return planOf(basis, dates, provisionalIds(computed, input, dates));
}

/** null when the plan must be computed whole. */
function changedPlan(near: OkPlan, rows: ProjectRows, today: Day | null): OkPlan | null {
  const change = changeOf(near, rows, today);
  if (!change) return null;
  if (change.isSame) return near;
  const { basis, next } = change;
  return change.moves ? planFrom(near, basis, next, change.moves) : derived({ ...near }, next, basis, []);
}

/** The whole plan behind what moves. */
export function planFrom(near: OkPlan, basis: Basis, next: Basis, moves: Moves): OkPlan {
  const { computed, touched } = completed(basis.computed, moves);
  const { dates, ids } = changedTaskDates(near.dates, computed, touched);
  const clashes = clashesAfter(basis.clashes, computed.net, computed.placed, touched);
  const made = { ...next, computed, clashes };
  const before = { ids: near.provisional, plan: basis.input };
  const provisional = provisionalAfter(before, computed, made.input, dates, ids);
  return derived(planOf(made, dates, provisional), made, basis, ids);
}

function derived(plan: OkPlan, basis: Basis, from: Basis, ids: readonly string[]): OkPlan {
  bases.set(plan, basis);
  rememberChange(plan, from, ids);
  return plan;
}

function planOf(basis: Basis, dates: ReadonlyMap<string, TaskDates>, provisional: ReadonlySet<string>): OkPlan {
  const { computed, clashes } = basis;
  const { net, early, placed, forecast } = computed;
  const [startOn, finishOn] = spanOf(dates);
  const ahead = forecast ?? early;
  const plan: OkPlan = {
    ok: true,
    dates,
    startOn,
    finishOn,
    driving: chainTo(net, ahead, lastNode(net, ahead)),
    spine: chainTo(net, ahead, lastNode({ ...net, launch: -1 }, ahead)),
    conflicts: conflictsOf(net, placed, computed.totalFloat, clashes),
    provisional,
    isProvisional: provisional.size > 0,
  };
  bases.set(plan, basis);
  return plan;
}

const nothing = {
  dates: new Map<string, TaskDates>(),
  startOn: null,
  finishOn: null,
  driving: [],
  spine: [],
  conflicts: [],
  provisional: new Set<string>(),
  isProvisional: false,
};

function spanOf(dates: ReadonlyMap<string, TaskDates>): [Day | null, Day | null] {
  let startOn: Day | null = null;
  let finishOn: Day | null = null;
  const all = valuesOf(dates);
  // Counted: a loop over a list makes an object a step until it is compiled.
  for (let at = 0; at < all.length; at++) {
    const task = all[at] as TaskDates;
    if (startOn === null || task.startOn < startOn) startOn = task.startOn;
    if (finishOn === null || task.finishOn > finishOn) finishOn = task.finishOn;
  }
  return [startOn, finishOn];
}
