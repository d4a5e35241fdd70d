import type { Alarm, ProjectMoney } from '../../../../domain/budget/budget.ts';
import { yuanText } from '../../../../domain/text/read-amount.ts';
import { budgetWords as t } from '../../../../locales/budget.ts';
import { Notice } from '../../../ui/notice.tsx';

/** The one answer: what it will come to, how that is counted, and what is about to go over. */
export function BudgetHead({ sums }: { sums: ProjectMoney }) {
  const { money, limitFen, alarm, categories } = sums;
  const alarms = [
    { name: t.projectBudget, alarm },
    ...categories.map((one) => ({ name: one.category, alarm: one.alarm })),
  ].filter((one) => one.alarm.kind !== 'calm');
  const left = limitFen === null ? null : limitFen - money.forecastFen;
  return (
    <section class="bg-head" aria-label={t.forecast}>
      <dl class="bg-figures">
        <div class="main">
          <dt>{t.forecast}</dt>
          <dd>
            <b>{yuanText(money.forecastFen)}</b>
            {left !== null && (
              <span class={left < 0 ? 'late' : 'quiet'}>
                {left < 0 ? t.over(yuanText(-left)) : t.left(yuanText(left))}
              </span>
            )}
          </dd>
        </div>
        <Figure name={t.projectBudget} text={limitFen === null ? t.noBudget : yuanText(limitFen)} />
        <Figure name={t.column.planned} text={yuanText(money.plannedFen)} />
        <Figure name={t.openCommitted} text={yuanText(money.openCommittedFen)} />
        <Figure name={t.column.spent} text={yuanText(money.spentFen)} />
        <Figure name={t.openPlanned} text={yuanText(money.openPlannedFen)} />
      </dl>
      <p class="t12 quiet bg-formula">
        {t.forecast} = {t.formula}
      </p>
      {(['over', 'near'] as const).map((kind) => {
        const own = alarms.filter((one) => one.alarm.kind === kind);
        return (
          own.length > 0 && (
            <Notice key={kind} tone={kind === 'over' ? 'late' : 'risk'} icon="triangle-alert">
              {own.map((one) => (
                <span key={one.name} class="bg-alarm">
                  {alarmText(one.name, one.alarm)}
                </span>
              ))}
            </Notice>
          )
        );
      })}
    </section>
  );
}

const Figure = ({ name, text }: { name: string; text: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{text}</dd>
  </div>
);

const alarmText = (name: string, alarm: Alarm): string =>
  alarm.kind === 'over' ? t.warnOver(name, yuanText(alarm.overFen)) : t.warnNear(name, alarm.percent);
