import type { Day } from '../model/primitives.ts';
import { changedInput, type Made } from './changed-input.ts';
import type { Computed } from './compute.ts';
import type { Clashes } from './conflicts.ts';
import { launchInstant } from './network.ts';
import { taskFault } from './plan-fault.ts';
import type { ProjectRows } from './plan-input.ts';
import type { OkPlan } from './plan-project.ts';
import { parentFault } from './plan-tree.ts';
import type { PlanTask } from './plan-types.ts';
import { type Moves, movesOf } from './recompute.ts';

/** Behind each plan, what it was computed from; `mark` stands for it without keeping it alive. */
export type Basis = Made & { computed: Computed; clashes: Clashes; mark: object };
export const bases = new WeakMap<OkPlan, Basis>();
const changes = new WeakMap<OkPlan, { from: object; ids: readonly string[] }>();

export const rememberChange = (plan: OkPlan, from: Basis, ids: readonly string[]): void => {
  changes.set(plan, { from: from.mark, ids });
};

/** The rows that a plan was computed from, in the order in which it was; undefined for the empty plan. */
export const rowsBehind = (plan: OkPlan): ProjectRows | undefined => bases.get(plan)?.rows;

/** Tasks and groups whose dates may differ between two plans of a project: all of them where nothing better is known. */
export function differing(before: OkPlan, after: OkPlan): Iterable<string> {
  if (before === after) return [];
  const change = changes.get(after);
  return change && change.from === bases.get(before)?.mark ? change.ids : after.dates.keys();
}

export type PlanChange = {
  basis: Basis;
  /** Of the changed rows, but for what is computed. */
  next: Basis;
  /** Not one row is another. */
  isSame: boolean;
  /** null: the engine reads the rows as before. */
  moves: Moves | null;
};

/** From a plan to that of nearly the same rows; null when the plan must be computed whole. */
export function changeOf(near: OkPlan, rows: ProjectRows, today: Day | null): PlanChange | null {
  const basis = bases.get(near);
  if (!basis || basis.today !== today) return null;
  const found = changedInput(basis, rows);
  const nodes = found && nodesOf(found.changed, basis);
  if (!found || !nodes) return null;
  const { input, isSame } = found;
  const { net } = basis.computed;
  const next = { ...basis, rows, input, mark: {} };
  const launchAt = launchInstant(net, input.launch?.on);
  if (nodes.size === 0 && launchAt === net.launchAt) return { basis, next, isSame, moves: null };
  const moves = movesOf(basis.computed, nodes, launchAt);
  return moves && { basis, next, isSame: false, moves };
}

/** The tasks by node, parents left out: nothing is computed of theirs. null when a value cannot be planned with. */
function nodesOf(changed: readonly PlanTask[], { input, computed }: Basis): Map<number, PlanTask> | null {
  const nodes = new Map<number, PlanTask>();
  for (const task of changed) {
    const node = computed.net.index.get(task.id);
    if (taskFault(task, input, node === undefined) !== null) return null;
    if (node !== undefined) nodes.set(node, task);
    else if (parentFault(task)) return null;
  }
  return nodes;
}
