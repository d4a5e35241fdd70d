import { alg, Graph } from '@dagrejs/graphlib';
import chineseDays from 'chinese-days';
import { addDays } from '../../domain/calendar/day.ts';
import type { PlanInput } from '../../domain/schedule/plan-types.ts';

// What there is besides: no free library plans with working days, so these are what one writes by hand. All of them do
// less than ours: finish to start only, no lags, one calendar, no constraints, no conflicts.

type Planner = (plan: PlanInput) => string;

/** Days that are worked, from the plan's start; made once, outside of what is measured. */
export function workdaysFrom(start: string, count: number): string[] {
  const days: string[] = [];
  for (let day = start; days.length < count; day = addDays(day, 1)) if (chineseDays.isWorkday(day)) days.push(day);
  return days;
}

/** The least: numbers in typed arrays, one pass to find the order, one forward, one back. */
export const typedArrays =
  (workdays: readonly string[]): Planner =>
  ({ tasks, links }) => {
    const at = new Map(tasks.map(({ id }, index) => [id, index]));
    const from = Int32Array.from(links, (link) => at.get(link.from) ?? 0);
    const to = Int32Array.from(links, (link) => at.get(link.to) ?? 0);
    const begins = new Int32Array(tasks.length + 1);
    const waits = new Int32Array(tasks.length);
    for (let link = 0; link < from.length; link++) {
      begins[(from[link] ?? 0) + 1] = (begins[(from[link] ?? 0) + 1] ?? 0) + 1;
      waits[to[link] ?? 0] = (waits[to[link] ?? 0] ?? 0) + 1;
    }
    for (let task = 0; task < tasks.length; task++) begins[task + 1] = (begins[task + 1] ?? 0) + (begins[task] ?? 0);
    const next = new Int32Array(from.length);
    const place = begins.slice();
    for (let link = 0; link < from.length; link++) {
      const slot = place[from[link] ?? 0] ?? 0;
      next[slot] = to[link] ?? 0;
      place[from[link] ?? 0] = slot + 1;
    }
    const order = new Int32Array(tasks.length);
    let known = 0;
    for (let task = 0; task < tasks.length; task++) if (waits[task] === 0) order[known++] = task;
    const end = new Int32Array(tasks.length);
    const early = new Int32Array(tasks.length);
    let last = 0;
    for (let done = 0; done < known; done++) {
      const task = order[done] ?? 0;
      end[task] = (early[task] ?? 0) + (tasks[task]?.days ?? 0);
      last = Math.max(last, end[task] ?? 0);
      for (let slot = begins[task] ?? 0; slot < (begins[task + 1] ?? 0); slot++) {
        const after = next[slot] ?? 0;
        early[after] = Math.max(early[after] ?? 0, end[task] ?? 0);
        waits[after] = (waits[after] ?? 0) - 1;
        if (waits[after] === 0) order[known++] = after;
      }
    }
    const late = new Int32Array(tasks.length).fill(last);
    for (let done = known - 1; done >= 0; done--) {
      const task = order[done] ?? 0;
      for (let slot = begins[task] ?? 0; slot < (begins[task + 1] ?? 0); slot++) {
        const after = next[slot] ?? 0;
        late[task] = Math.min(late[task] ?? 0, (late[after] ?? 0) - (tasks[after]?.days ?? 0));
      }
    }
    return workdays[last - 1] ?? '';
  };

/** A graph library for the order, objects for the passes. */
export const graphLibrary =
  (workdays: readonly string[]): Planner =>
  ({ tasks, links }) => {
    const graph = new Graph();
    for (const task of tasks) graph.setNode(task.id, { days: task.days, start: 0, late: 0 });
    for (const { from, to } of links) graph.setEdge(from, to);
    type Node = { days: number; start: number; late: number };
    const node = (id: string) => graph.node(id) as Node;
    const order = alg.topsort(graph);
    let last = 0;
    for (const id of order) {
      const { start, days } = node(id);
      last = Math.max(last, start + days);
      for (const after of graph.successors(id) ?? []) node(after).start = Math.max(node(after).start, start + days);
    }
    for (const id of order.reverse()) {
      const after = (graph.successors(id) ?? []).map((next) => node(next).late - node(next).days);
      node(id).late = Math.min(last, ...after);
    }
    return workdays[last - 1] ?? '';
  };

/** As it is mostly written: from task to task, day by day, asking of each whether it is worked. */
export const dayByDay: Planner = ({ tasks, links, start = '' }) => {
  const before = Map.groupBy(links, ({ to }) => to);
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const finish = new Map<string, string>();
  const nextWorkday = (day: string): string => {
    let found = day;
    while (!chineseDays.isWorkday(found)) found = addDays(found, 1);
    return found;
  };
  const finishOf = (id: string): string => {
    const known = finish.get(id);
    if (known) return known;
    let day = addDays(start, -1);
    for (const { from } of before.get(id) ?? []) day = later(day, finishOf(from));
    for (let left = byId.get(id)?.days ?? 0; left > 0; left--) day = nextWorkday(addDays(day, 1));
    finish.set(id, day);
    return day;
  };
  return tasks.reduce((last, { id }) => later(last, finishOf(id)), start);
};

const later = (one: string, other: string): string => (one > other ? one : other);
