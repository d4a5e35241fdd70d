import type { Day } from '../model/primitives.ts';
import { compute } from '../schedule/compute.ts';
import { type Dates, noDates } from '../schedule/dates.ts';
import type { PlanInput, PlanRefusal } from '../schedule/plan-types.ts';
import { refuse } from '../schedule/refuse.ts';
import { costOf } from './cost.ts';
import { firmPlan, heldPlan } from './held-plan.ts';
import { overloadsOf } from './overloads.ts';
import { copyOf, Passes } from './passes.ts';
import { onlyAmong, type Problem, problemOf, withFixed } from './problem.ts';
import { mostSchedules, type OnShare, search } from './search.ts';

export type Levelled = {
  /** The plan as it was with days and pins that keep everybody within capacity; computing it gives the dates. */
  plan: PlanInput;
  /** Schedules generated on the way, at most 5,000. */
  made: number;
};

/**
 * Moves tasks so that no resource is over its capacity on any day: nothing is split, nothing pinned, started or
 * finished moves, links and days of their own hold. Deterministic. A plan within capacity comes back as it is.
 */
export function level(plan: PlanInput, today: Day | null = null, onShare?: OnShare): Levelled | PlanRefusal {
  const problem = problemOf(plan, today);
  if ('error' in problem) return problem;
  if (overloadsOf(problem, problem.computed.placed).length === 0) return { plan, made: 0 };
  if (!problem.isBack.includes(1)) return levelled(plan, problem, search(problem, mostSchedules, onShare), today);
  const back = levelledBack(plan, problem, today, (share) => onShare?.(share / 2));
  if ('error' in back) return back;
  const rest = problemOf(back.plan, today);
  if ('error' in rest) return rest;
  const placed = withFixed(rest, rest.isBack, rest.computed.placed);
  const searched = search(placed, mostSchedules - back.made, (share) => onShare?.((1 + share) / 2));
  const found = levelled(back.plan, placed, searched, today, rest.isFree);
  return 'error' in found ? found : { plan: found.plan, made: found.made + back.made };
}

function levelled(
  plan: PlanInput,
  problem: Problem,
  { dates, made }: { dates: Dates; made: number },
  today: Day | null,
  free: Uint8Array = problem.isFree,
): Levelled | PlanRefusal {
  if (!dates.end.every(Number.isFinite)) return refuse('tooLong', '计划排到了能算的年份之外：缩短天数或间隔');
  let held = heldPlan(plan, problem, dates);
  // Late dates move with the end of the plan, so what was held before may need a second hold.
  for (let round = 0; round < 3; round++) {
    const again = compute(held, today);
    if ('error' in again) return again;
    const firm = firmPlan(held, problem, free, dates, again.placed);
    if (firm === held) break;
    held = firm;
  }
  return { plan: held, made };
}

/** What comes before a launch day: as late as people and the launch allow; where that does not fit, from the start on. */
function levelledBack(plan: PlanInput, whole: Problem, today: Day | null, onShare: OnShare): Levelled | PlanRefusal {
  const isOpen = plan.start === undefined && today === null;
  const work = whole.net.days.reduce((sum, days, node) => sum + (whole.isBack[node] === 1 ? days : 0), 0);
  const wide = isOpen ? problemOf(plan, today, work) : whole;
  if ('error' in wide) return wide;
  const problem = onlyAmong(wide, wide.isBack);
  const { late } = problem.computed;
  const passes = new Passes(problem);
  const right = noDates(late.end.length);
  if (passes.rightwards(late, right, problem.net.launchAt, late.end)) {
    return levelled(plan, problem, { dates: right, made: passes.made }, today);
  }
  const left = search(problem, mostSchedules / 2, onShare);
  const isInTime = costOf(problem)(left.dates) < 1e7;
  if (!isInTime || !passes.rightwards(left.dates, right, problem.net.launchAt, late.end)) {
    return levelled(plan, problem, left, today);
  }
  return levelled(plan, problem, { dates: copyOf(right), made: left.made + passes.made }, today);
}
