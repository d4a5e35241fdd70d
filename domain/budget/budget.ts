import type { BudgetLine } from '../model/budget-line.ts';
import type { Day } from '../model/primitives.ts';

/** Money of one line or of many, in fen. */
export type Money = {
  plannedFen: number;
  committedFen: number;
  spentFen: number;
  /** Promised and not yet paid. */
  openCommittedFen: number;
  /** What is left of the plan of tasks that are not done. */
  openPlannedFen: number;
  /** Spent + promised and unpaid + plan still to come. */
  forecastFen: number;
};

export const noMoney: Money = {
  plannedFen: 0,
  committedFen: 0,
  spentFen: 0,
  openCommittedFen: 0,
  openPlannedFen: 0,
  forecastFen: 0,
};

/** `isDone`: nothing more of its plan will be spent. */
export function moneyOf({ plannedFen, committedFen, spentFen }: BudgetLine, isDone: boolean): Money {
  const openCommittedFen = Math.max(0, committedFen - spentFen);
  const openPlannedFen = isDone ? 0 : Math.max(0, plannedFen - Math.max(committedFen, spentFen));
  const forecastFen = spentFen + openCommittedFen + openPlannedFen;
  return { plannedFen, committedFen, spentFen, openCommittedFen, openPlannedFen, forecastFen };
}

export const sumMoney = (parts: readonly Money[]): Money =>
  parts.reduce(
    (sum, one) => ({
      plannedFen: sum.plannedFen + one.plannedFen,
      committedFen: sum.committedFen + one.committedFen,
      spentFen: sum.spentFen + one.spentFen,
      openCommittedFen: sum.openCommittedFen + one.openCommittedFen,
      openPlannedFen: sum.openPlannedFen + one.openPlannedFen,
      forecastFen: sum.forecastFen + one.forecastFen,
    }),
    noMoney,
  );

export type CategoryMoney = { category: string; lines: BudgetLine[]; money: Money; alarm: Alarm };
export type ProjectMoney = { categories: CategoryMoney[]; money: Money; limitFen: number | null; alarm: Alarm };

/** Every line under its category, in the order given; unknown categories after, by name. Lines without task are not done. */
export function projectMoney(
  lines: readonly BudgetLine[],
  doneTaskIds: ReadonlySet<string>,
  budgetFen: number | null,
  order: readonly string[] = [],
): ProjectMoney {
  const place = (category: string) => {
    const at = order.indexOf(category);
    return at < 0 ? order.length : at;
  };
  const groups = [...Map.groupBy(lines, ({ category }) => category)].sort(
    ([a], [b]) => place(a) - place(b) || a.localeCompare(b, 'zh-CN'),
  );
  const categories = groups.map(([category, own]) => {
    const money = sumMoney(own.map((line) => moneyOf(line, line.taskId !== null && doneTaskIds.has(line.taskId))));
    return { category, lines: own, money, alarm: alarmOf(money, money.plannedFen) };
  });
  const money = sumMoney(categories.map((one) => one.money));
  return { categories, money, limitFen: budgetFen, alarm: budgetFen === null ? calm : alarmOf(money, budgetFen) };
}

/** `near`: spent and promised reach nine tenths of what may be spent; `over`: the forecast is above it. */
export type Alarm = { kind: 'calm' | 'near' | 'over'; overFen: number; percent: number };
const calm: Alarm = { kind: 'calm', overFen: 0, percent: 0 };
const nearPercent = 90;

export function alarmOf({ spentFen, openCommittedFen, forecastFen }: Money, limitFen: number): Alarm {
  const used = spentFen + openCommittedFen;
  const overFen = Math.max(0, forecastFen - limitFen);
  const percent = limitFen > 0 ? Math.floor((used / limitFen) * 100) : used > 0 ? 100 : 0;
  const kind = overFen > 0 ? 'over' : limitFen > 0 && used * 100 >= limitFen * nearPercent ? 'near' : 'calm';
  return { kind, overFen, percent };
}

/** What was spent up to each day on which something was paid; lines without a day are left out. */
export function spentOverTime(lines: readonly BudgetLine[]): { on: Day; fen: number }[] {
  const byDay = new Map<Day, number>();
  for (const { paidOn, spentFen } of lines) {
    if (paidOn && spentFen > 0) byDay.set(paidOn, (byDay.get(paidOn) ?? 0) + spentFen);
  }
  const points: { on: Day; fen: number }[] = [];
  for (const [on, paid] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))) {
    points.push({ on, fen: (points.at(-1)?.fen ?? 0) + paid });
  }
  return points;
}
