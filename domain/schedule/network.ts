import { dayNumber } from '../calendar/day.ts';
import { type WorkTable, workTable } from '../calendar/work-table.ts';
import type { Day } from '../model/primitives.ts';
import { findCycle } from './find-cycle.ts';
import { nodeLinks } from './node-links.ts';
import { planTree } from './plan-tree.ts';
import type { PlanInput, PlanRefusal, PlanTask } from './plan-types.ts';
import { nameOf, refuse } from './refuse.ts';

/** A plan in typed arrays: nodes are its leaves, links between parents stand between their leaves. */
export type Network = {
  tasks: readonly PlanTask[];
  index: ReadonlyMap<string, number>;
  tables: readonly WorkTable[];
  projectTable: WorkTable;
  days: Int32Array;
  isMilestone: Uint8Array;
  /** Duration in calendar days. */
  isCalendar: Uint8Array;
  /** Milestones: 1 when the day that begins at the instant is the day shown. */
  showsStart: Uint8Array;
  /** Nodes so that every predecessor stands before. */
  order: Int32Array;
  from: Int32Array;
  to: Int32Array;
  type: Uint8Array;
  lag: Int32Array;
  isCalendarLag: Uint8Array;
  /** Links into node n: `into[k]` for intoAt[n] ≤ k < intoAt[n + 1]; `out` likewise. */
  intoAt: Int32Array;
  into: Int32Array;
  outAt: Int32Array;
  out: Int32Array;
  /** Node of the launch, −1 when there is none, and its instant. */
  launch: number;
  launchAt: number;
  /** Parent id → nodes of its leaves. */
  leavesOf: ReadonlyMap<string, readonly number[]>;
};

/** Compressed rows: the links at each node, in link order. */
function rowsOf(ends: Int32Array, count: number): { at: Int32Array; rows: Int32Array } {
  const at = new Int32Array(count + 1);
  for (const node of ends) at[node + 1] = (at[node + 1] ?? 0) + 1;
  for (let node = 0; node < count; node++) at[node + 1] = (at[node + 1] ?? 0) + (at[node] ?? 0);
  const next = at.slice();
  const rows = new Int32Array(ends.length);
  for (let link = 0; link < ends.length; link++) {
    const node = ends[link] ?? 0;
    const place = next[node] ?? 0;
    rows[place] = link;
    next[node] = place + 1;
  }
  return { at, rows };
}

function orderOf(to: Int32Array, outAt: Int32Array, out: Int32Array, count: number): Int32Array {
  const open = new Int32Array(count);
  for (const node of to) open[node] = (open[node] ?? 0) + 1;
  const order = new Int32Array(count);
  let filled = 0;
  for (let node = 0; node < count; node++) if (open[node] === 0) order[filled++] = node;
  for (let done = 0; done < filled; done++) {
    const node = order[done] ?? 0;
    for (let k = outAt[node] ?? 0; k < (outAt[node + 1] ?? 0); k++) {
      const next = to[out[k] ?? 0] ?? 0;
      const left = (open[next] ?? 0) - 1;
      open[next] = left;
      if (left === 0) order[filled++] = next;
    }
  }
  return order.subarray(0, filled);
}

/** Compiles a checked plan; a cycle, a link to nowhere and the like are refused with a sentence. */
export function networkOf(plan: PlanInput): Network | PlanRefusal {
  const tree = planTree(plan.tasks);
  if ('error' in tree) return tree;
  const { leaves, leavesOf, index } = tree;
  const count = leaves.length;
  const links = nodeLinks(plan, tree);
  if ('error' in links) return links;
  const into = rowsOf(links.to, count);
  const out = rowsOf(links.from, count);
  const order = orderOf(links.to, out.at, out.rows, count);
  if (order.length < count) {
    const cycle = findCycle(count, links.to, out.at, out.rows).map((node) => nameOf(leaves[node] as PlanTask));
    const titles = (cycle.length > 12 ? [...cycle.slice(0, 8), '…', ...cycle.slice(-3)] : cycle).join(' → ');
    return refuse('cycle', `任务互相等着：${titles}`, { titles });
  }
  const launch = plan.launch ? (index.get(plan.launch.task) ?? -2) : -1;
  if (launch === -2) return refuse('launchGone', launchFault(plan.launch?.task ?? '', leavesOf));
  const columns = columnsOf(leaves, launch, into.at);
  return {
    tasks: leaves,
    index,
    leavesOf,
    ...tablesOf(plan, leaves),
    ...columns,
    order,
    ...links,
    intoAt: into.at,
    into: into.rows,
    outAt: out.at,
    out: out.rows,
    launch,
    launchAt: launchInstant({ ...columns, launch }, plan.launch?.on),
  };
}

/** The network of the same rows read on another day: what tasks say of themselves may differ, not kinds, days or links. */
export function networkAgain(known: Network, plan: PlanInput): Network {
  const tasks = [...known.tasks];
  for (const task of plan.tasks) {
    const node = known.index.get(task.id);
    if (node !== undefined) tasks[node] = task;
  }
  return { ...known, tasks };
}

const launchFault = (id: string, leavesOf: Network['leavesOf']): string =>
  leavesOf.has(id) ? `上架的里程碑不能是汇总任务：${id}` : `上架的里程碑不存在：${id}`;

/** The instant of the launch day; 0 when there is none. */
export function launchInstant(
  { isMilestone, showsStart, launch }: Pick<Network, 'isMilestone' | 'showsStart' | 'launch'>,
  on: Day | undefined,
): number {
  const isShownByEnd = launch >= 0 && isMilestone[launch] === 1 && showsStart[launch] === 0;
  return on === undefined ? 0 : instantOn(on, isShownByEnd);
}

function columnsOf(leaves: readonly PlanTask[], launch: number, intoAt: Int32Array) {
  const days = new Int32Array(leaves.length);
  const isMilestone = new Uint8Array(leaves.length);
  const isCalendar = new Uint8Array(leaves.length);
  const showsStart = new Uint8Array(leaves.length);
  for (let node = 0; node < leaves.length; node++) {
    const leaf = leaves[node] as PlanTask;
    days[node] = leaf.days;
    if (leaf.unit === 'calendar') isCalendar[node] = 1;
    if (leaf.kind !== 'milestone') continue;
    isMilestone[node] = 1;
    const isStart = leaf.edge ? leaf.edge === 'start' : node === launch || intoAt[node] === intoAt[node + 1];
    if (isStart) showsStart[node] = 1;
  }
  return { days, isMilestone, isCalendar, showsStart };
}

function tablesOf(plan: PlanInput, leaves: readonly PlanTask[]): Pick<Network, 'tables' | 'projectTable'> {
  const projectTable = workTable(plan.calendar);
  const named = new Map(Object.entries(plan.calendars ?? {}).map(([id, calendar]) => [id, workTable(calendar)]));
  const tables = leaves.map(
    ({ calendar }) => (calendar === undefined ? projectTable : named.get(calendar)) ?? projectTable,
  );
  return { projectTable, tables };
}

/** The instant a day stands for: its beginning, or its end for what is shown by its last day. */
export const instantOn = (day: Day, isEnd: boolean): number => dayNumber(day) + (isEnd ? 1 : 0);
