import { dayOf } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import type { Dates } from '../schedule/dates.ts';
import type { Problem } from './problem.ts';

/** Days on which a resource is asked for more than there is: one run of them. */
export type Overload = {
  resource: string;
  /** First and last such day, both included. */
  fromOn: Day;
  toOn: Day;
  /** Days of the run that are really over; the others are days off between. */
  days: number;
  /** The most asked for on one day, and what there is. */
  most: number;
  capacity: number;
  taskIds: string[];
};

/** Where these dates ask too much, by resource and day. */
export function overloadsOf(problem: Problem, dates: Dates): Overload[] {
  return problem.resources.flatMap((_, resource) => ofResource(problem, dates, resource));
}

type Load = { used: number; nodes: number[] };

function ofResource(problem: Problem, dates: Dates, resource: number): Overload[] {
  const { net, taken, capacity } = problem;
  const loads = new Map<number, Load>();
  for (const [node, much] of taken[resource] ?? []) {
    const table = net.isCalendar[node] === 1 ? null : (net.tables[node] ?? net.projectTable);
    for (let day = dates.start[node] ?? 0; day < (dates.end[node] ?? 0); day++) {
      if (table && !table.isWorking(day)) continue;
      const load = loads.get(day) ?? { used: 0, nodes: [] };
      load.used += much;
      load.nodes.push(node);
      loads.set(day, load);
    }
  }
  // Other plans count on days when somebody works here.
  for (const booking of problem.booked) {
    if (booking.resource !== resource) continue;
    for (const [day, load] of loads) if (day >= booking.start && day < booking.end) load.used += booking.much;
  }
  const most = capacity[resource] ?? 0;
  const over = [...loads].filter(([, { used }]) => used > most).sort(([left], [right]) => left - right);
  return runs(over, loads).map((run) => overload(problem, resource, run));
}

type Run = [day: number, load: Load][];

/** Days off, when nobody works, do not end a run. */
function runs(over: Run, loads: ReadonlyMap<number, Load>): Run[] {
  const found: Run[] = [];
  for (const entry of over) {
    const open = found.at(-1);
    const last = open?.at(-1)?.[0] ?? Number.NEGATIVE_INFINITY;
    let next = last + 1;
    while (next < entry[0] && next - last < 16 && !loads.has(next)) next += 1;
    if (open && next === entry[0]) open.push(entry);
    else found.push([entry]);
  }
  return found;
}

function overload({ net, resources, capacity }: Problem, resource: number, run: Run): Overload {
  const nodes = new Set(run.flatMap(([, load]) => load.nodes));
  return {
    resource: resources[resource] ?? '',
    fromOn: dayOf(run[0]?.[0] ?? 0),
    toOn: dayOf(run.at(-1)?.[0] ?? 0),
    days: run.length,
    most: Math.max(...run.map(([, { used }]) => used)) / 1000,
    capacity: (capacity[resource] ?? 0) / 1000,
    taskIds: [...nodes].sort((a, b) => a - b).map((node) => net.tasks[node]?.id ?? ''),
  };
}
