import { dayNumber } from '../calendar/day.ts';
import { workTable } from '../calendar/work-table.ts';
import type { Day } from '../model/primitives.ts';
import { type Ripple, ripple } from '../ripple/ripple.ts';
import { calendarOf, type ProjectPlan, type ProjectRows, planProject } from '../schedule/plan-project.ts';
import { candidates } from './candidates.ts';
import { type ChangeCost, costOfChanges } from './change-cost.ts';
import { type PlanChange, withChanges } from './plan-change.ts';
import { bestWays, byKey, keyOf, thingOf } from './rank.ts';

export type WinBack = {
  changes: PlanChange[];
  /** The launch day (without a launch: the last day of the plan) as it is forecast, before and after. */
  fromOn: Day;
  toOn: Day;
  /** Working days won, and whether they are as many as asked for. */
  days: number;
  isEnough: boolean;
  cost: ChangeCost;
  ripple: Ripple;
};

type OkPlan = ProjectPlan & { ok: true };
type State = { rows: ProjectRows; plan: OkPlan; changes: PlanChange[]; won: number };

const mostSteps = 6;

/**
 * The three cheapest ways to have the launch `wanted` working days earlier, cheapest first: every one tried by a full
 * recompute, so that making its changes gives its day. Where nothing is enough, those that win most.
 */
export function winBack(rows: ProjectRows, wanted: number, today: Day | null): WinBack[] {
  const plan = planProject(rows, today);
  if (!plan.ok || plan.finishOn === null || wanted < 1) return [];
  const start: State = { rows, plan, changes: [], won: 0 };
  const found = new Map<string, State>();
  const add = (state: State | null) => {
    if (state && state.won > 0) found.set(keyOf(state.changes), state);
  };
  const single = steps(start, start, wanted, today);
  for (const state of single) add(state.won >= wanted ? state : null);
  for (const kinds of strategies) add(climbed(start, wanted, today, kinds));
  const all = [...found.values()].map((state) => proposal(start, state, wanted));
  return bestWays(all);
}

/** Kinds tried together; the first takes whatever is cheapest at each step. */
const strategies: (readonly PlanChange['kind'][] | null)[] = [
  null,
  ['shorten', 'skip'],
  ['chase'],
  ['overlap', 'shortenLag', 'release'],
  ['workOn'],
];

/** One change after the other, each the one that wins most for what it costs, on the chain as it is by then. */
function climbed(
  start: State,
  wanted: number,
  today: Day | null,
  kinds: readonly PlanChange['kind'][] | null,
): State | null {
  let state = start;
  for (let step = 0; step < mostSteps && state.won < wanted; step++) {
    const next = steps(start, state, wanted, today).filter(
      ({ changes }) => kinds === null || kinds.includes(changes.at(-1)?.kind ?? 'hold'),
    );
    const worth = (one: State) =>
      (one.won - state.won) / costOfChanges(one.rows, one.plan.dates, one.changes.slice(-1)).total;
    next.sort((a, b) => worth(b) - worth(a) || byKey(a.changes, b.changes));
    const [best] = next;
    if (!best) break;
    state = best;
  }
  return state === start ? null : state;
}

/**
 * The state with each candidate change added, asked for no more days than it takes; those that win nothing are out,
 * and those that ask for the same thing a second time: whoever was asked for a third of a wait has given it.
 */
function steps(start: State, state: State, wanted: number, today: Day | null): State[] {
  const asked = new Set(state.changes.map(thingOf));
  return candidates(state.rows, state.plan, today).flatMap(({ most, resized }): State[] => {
    if (asked.has(thingOf(resized(1)))) return [];
    const left = wanted - state.won;
    let best: State | null = null;
    for (const days of new Set([Math.min(left, most), Math.min(left + 1, most), most])) {
      const tried = changed(start, state, resized(days), today);
      if (tried && tried.won > (best?.won ?? state.won) && (best?.won ?? 0) < wanted) best = tried;
    }
    return best ? [best] : [];
  });
}

function changed(start: State, state: State, change: PlanChange, today: Day | null): State | null {
  const rows = withChanges(state.rows, [change]);
  const plan = planProject(rows, today);
  if (!plan.ok) return null;
  return { rows, plan, changes: [...state.changes, change], won: workdaysEarlier(start, plan) };
}

/** In the calendar as it was: a Saturday that is worked is no day won by itself. */
function workdaysEarlier(start: State, plan: OkPlan): number {
  const table = workTable(calendarOf(start.rows));
  const at = (of: OkPlan) => table.workBefore(dayNumber(targetDay(start.rows, of)));
  return at(start.plan) - at(plan);
}

function targetDay({ project }: ProjectRows, plan: OkPlan): Day {
  const launch = plan.dates.get(project.launchTaskId ?? '');
  if (launch) return launch.forecastFinishOn;
  let last: Day = '';
  for (const { forecastFinishOn } of plan.dates.values()) if (forecastFinishOn > last) last = forecastFinishOn;
  return last;
}

function proposal(start: State, { rows, plan, changes, won }: State, wanted: number): WinBack {
  return {
    changes,
    fromOn: targetDay(start.rows, start.plan),
    toOn: targetDay(start.rows, plan),
    days: won,
    isEnough: won >= wanted,
    cost: costOfChanges(rows, plan.dates, changes),
    ripple: ripple(start.plan, plan, start.rows),
  };
}
