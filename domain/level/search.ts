import { type Dates, noDates } from '../schedule/dates.ts';
import { costOf, leastCost } from './cost.ts';
import { copyOf, Passes } from './passes.ts';
import type { Problem } from './problem.ts';
import { seeded } from './random.ts';
import { priorityRules } from './rules.ts';

export const mostSchedules = 5000;
/** Nodes placed over a whole search: large plans get fewer schedules, so that none takes minutes. */
const mostPlaced = 2_000_000;
/** The same for their days. */
const mostDays = 60_000_000;
/** Days looked at over a whole search: on a crowded plan each task looks at thousands. */
const mostLooks = 500_000_000;
const mostParallel = 600;
const family = 80;
const changed = 0.05;
/** Schedules looked at in any case, for one as short that moves fewer tasks. */
const tidying = 200;

/** Told again and again how much of the search is done, 0…1. */
export type OnShare = (share: number) => void;

/** A schedule kept in the search; `list`: its nodes by start. */
type Member = { cost: number; list: Int32Array; dates: Dates };

/**
 * The shortest schedule found: priority rules, then a genetic search over lists of nodes, every schedule justified
 * right and left. The same plan gives the same answer.
 */
export function search(problem: Problem, most = mostSchedules, onShare?: OnShare): { dates: Dates; made: number } {
  const passes = new Passes(problem);
  const cost = costOf(problem);
  const least = leastCost(problem, cost);
  const count = problem.net.tasks.length;
  const budget = budgetOf(problem, most);
  const random = seeded(20_261_122);
  const right = noDates(count);
  const members: Member[] = [];
  const isOver = () => {
    const best = members[0]?.cost ?? Number.POSITIVE_INFINITY;
    if (members.length > 0 && passes.looks > mostLooks) return true;
    return passes.made + 3 > budget || best - least < 1 / count || (best - least < 1 && passes.made >= tidying);
  };
  const keep = (dates: Dates) => {
    let best: Dates = copyOf(dates);
    let bestCost = cost(best);
    if (Math.floor(bestCost) > least && passes.justify(dates, right)) {
      const justified = cost(dates);
      if (justified <= bestCost) [best, bestCost] = [copyOf(dates), justified];
    }
    insert(members, { cost: bestCost, list: passes.listBy(best.start), dates: best });
    onShare?.(Math.min(1, passes.made / budget));
  };
  const dates = noDates(count);
  for (const start of beginnings(problem, passes, random)) {
    if (isOver()) break;
    start(dates);
    keep(dates);
  }
  while (!isOver()) {
    const [mother, father] = [pick(members, random), pick(members, random)];
    passes.serial(mutated(crossed(mother.list, father.list, random), problem, random), dates);
    keep(dates);
  }
  return { dates: members[0]?.dates ?? copyOf(problem.computed.early), made: passes.made };
}

function budgetOf({ net }: Problem, most: number): number {
  const days = net.days.reduce((sum, length) => sum + length, 1);
  return Math.max(12, Math.floor(Math.min(most, mostPlaced / Math.max(1, net.days.length), mostDays / days)));
}

/** As planned first, so that a plan without clashes stays as it is; then every rule; then the rules with noise. */
function* beginnings(problem: Problem, passes: Passes, random: () => number): Generator<(dates: Dates) => void> {
  const { computed, net } = problem;
  const rules = priorityRules(problem);
  const isSmall = net.tasks.length <= mostParallel;
  yield (dates) => passes.serial(passes.listBy(computed.placed.start), dates);
  for (const keys of rules) {
    yield (dates) => passes.serial(passes.listBy(keys), dates);
    if (isSmall) yield (dates) => passes.parallel(keys, dates);
  }
  const spread = Math.max(1, computed.lastAt - problem.first) * 0.3;
  for (let at = 0; at < family; at++) {
    const rule = rules[at % 2] ?? computed.late.end;
    const keys = rule.map((key) => key + random() * spread);
    yield (dates) =>
      isSmall && at % 4 === 3 ? passes.parallel(keys, dates) : passes.serial(passes.listBy(keys), dates);
  }
}

/** Kept in order of cost, the same schedule once, the dearest beyond the family let go. */
function insert(members: Member[], member: Member): void {
  let at = members.length;
  while (at > 0 && (members[at - 1]?.cost ?? 0) > member.cost) at -= 1;
  for (let same = at - 1; same >= 0 && members[same]?.cost === member.cost; same--) {
    if (members[same]?.dates.start.every((start, node) => start === member.dates.start[node])) return;
  }
  members.splice(at, 0, member);
  if (members.length > family) members.pop();
}

/** The better of two. */
function pick(members: readonly Member[], random: () => number): Member {
  const at = Math.min(Math.floor(random() * members.length), Math.floor(random() * members.length));
  return members[at] as Member;
}

/** Two-point crossover: the middle in the father's order; every list stays one that links allow. */
function crossed(mother: Int32Array, father: Int32Array, random: () => number): Int32Array {
  const count = mother.length;
  const [one, other] = [Math.floor(random() * (count + 1)), Math.floor(random() * (count + 1))];
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  const child = new Int32Array(count);
  const isIn = new Uint8Array(count);
  let filled = 0;
  const add = (list: Int32Array, until: number) => {
    for (let at = 0; at < count && filled < until; at++) {
      const node = list[at] ?? 0;
      if (isIn[node] === 1) continue;
      isIn[node] = 1;
      child[filled++] = node;
    }
  };
  add(mother, from);
  add(father, to);
  add(mother, count);
  return child;
}

/** Neighbours change places now and then, unless a link ties them. */
function mutated(list: Int32Array, { net }: Problem, random: () => number): Int32Array {
  for (let at = 0; at + 1 < list.length; at++) {
    if (random() >= changed) continue;
    const [node, next] = [list[at] ?? 0, list[at + 1] ?? 0];
    let isTied = false;
    for (let k = net.outAt[node] ?? 0; k < (net.outAt[node + 1] ?? 0); k++) {
      if (net.to[net.out[k] ?? 0] === next) isTied = true;
    }
    if (!isTied) [list[at], list[at + 1]] = [next, node];
  }
  return list;
}
