import { dayNumber, dayOf } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import { compute } from '../schedule/compute.ts';
import { launchAncestors } from '../schedule/late-dates.ts';
import type { Network } from '../schedule/network.ts';
import { type ProjectRows, planInput } from '../schedule/plan-project.ts';
import { type Drawn, launchRuns, spentDays } from './launch-runs.ts';
import { spreadOf } from './spread.ts';

/** What winning some days at one task would do. */
export type Lever = { taskId: string; title: string; days: number; chance: number };
export type LaunchOdds = {
  launchOn: Day;
  runs: number;
  /** 0…1: the share of runs that launch on the day or before. */
  chance: number;
  /** The same when everything begins as soon as it can, from today on; null: the plan begins so anyway. */
  soonChance: number | null;
  /** Half of the runs launch by then; four of five by then. */
  halfOn: Day;
  mostOn: Day;
  /** How many runs launch on which day, first day first; days without any are left out. */
  days: { on: Day; count: number }[];
  levers: Lever[];
  /** Tasks whose days come from what was measured, and those guessed around the plan. */
  measured: number;
  guessed: number;
};

export type OddsRule = { runs?: number; seed?: number };
const usualRuns = 2000;
/** Larger plans are asked fewer times: about as much work as 2,000 runs of 120 tasks. */
const mostDraws = 240_000;
const fewestRuns = 200;
const screenRuns = 250;
const fixedSeed = 20_261_015;
const mostLevers = 3;
const mostTried = 400;
const mostDays = 3;

/**
 * How likely the launch day is: durations drawn from what was measured (`measured`, by task id) or guessed around the
 * plan, every run by the engine's own passes. Deterministic by seed. null: no launch day, it is over, or no plan.
 */
export function launchOdds(
  rows: ProjectRows,
  measured: ReadonlyMap<string, readonly number[]>,
  today: Day,
  rule: OddsRule = {},
): LaunchOdds | null {
  const computed = compute(planInput(rows, today), today);
  if ('error' in computed) return null;
  const { net } = computed;
  if (net.launch < 0 || net.tasks[net.launch]?.actualFinishOn !== undefined) return null;
  const { seed = fixedSeed } = rule;
  const fit = Math.max(fewestRuns, Math.floor(mostDraws / net.tasks.length));
  const runs = rule.runs ?? Math.min(usualRuns, fit);
  const ancestors = launchAncestors(net);
  const spreads = net.tasks.map(({ id, kind, actualFinishOn, days }, node) =>
    kind === 'milestone' || actualFinishOn !== undefined || ancestors[node] !== 1
      ? null
      : spreadOf(kind === 'wait' ? 'wait' : 'work', days, measured.get(id)),
  );
  const now = dayNumber(today);
  const drawn: Drawn = {
    computed,
    spreads,
    spent: Int32Array.from(net.tasks, (_, node) => spentDays(net, node, now)),
    today: now,
  };
  const found = launchRuns(drawn, runs, seed);
  const used = spreads.filter((spread) => spread !== null);
  return {
    ...shapeOf(net, found),
    runs,
    soonChance: soonChance(drawn, runs, seed),
    levers: leversOf(drawn, found, runs, seed),
    measured: used.filter(({ kind }) => kind === 'measured').length,
    guessed: used.filter(({ kind }) => kind === 'guessed').length,
  };
}

function shapeOf(
  net: Network,
  found: Int32Array,
): Pick<LaunchOdds, 'launchOn' | 'chance' | 'halfOn' | 'mostOn' | 'days'> {
  // A launch shown by its last day stands one day before its instant.
  const back = net.showsStart[net.launch] === 1 ? 0 : 1;
  const sorted = [...found].sort((left, right) => left - right);
  const at = (share: number) => dayOf((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) - back);
  const counts = new Map<number, number>();
  for (const instant of sorted) counts.set(instant, (counts.get(instant) ?? 0) + 1);
  return {
    launchOn: dayOf(net.launchAt - back),
    chance: chanceOf(net, found),
    halfOn: at(0.5),
    mostOn: at(0.8),
    days: [...counts].map(([instant, count]) => ({ on: dayOf(instant - back), count })),
  };
}

const chanceOf = (net: Network, found: Int32Array): number =>
  found.reduce((sum, instant) => sum + (instant <= net.launchAt ? 1 : 0), 0) / found.length;

/** Planned backwards, a first day that lies ahead is all the room there is: what beginning today would be worth. */
function soonChance(drawn: Drawn, runs: number, seed: number): number | null {
  const { computed, today } = drawn;
  const { net, placed } = computed;
  if (computed.placedBack === null) return null;
  const first = drawn.spreads.reduce(
    (before, spread, node) => (spread ? Math.min(before, placed.start[node] ?? before) : before),
    Number.POSITIVE_INFINITY,
  );
  if (!(first > today)) return null;
  return chanceOf(net, launchRuns({ ...drawn, computed: { ...computed, placedBack: null } }, runs, seed));
}

/** The tasks where winning up to three days helps most: all tried with few runs, the best with all. */
function leversOf(drawn: Drawn, found: Int32Array, runs: number, seed: number): Lever[] {
  const { net } = drawn.computed;
  const base = chanceOf(net, found);
  // Trying every task of a plan of thousands would take as long as nobody waits.
  if (drawn.spreads.length > mostTried) return [];
  const few = Math.min(screenRuns, runs);
  const fewBase = chanceOf(net, found.subarray(0, few));
  const tried = drawn.spreads.flatMap((spread, node) => {
    const days = Math.min(mostDays, (net.days[node] ?? 0) - 1);
    if (!spread || days < 1) return [];
    return [{ node, days, gain: chanceOf(net, launchRuns(drawn, few, seed, { node, days })) - fewBase }];
  });
  return tried
    .filter(({ gain }) => gain > 0)
    .sort((left, right) => right.gain - left.gain || left.node - right.node)
    .slice(0, mostLevers)
    .map(({ node, days }) => {
      const { id = '', title = '' } = net.tasks[node] ?? {};
      return { taskId: id, title, days, chance: chanceOf(net, launchRuns(drawn, runs, seed, { node, days })) };
    })
    .filter(({ chance }) => chance > base)
    .sort((left, right) => right.chance - left.chance || (left.taskId < right.taskId ? -1 : 1));
}
