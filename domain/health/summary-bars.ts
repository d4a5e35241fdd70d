import { dayNumber, dayOf } from '../calendar/day.ts';
import type { ProjectSummary } from '../model/project-summary.ts';
import type { Task } from '../model/task.ts';
import type { LeafFacts, Leaves } from './leaf-facts.ts';

type Bar = ProjectSummary['bars'][number];
const mostBars = 8;
const longestSpan = 3660;

/** Of several tasks on one day the livelier one is shown. */
const rank: Record<Bar['state'], number> = { done: 1, todo: 2, wait: 3, run: 4 };
const states = Object.keys(rank) as Bar['state'][];

function stateOf(task: Task): Bar['state'] {
  if (task.status === 'done') return 'done';
  if (task.kind === 'wait') return 'wait';
  return task.status === 'todo' ? 'todo' : 'run';
}

export const barRank = (task: Task): number => rank[stateOf(task)];

/**
 * One row of the summary Gantt: days of the chain that sets the plan's end, else of any task, merged into at most 8
 * bars. Uses planned days, so that lateness shows as a tail behind the launch and not as a moving bar.
 */
export function summaryBars(leaves: Leaves, spine: readonly LeafFacts[]): Bar[] {
  const { rank: ranks, first: starts, last: ends } = leaves;
  let first = 0x3fffffff;
  let last = 0;
  for (let place = 0; place < ranks.length; place++) {
    const from = starts[place] ?? 0;
    const to = ends[place] ?? 0;
    if (to < from) continue;
    if (from < first) first = from;
    if (to > last) last = to;
  }
  if (last < first) return [];
  last = Math.min(last, first + longestSpan);
  const weights = new Uint8Array(last - first + 1);
  const weigh = (from: number, to: number, weight: number): void => {
    for (let day = from; day <= to && day <= last; day++) {
      if (weight > (weights[day - first] ?? 0)) weights[day - first] = weight;
    }
  };
  for (let place = 0; place < ranks.length; place++) weigh(starts[place] ?? 0, ends[place] ?? 0, ranks[place] ?? 0);
  for (const { task, span } of spine) if (span) weigh(span.first, span.last, barRank(task) + states.length);
  return fewer(runsOf(weights, first));
}

/** Days nobody works on (weight 0) belong to the run around them. */
function runsOf(weights: Uint8Array, first: number): Bar[] {
  const bars: Bar[] = [];
  for (const [at, weight] of weights.entries()) {
    if (weight === 0) continue;
    const state = states[(weight - 1) % states.length] ?? 'todo';
    const on = dayOf(first + at);
    const open = bars.at(-1);
    if (open?.state === state) open.finishOn = on;
    else bars.push({ state, startOn: on, finishOn: on });
  }
  return bars;
}

const lengthOf = (bar: Bar): number => dayNumber(bar.finishOn) - dayNumber(bar.startOn);

/** Gives the shortest bar's days to the one before it until few enough are left. */
function fewer(bars: Bar[]): Bar[] {
  const kept = [...bars];
  while (kept.length > mostBars) {
    let at = 1;
    for (let next = 2; next < kept.length; next++) {
      if (lengthOf(kept[next] as Bar) < lengthOf(kept[at] as Bar)) at = next;
    }
    const [gone] = kept.splice(at, 1);
    const before = kept[at - 1];
    if (gone && before) before.finishOn = gone.finishOn;
    const after = kept[at];
    if (before && after?.state === before.state) {
      before.finishOn = after.finishOn;
      kept.splice(at, 1);
    }
  }
  return kept;
}
