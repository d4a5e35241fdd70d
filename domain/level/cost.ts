import type { Dates } from '../schedule/dates.ts';
import { boundOf, endOf } from './passes.ts';
import type { Problem } from './problem.ts';

/** Days late against deadlines and held days count before any day of the whole plan. */
const lateDay = 1e7;

/** What a schedule costs: late days first, then the end of the plan, then how many nodes moved. Smaller is better. */
export function costOf(problem: Problem): (dates: Dates) => number {
  const { net, isFree, cap, fixed, among } = problem;
  const nodes = net.tasks.map((_, node) => node).filter((node) => among[node] === 1);
  const capped = nodes.filter((node) => isFree[node] === 1 && Number.isFinite(cap[node]));
  const held = nodes.filter((node) => {
    const { actualStartOn, actualFinishOn } = net.tasks[node] ?? {};
    const isLinked = (net.intoAt[node] ?? 0) < (net.intoAt[node + 1] ?? 0);
    return isFree[node] !== 1 && isLinked && actualStartOn === undefined && actualFinishOn === undefined;
  });
  return (dates) => {
    let late = 0;
    for (const node of capped) late += Math.max(0, (dates.end[node] ?? 0) - (cap[node] ?? 0));
    for (const node of held) late += Math.max(0, boundOf(problem, node, dates) - (fixed.start[node] ?? 0));
    return late * lateDay + endOf(dates, among) + movedShare(problem, dates);
  };
}

/** Below 1, so that a day always counts for more. */
function movedShare({ computed, isFree }: Problem, dates: Dates): number {
  let moved = 0;
  for (let node = 0; node < isFree.length; node++) {
    if (isFree[node] === 1 && dates.start[node] !== computed.placed.start[node]) moved += 1;
  }
  return moved / (isFree.length + 1);
}

/** No schedule costs less: links and days alone, and the work there is for each resource. */
export function leastCost(problem: Problem, cost: (dates: Dates) => number): number {
  const { net, computed, demands, isFree, first } = problem;
  const shortest = Math.floor(cost(computed.early));
  const table = net.projectTable;
  // With several calendars a day of work is no day of the project.
  if (shortest >= lateDay || net.isCalendar.some(Boolean) || net.tables.some((other) => other !== table))
    return shortest;
  let least = shortest;
  for (const [resource, amount] of problem.capacity.entries()) {
    let work = 0;
    for (let node = 0; node < isFree.length; node++) {
      if (isFree[node] !== 1) continue;
      for (let k = demands.at[node] ?? 0; k < (demands.at[node + 1] ?? 0); k++) {
        if (demands.of[k] === resource) work += (demands.much[k] ?? 0) * (net.days[node] ?? 0);
      }
    }
    if (amount > 0 && work > 0)
      least = Math.max(least, table.dayAt(table.workBefore(first) + Math.ceil(work / amount) - 1) + 1);
  }
  return least;
}
