import type { PlanChange } from './plan-change.ts';
import type { WinBack } from './win-back.ts';

const shownAtMost = 3;

/** What costs the same is offered from the least to the most trouble. */
const gentle: readonly PlanChange['kind'][] = [
  'shortenLag',
  'release',
  'chase',
  'overlap',
  'shorten',
  'skip',
  'workOn',
];

/** The best three, best first: different kinds of ways before two of one kind. */
export function bestWays(all: readonly WinBack[]): WinBack[] {
  const sorted = [...all].sort(byWorth);
  // Two that touch the same things are one way.
  const ways = firstOfEach(sorted, ({ changes }) => changes.map(thingOf).sort().join('|'));
  const kinds = firstOfEach(ways, ({ changes }) => [...new Set(changes.map(({ kind }) => kind))].sort().join('|'));
  const shown = new Set([...new Set([...kinds, ...ways])].slice(0, shownAtMost));
  return sorted.filter((way) => shown.has(way));
}

function firstOfEach(ways: readonly WinBack[], groupOf: (way: WinBack) => string): WinBack[] {
  return [...Map.groupBy(ways, groupOf).values()].flatMap(([first]) => first ?? []);
}

/** Enough before not enough; then the cheaper one, of those that fall short the one that wins more. */
function byWorth(a: WinBack, b: WinBack): number {
  if (a.isEnough !== b.isEnough) return a.isEnough ? -1 : 1;
  if (!a.isEnough && a.days !== b.days) return b.days - a.days;
  return (
    a.cost.total - b.cost.total ||
    a.changes.length - b.changes.length ||
    troubleOf(a) - troubleOf(b) ||
    byKey(a.changes, b.changes)
  );
}

const troubleOf = ({ changes }: WinBack): number => Math.max(...changes.map(({ kind }) => gentle.indexOf(kind)));

/** What a change is made to. */
export const thingOf = (change: PlanChange): string =>
  change.kind === 'workOn' ? 'workOn' : `${change.kind} ${'taskId' in change ? change.taskId : change.linkId}`;

export const keyOf = (changes: readonly PlanChange[]): string => JSON.stringify(changes);

export function byKey(left: readonly PlanChange[], right: readonly PlanChange[]): number {
  const [a, b] = [keyOf(left), keyOf(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}
