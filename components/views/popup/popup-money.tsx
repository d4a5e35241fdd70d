import { yuanText } from '../../../domain/text/read-amount.ts';
import { popupWords as t } from '../../../locales/popup.ts';
import type { MoneyRow } from '../../../storage/popup-part.ts';
import { places } from './popup-places.ts';
import { RowList } from './row-list.tsx';

type Props = { rows: readonly MoneyRow[]; total: number };

/** What finance is shown in place of the Gantt: what each running project comes to, and what is left of its budget. */
export function PopupMoney({ rows, total }: Props) {
  return (
    <section class="part money">
      <div class="head">
        <h2>{t.money.title}</h2>
        {total > 0 && <span>{t.money.columns}</span>}
      </div>
      {rows.length === 0 ? (
        <p class="nothing quiet">{t.money.none}</p>
      ) : (
        <RowList
          rows={rows.map((row) => ({
            id: row.projectId,
            href: places.budget(row.projectId),
            label: [row.name, amountsOf(row), leftOf(row)].filter(Boolean).join(t.comma),
            content: <Row row={row} />,
          }))}
          name={t.money.title}
          class="lines"
        />
      )}
    </section>
  );
}

function Row({ row }: { row: MoneyRow }) {
  const { alarm } = row.money;
  const tone = alarm.kind === 'over' ? 'late' : alarm.kind === 'near' ? 'risk' : 'quiet';
  return (
    <>
      <span class="cut grow">{row.name}</span>
      <span class="quiet t12 nowrap">{amountsOf(row)}</span>
      <span class={`t12 nowrap left ${tone}`}>{leftOf(row)}</span>
    </>
  );
}

const amountsOf = ({ money }: MoneyRow): string =>
  money.limitFen === null
    ? yuanText(money.money.forecastFen)
    : `${yuanText(money.money.forecastFen)} / ${yuanText(money.limitFen)}`;

function leftOf({ money }: MoneyRow): string {
  if (money.limitFen === null) return t.money.noLimit;
  if (money.alarm.kind === 'over') return t.money.over(yuanText(money.alarm.overFen));
  return t.money.left(yuanText(money.limitFen - money.money.forecastFen));
}

/** The one answer for finance: which project will cost more than it may. */
export function MoneySaying({ rows }: { rows: readonly MoneyRow[] }) {
  const over = rows.find(({ money }) => money.alarm.kind === 'over');
  const near = rows.find(({ money }) => money.alarm.kind === 'near');
  const sum = (of: (row: MoneyRow) => number) => yuanText(rows.map(of).reduce((all, one) => all + one, 0));
  const [forecast, limit] = [sum(({ money }) => money.money.forecastFen), sum(({ money }) => money.limitFen ?? 0)];
  const hasLimit = rows.some(({ money }) => money.limitFen !== null);
  const calm = hasLimit ? t.money.within : t.money.forecast(forecast);
  const what = over ?? near;
  return (
    <section class="say">
      {what ? (
        <h1 class="t16 line">
          <span class="strong cut who">{what.name}</span>
          <b class={`strong nowrap ${over ? 'late' : 'risk'}`}>
            {over
              ? ` ${t.money.willBeOver(yuanText(over.money.alarm.overFen))}`
              : ` ${t.money.used(what.money.alarm.percent)}`}
          </b>
        </h1>
      ) : (
        <h1 class="t16 strong cut">{rows.length === 0 ? t.money.none : calm}</h1>
      )}
      <p class="quiet cut">
        {rows.length === 0 ? t.money.noneNext : t.money.total(rows.length, forecast, hasLimit ? limit : '')}
      </p>
    </section>
  );
}
