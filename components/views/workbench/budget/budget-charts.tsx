import type { CategoryMoney, ProjectMoney } from '../../../../domain/budget/budget.ts';
import { spentOverTime } from '../../../../domain/budget/budget.ts';
import { dayNumber } from '../../../../domain/calendar/day.ts';
import type { BudgetLine } from '../../../../domain/model/budget-line.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { yuanText } from '../../../../domain/text/read-amount.ts';
import { budgetWords as t } from '../../../../locales/budget.ts';
import { plainDay } from '../../../ui/day-text.ts';

type Props = { lines: readonly BudgetLine[]; sums: ProjectMoney; today: Day };

/** Two pictures of the same money: by category, and paid over time. Neutral; only what goes over has a colour. */
export function BudgetCharts({ lines, sums, today }: Props) {
  return (
    <div class="bg-charts">
      <ByCategory categories={sums.categories} />
      <OverTime lines={lines} today={today} limitFen={sums.limitFen} />
    </div>
  );
}

function ByCategory({ categories }: { categories: readonly CategoryMoney[] }) {
  const most = Math.max(1, ...categories.map(({ money }) => Math.max(money.plannedFen, money.forecastFen)));
  const said = categories.map(({ category, money }) =>
    t.categorySaid(category, yuanText(money.plannedFen), yuanText(money.openCommittedFen), yuanText(money.spentFen)),
  );
  return (
    <div class="bg-chart" role="img" aria-label={t.byCategorySaid(said.join(t.join))}>
      <div class="bg-caption t12 quiet">
        <span class="grow">{t.byCategory}</span>
        <i class="spent" /> {t.column.spent} <i class="open" /> {t.openCommitted} <i class="plan" /> {t.column.planned}
      </div>
      {categories.map(({ category, money, alarm }) => (
        <div class="bg-bar" key={category} title={said[categories.findIndex((one) => one.category === category)]}>
          <span class="cut">{category}</span>
          <svg viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden={true}>
            <rect class="plan" y="1" height="12" width={(money.plannedFen / most) * 1000} />
            <rect class="spent" y="3" height="8" width={(money.spentFen / most) * 1000} />
            <rect
              class="open"
              y="3"
              height="8"
              x={(money.spentFen / most) * 1000}
              width={(money.openCommittedFen / most) * 1000}
            />
          </svg>
          <span class={alarm.kind === 'over' ? 'late' : alarm.kind === 'near' ? 'risk' : ''}>
            {alarm.kind === 'over' ? t.over(yuanText(alarm.overFen)) : t.used(alarm.percent)}
          </span>
        </div>
      ))}
    </div>
  );
}

/** Steps: money goes out on days. The budget is the line at the top when it is in reach. */
function OverTime({ lines, today, limitFen }: Omit<Props, 'sums'> & { limitFen: number | null }) {
  const points = spentOverTime(lines);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) {
    return (
      <div class="bg-chart">
        <div class="bg-caption t12 quiet">{t.overTime}</div>
        <p class="quiet bg-none">{t.noDates}</p>
      </div>
    );
  }
  const endOn = last.on > today ? last.on : today;
  const from = dayNumber(first.on);
  const span = Math.max(1, dayNumber(endOn) - from + 1);
  const most = Math.max(last.fen, limitFen ?? 0);
  const x = (on: Day) => ((dayNumber(on) - from) / span) * 1000;
  const y = (fen: number) => 118 - (fen / most) * 110;
  const steps = points.map(({ on, fen }) => `H${x(on).toFixed(1)}V${y(fen).toFixed(1)}`).join('');
  const said = t.overTimeSaid(plainDay(first.on, today), plainDay(last.on, today), yuanText(last.fen));
  return (
    <div class="bg-chart" role="img" aria-label={said}>
      <div class="bg-caption t12 quiet">
        <span class="grow">{t.overTime}</span>
        <span class="strong">{yuanText(last.fen)}</span>
      </div>
      <svg class="bg-area" viewBox="0 0 1000 120" preserveAspectRatio="none" aria-hidden={true}>
        {limitFen !== null && <line class="limit" x1="0" x2="1000" y1={y(limitFen)} y2={y(limitFen)} />}
        <path class="fill" d={`M0 118${steps}H1000V118Z`} />
        <path class="line" d={`M0 118${steps}H1000`} />
      </svg>
      <div class="row t12 quiet">
        <span class="grow">{plainDay(first.on, today)}</span>
        {limitFen !== null && (
          <span class="grow">
            {t.projectBudget} {yuanText(limitFen)}
          </span>
        )}
        <span>{plainDay(endOn, today)}</span>
      </div>
    </div>
  );
}
