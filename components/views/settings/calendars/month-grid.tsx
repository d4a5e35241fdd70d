import type { Day } from '../../../../domain/model/primitives.ts';
import { calendarWords as t } from '../../../../locales/calendars.ts';
import type { YearDay } from './year-days.ts';

type Props = {
  label: string;
  head: string;
  weeks: readonly (readonly (YearDay | null)[])[];
  /** Has the one tab stop of the year. */
  activeOn: Day;
  isChosen: (on: Day) => boolean;
  today: Day;
};

export function MonthGrid({ label, head, weeks, activeOn, isChosen, today }: Props) {
  return (
    <table class="cal-month" aria-label={label}>
      <caption aria-hidden="true">{head}</caption>
      <thead>
        <tr>
          {[...t.weekdays].map((name, at) => (
            <th key={at} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          <tr key={at}>
            {week.map((day, weekday) =>
              day ? (
                <td key={day.on}>
                  <button
                    type="button"
                    data-day={day.on}
                    class={classOf(day, today)}
                    tabIndex={day.on === activeOn ? 0 : -1}
                    aria-pressed={isChosen(day.on)}
                    aria-label={day.text}
                    title={day.text}
                  >
                    {Number(day.on.slice(8))}
                    {day.kind === 'madeUp' && <i aria-hidden="true">{t.legendMadeUp}</i>}
                  </button>
                </td>
              ) : (
                <td key={weekday} />
              ),
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={7}>{namesOf(weeks)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

const classOf = ({ kind, isOwn, on }: YearDay, today: Day): string =>
  [kind, isOwn ? 'own' : '', on === today ? 'now' : ''].filter(Boolean).join(' ');

/** `1–3 元旦 · 25 中秋节`: what the days off of the month are called. */
function namesOf(weeks: Props['weeks']): string {
  const runs: { name: string; first: string; last: string }[] = [];
  for (const day of weeks.flat()) {
    if (!day?.name) continue;
    const date = String(Number(day.on.slice(8)));
    const open = runs.at(-1);
    if (open?.name === day.name) open.last = date;
    else runs.push({ name: day.name, first: date, last: date });
  }
  return runs.map(({ name, first, last }) => `${first === last ? first : `${first}–${last}`} ${name}`).join(' · ');
}
