import { defaultCalendar, isProvisional } from '../calendar/calendar.ts';
import { dayNumber, dayOf } from '../calendar/day.ts';
import { type WorkTable, workTable } from '../calendar/work-table.ts';
import type { Refusal } from '../intents/intent.ts';
import type { Link } from '../model/link.ts';
import type { Day } from '../model/primitives.ts';
import type { Project } from '../model/project.ts';
import type { Task } from '../model/task.ts';

export type TaskDates = {
  startOn: Day;
  finishOn: Day;
  lateStartOn: Day;
  lateFinishOn: Day;
  totalFloat: number;
  critical: boolean;
  forecastStartOn: Day;
  forecastFinishOn: Day;
};

export type ProjectPlan =
  | {
      ok: true;
      dates: ReadonlyMap<string, TaskDates>;
      startOn: Day | null;
      finishOn: Day | null;
      driving: string[];
      conflicts: { kind: string; taskIds: string[]; text: string }[];
      isProvisional: boolean;
    }
  | { ok: false; refusal: Refusal };

type Input = { project: Project; tasks: readonly Task[]; links: readonly Link[] };
type Pass = { start: Map<string, number>; end: Map<string, number>; driver: Map<string, string> };

export function planProject({ project, tasks, links }: Input, today: Day | null): ProjectPlan {
  const table = workTable(defaultCalendar);
  const parents = new Set(tasks.flatMap((task) => task.parentId ?? []));
  const leaves = tasks.filter((task) => !parents.has(task.id));
  const byId = new Map(leaves.map((task) => [task.id, task]));
  const into = new Map<string, Link[]>(leaves.map((task) => [task.id, []]));
  const from = new Map<string, Link[]>(leaves.map((task) => [task.id, []]));
  for (const link of links) {
    if (!byId.has(link.fromId) || !byId.has(link.toId)) continue;
    into.get(link.toId)?.push(link);
    from.get(link.fromId)?.push(link);
  }
  const order: Task[] = [];
  const open = new Map(leaves.map((task) => [task.id, into.get(task.id)?.length ?? 0]));
  const ready = leaves.filter((task) => open.get(task.id) === 0);
  for (let task = ready.shift(); task; task = ready.shift()) {
    order.push(task);
    for (const link of from.get(task.id) ?? []) {
      const left = (open.get(link.toId) ?? 0) - 1;
      open.set(link.toId, left);
      const next = byId.get(link.toId);
      if (left === 0 && next) ready.push(next);
    }
  }
  if (order.length < leaves.length) {
    const names = leaves.filter((task) => (open.get(task.id) ?? 0) > 0).map((task) => task.title);
    return { ok: false, refusal: { code: 'cycle', params: { titles: names.join(' → ') } } };
  }
  const launch = project.launchTaskId ? byId.get(project.launchTaskId) : undefined;
  const launchAt = launch && project.launchOn ? dayNumber(project.launchOn) : null;
  const back = (anchor: number): Map<string, number> => latePass(order, from, table, anchor, launch, launchAt);
  const startAt = project.startOn ? dayNumber(project.startOn) : today ? dayNumber(today) : null;
  const lateEnds = back(launchAt ?? (startAt ?? 20_000) + 1);
  const lateStartOf = (task: Task): number => startBefore(table, lateEnds.get(task.id) ?? 0, task);
  const ancestors = new Set<string>();
  if (launch && launchAt !== null && project.direction === 'backward') {
    const stack = [launch.id];
    for (let id = stack.pop(); id; id = stack.pop()) {
      if (ancestors.has(id)) continue;
      ancestors.add(id);
      for (const link of into.get(id) ?? []) stack.push(link.fromId);
    }
  }
  const first = startAt ?? Math.min(...(ancestors.size ? order.filter((t) => ancestors.has(t.id)) : order).map(lateStartOf), 1e9);
  const place = (isForecast: boolean): Pass => {
    const pass: Pass = { start: new Map(), end: new Map(), driver: new Map() };
    for (const task of order) {
      let work = table.workBefore(isForecast && today ? Math.max(first, dayNumber(today)) : first);
      let driver = '';
      for (const link of into.get(task.id) ?? []) {
        const w = table.workBefore(pass.end.get(link.fromId) ?? 0) + link.lag;
        if (w >= work) {
          work = w;
          driver = link.fromId;
        }
      }
      let start = task.kind === 'milestone' ? (work > 0 ? table.dayAt(work - 1) + 1 : 0) : table.dayAt(work);
      if (!isForecast && ancestors.has(task.id)) start = lateStartOf(task);
      if (task.pinnedOn) start = dayNumber(task.pinnedOn);
      if (task.id === launch?.id && launchAt !== null) start = isForecast ? Math.max(start, launchAt) : launchAt;
      if (task.actualStartOn) start = dayNumber(task.actualStartOn);
      let end = endAfter(table, start, task);
      if (task.actualFinishOn) end = task.kind === 'milestone' ? start : dayNumber(task.actualFinishOn) + 1;
      else if (isForecast && today) end = Math.max(end, task.kind === 'milestone' ? start : endAfter(table, dayNumber(today), { ...task, durationDays: 1 }));
      pass.start.set(task.id, start);
      pass.end.set(task.id, end);
      if (driver) pass.driver.set(task.id, driver);
    }
    return pass;
  };
  const plan = place(false);
  const ahead = today ? place(true) : plan;
  const dates = new Map<string, TaskDates>();
  for (const task of order) {
    const show = (start: number, end: number): [Day, Day] => {
      if (task.kind !== 'milestone') return [dayOf(start), dayOf(Math.max(start, end - 1))];
      const isStart = task.milestoneEdge === 'start' || task.id === launch?.id || (task.milestoneEdge === null && !into.get(task.id)?.length);
      const on = dayOf(isStart ? start : table.dayAt(Math.max(0, table.workBefore(start) - 1)));
      return [on, on];
    };
    const [startOn, finishOn] = show(plan.start.get(task.id) ?? 0, plan.end.get(task.id) ?? 0);
    const [forecastStartOn, forecastFinishOn] = show(ahead.start.get(task.id) ?? 0, ahead.end.get(task.id) ?? 0);
    const [lateStartOn, lateFinishOn] = show(lateStartOf(task), lateEnds.get(task.id) ?? 0);
    const totalFloat = table.workBefore(lateEnds.get(task.id) ?? 0) - table.workBefore(plan.end.get(task.id) ?? 0);
    dates.set(task.id, { startOn, finishOn, lateStartOn, lateFinishOn, totalFloat, critical: totalFloat <= 0, forecastStartOn, forecastFinishOn });
  }
  for (const parent of tasks.filter((task) => parents.has(task.id)).reverse()) {
    const inside = tasks.filter((task) => task.parentId === parent.id).flatMap((task) => dates.get(task.id) ?? []);
    const least = (key: keyof TaskDates) => inside.map((d) => String(d[key])).sort()[0] ?? '1970-01-01';
    const most = (key: keyof TaskDates) => inside.map((d) => String(d[key])).sort().at(-1) ?? '1970-01-01';
    if (inside.length === 0) continue;
    const totalFloat = Math.min(...inside.map((d) => d.totalFloat));
    dates.set(parent.id, {
      startOn: least('startOn'), finishOn: most('finishOn'), lateStartOn: least('lateStartOn'), lateFinishOn: most('lateFinishOn'),
      totalFloat, critical: totalFloat <= 0, forecastStartOn: least('forecastStartOn'), forecastFinishOn: most('forecastFinishOn'),
    });
  }
  const all = [...dates.values()];
  const driving: string[] = [];
  for (let id: string | undefined = launch?.id; id; id = ahead.driver.get(id)) driving.unshift(id);
  const finishOn = all.map((d) => d.finishOn).sort().at(-1) ?? null;
  return {
    ok: true, dates, driving, conflicts: [], finishOn,
    startOn: all.map((d) => d.startOn).sort()[0] ?? null,
    isProvisional: finishOn !== null && isProvisional(finishOn),
  };
}

function endAfter(table: WorkTable, start: number, task: Task): number {
  if (task.kind === 'milestone') return start;
  if (task.unit === 'calendar') return start + task.durationDays;
  return table.dayAt(table.workBefore(start) + task.durationDays - 1) + 1;
}

function startBefore(table: WorkTable, end: number, task: Task): number {
  if (task.kind === 'milestone') return end;
  if (task.unit === 'calendar') return end - task.durationDays;
  return table.dayAt(Math.max(0, table.workBefore(end) - task.durationDays));
}

function latePass(
  order: readonly Task[],
  from: ReadonlyMap<string, Link[]>,
  table: WorkTable,
  anchor: number,
  launch: Task | undefined,
  launchAt: number | null,
): Map<string, number> {
  const ends = new Map<string, number>();
  for (const task of [...order].reverse()) {
    let end = Number.POSITIVE_INFINITY;
    for (const link of from.get(task.id) ?? []) {
      const next = order.find((other) => other.id === link.toId);
      if (!next) continue;
      const work = table.workBefore(startBefore(table, ends.get(link.toId) ?? 0, next)) - link.lag;
      end = Math.min(end, table.dayAt(Math.max(0, work - 1)) + 1);
    }
    if (task.id === launch?.id && launchAt !== null) end = launchAt;
    ends.set(task.id, Number.isFinite(end) ? end : Math.max(anchor, anchor));
  }
  return ends;
}
