import { dayNumber } from '../calendar/day.ts';
import { type WorkTable, workTable } from '../calendar/work-table.ts';
import type { Day } from '../model/primitives.ts';
import { findCycle } from './find-cycle.ts';
import type { LinkType, PlanInput, PlanRefusal, PlanTask } from './plan-types.ts';

export const linkTypes: readonly LinkType[] = ['FS', 'SS', 'FF', 'SF'];

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

const refuse = (code: string, error: string, params: PlanRefusal['params'] = {}): PlanRefusal => ({
  code,
  error,
  params,
});

/** More would hang a browser; no plan of a launch has them. */
const mostLinks = 1_000_000;

type Tree = { leaves: PlanTask[]; leavesOf: Map<string, number[]>; ancestorsOf: (id: string) => string[] };

function treeOf(tasks: readonly PlanTask[]): Tree | PlanRefusal {
  const byId = new Map<string, PlanTask>();
  for (const task of tasks) {
    if (byId.has(task.id)) return refuse('doubleId', `任务编号重复：${task.id}`, { id: task.id });
    byId.set(task.id, task);
  }
  const parents = new Set<string>();
  for (const { id, parent } of tasks) {
    if (parent === undefined) continue;
    if (!byId.has(parent)) return refuse('parentGone', `任务 ${id} 的上级不存在：${parent}`, { id, parent });
    parents.add(parent);
  }
  const ancestorsOf = (id: string): string[] => {
    const chain: string[] = [];
    for (let up = byId.get(id)?.parent; up !== undefined && chain.length <= tasks.length; up = byId.get(up)?.parent) {
      chain.push(up);
    }
    return chain;
  };
  const leaves = tasks.filter((task) => !parents.has(task.id));
  const leavesOf = new Map([...parents].map((id) => [id, [] as number[]]));
  for (const [node, leaf] of leaves.entries()) for (const id of ancestorsOf(leaf.id)) leavesOf.get(id)?.push(node);
  for (const id of parents) {
    if (ancestorsOf(id).includes(id)) return refuse('parentCycle', `任务 ${id} 是自己的上级`, { id });
    const fault = parentFault(byId.get(id));
    if (fault) return fault;
  }
  return { leaves, leavesOf, ancestorsOf };
}

function parentFault(task: PlanTask | undefined): PlanRefusal | null {
  const type = task?.constraint?.type;
  if (!task || (task.pinnedOn === undefined && type !== 'MSO' && type !== 'MFO')) return null;
  return refuse('pinnedParent', `汇总任务不能固定日期：${nameOf(task)}`, { title: nameOf(task) });
}

export const nameOf = (task: PlanTask): string => task.title ?? task.id;

type Links = { from: number[]; to: number[]; type: number[]; lag: number[]; isCalendarLag: number[] };

function linksOf(plan: PlanInput, tree: Tree, index: ReadonlyMap<string, number>): Links | PlanRefusal {
  const links: Links = { from: [], to: [], type: [], lag: [], isCalendarLag: [] };
  for (const { from, to, type = 'FS', lag = 0, unit } of plan.links) {
    const sources = leavesAt(from, tree, index);
    const targets = leavesAt(to, tree, index);
    if (!sources || !targets) {
      const id = sources ? to : from;
      return refuse('linkToNowhere', `前后关系指向不存在的任务：${id}`, { id });
    }
    if (from === to) return refuse('cycle', `任务不能等自己：${from}`, { titles: from });
    if (tree.ancestorsOf(from).includes(to) || tree.ancestorsOf(to).includes(from)) {
      return refuse('linkToOwnParent', `任务和自己的上级之间不能有前后关系：${from} → ${to}`, { from, to });
    }
    const isOntoParent = tree.leavesOf.has(to) && (type === 'FF' || type === 'SF');
    if (isOntoParent || (tree.leavesOf.has(from) && type !== 'FS')) {
      return refuse('linkOfParent', `汇总任务不支持这种前后关系：${from} → ${to}（${type}）`, { from, to, type });
    }
    for (const source of sources) {
      for (const target of targets) {
        links.from.push(source);
        links.to.push(target);
        links.type.push(linkTypes.indexOf(type));
        links.lag.push(lag);
        links.isCalendarLag.push(unit === 'calendar' ? 1 : 0);
      }
    }
    if (links.from.length > mostLinks) return refuse('tooManyLinks', `前后关系太多，最多 ${mostLinks} 条`);
  }
  return links;
}

function leavesAt(id: string, tree: Tree, index: ReadonlyMap<string, number>): readonly number[] | null {
  const node = index.get(id);
  return node === undefined ? (tree.leavesOf.get(id) ?? null) : [node];
}

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
  const tree = treeOf(plan.tasks);
  if ('error' in tree) return tree;
  const { leaves, leavesOf } = tree;
  const count = leaves.length;
  const index = new Map(leaves.map((task, node) => [task.id, node]));
  const links = linksOf(plan, tree, index);
  if ('error' in links) return links;
  const from = Int32Array.from(links.from);
  const to = Int32Array.from(links.to);
  const into = rowsOf(to, count);
  const out = rowsOf(from, count);
  const order = orderOf(to, out.at, out.rows, count);
  if (order.length < count) {
    const titles = findCycle(count, to, out.at, out.rows).map((node) => nameOf(leaves[node] as PlanTask));
    return refuse('cycle', `任务互相等着：${titles.join(' → ')}`, { titles: titles.join(' → ') });
  }
  const launch = plan.launch ? (index.get(plan.launch.task) ?? -2) : -1;
  if (launch === -2) return refuse('launchGone', `上架的里程碑不存在：${plan.launch?.task}`);
  const projectTable = workTable(plan.calendar);
  const isMilestone = Uint8Array.from(leaves, ({ kind }) => (kind === 'milestone' ? 1 : 0));
  const showsStart = Uint8Array.from(leaves, ({ edge }, node) => {
    const isStart = edge ? edge === 'start' : node === launch || into.at[node] === into.at[node + 1];
    return isMilestone[node] === 1 && isStart ? 1 : 0;
  });
  return {
    tasks: leaves,
    index,
    leavesOf,
    projectTable,
    tables: leaves.map(({ calendar }) =>
      calendar ? workTable(plan.calendars?.[calendar] ?? plan.calendar) : projectTable,
    ),
    days: Int32Array.from(leaves, ({ days }) => days),
    isMilestone,
    isCalendar: Uint8Array.from(leaves, ({ unit }) => (unit === 'calendar' ? 1 : 0)),
    showsStart,
    order,
    from,
    to,
    type: Uint8Array.from(links.type),
    lag: Int32Array.from(links.lag),
    isCalendarLag: Uint8Array.from(links.isCalendarLag),
    intoAt: into.at,
    into: into.rows,
    outAt: out.at,
    out: out.rows,
    launch,
    launchAt:
      plan.launch && launch >= 0 ? instantOn(plan.launch.on, isMilestone[launch] === 1 && showsStart[launch] === 0) : 0,
  };
}

/** The instant a day stands for: its beginning, or its end for what is shown by its last day. */
export const instantOn = (day: Day, isEnd: boolean): number => dayNumber(day) + (isEnd ? 1 : 0);
