import { dayOf } from '../calendar/day.ts';
import type { Dates } from '../schedule/dates.ts';
import { linkedEnd } from '../schedule/late-dates.ts';
import type { PlanInput, PlanTask } from '../schedule/plan-types.ts';
import { boundOf } from './passes.ts';
import type { Problem } from './problem.ts';

/**
 * The plan with what a recompute needs to give these dates: 不早于…开始 where a node waits for people and not for links,
 * 不晚于…开始 before a launch day, and a pin where a limit of the user stands in that place.
 */
export function heldPlan(plan: PlanInput, problem: Problem, dates: Dates): PlanInput {
  const { net, isFree, among } = problem;
  const held = new Map<string, PlanTask>();
  for (const [node, task] of net.tasks.entries()) {
    if (isFree[node] !== 1 || among[node] !== 1) continue;
    const kept = heldTask(problem, node, task, dates);
    if (kept) held.set(task.id, kept);
  }
  return { ...plan, tasks: plan.tasks.map((task) => held.get(task.id) ?? task) };
}

function heldTask(problem: Problem, node: number, task: PlanTask, dates: Dates): PlanTask | null {
  const start = dates.start[node] ?? 0;
  if (problem.isBack[node] === 1) {
    const bound = Math.min(linkedEnd(problem.net, node, dates, problem.isBack), problem.computed.late.end[node] ?? 0);
    const end = dates.end[node] ?? 0;
    return end === bound ? null : end > bound ? pinned(task, start) : constrained(task, 'SNLT', start);
  }
  const isLate = task.constraint?.type === 'ALAP' && problem.base.hasDemand(node);
  return start > boundOf(problem, node, dates) || isLate ? constrained(task, 'SNET', start) : null;
}

function constrained(task: PlanTask, type: 'SNET' | 'SNLT', start: number): PlanTask {
  const present = task.constraint?.type ?? 'ASAP';
  const isWeaker = present === 'ASAP' || present === 'ALAP' || present === type;
  // Starting later than a first finish asks for is still what the user wanted.
  if (!isWeaker && !(type === 'SNET' && present === 'FNET')) return pinned(task, start);
  return { ...task, constraint: { type, on: dayOf(start) } };
}

const pinned = (task: PlanTask, start: number): PlanTask => ({ ...task, pinnedOn: dayOf(start) });

/**
 * Holds for nodes that a recompute still puts elsewhere; the plan itself when there are none. `free`: which nodes may be
 * held, since a back node of an earlier step counts as fixed here.
 */
export function firmPlan(plan: PlanInput, problem: Problem, free: Uint8Array, wanted: Dates, found: Dates): PlanInput {
  const { net, isBack, among } = problem;
  const held = new Map<string, PlanTask>();
  for (const task of plan.tasks) {
    const node = net.index.get(task.id) ?? -1;
    if (node < 0 || free[node] !== 1 || among[node] !== 1) continue;
    const [want, now] = [wanted.start[node] ?? 0, found.start[node] ?? 0];
    if (want === now) continue;
    held.set(task.id, isBack[node] === 1 && now > want ? constrained(task, 'SNLT', want) : pinned(task, want));
  }
  return held.size === 0 ? plan : { ...plan, tasks: plan.tasks.map((task) => held.get(task.id) ?? task) };
}
