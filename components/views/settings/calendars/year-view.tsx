import { useMemo, useRef, useState } from 'preact/hooks';
import { isProvisional } from '../../../../domain/calendar/calendar.ts';
import { todayIn } from '../../../../domain/calendar/day.ts';
import { movableFeasts } from '../../../../domain/calendar/holidays.generated.ts';
import type { Calendar } from '../../../../domain/model/calendar.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { calendarWords as t } from '../../../../locales/calendars.ts';
import { Button } from '../../../ui/button.tsx';
import { MonthGrid } from './month-grid.tsx';
import { useDayRange } from './use-day-range.ts';
import { monthsOf, yearDays } from './year-days.ts';

type Props = { calendar: Calendar; onSet: (days: readonly Day[], working: boolean) => void };

const firstYear = 2000;
const lastYear = 2199;

/** Twelve months; a day pressed, or days dragged over, turn from work to rest or back. */
export function YearView({ calendar, onSet }: Props) {
  const today = todayIn(new Date());
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const days = useMemo(() => yearDays(calendar, year), [calendar, year]);
  const months = useMemo(() => monthsOf(days), [days]);
  const root = useRef<HTMLDivElement>(null);
  const startOn = today.startsWith(String(year)) ? today : `${year}-01-01`;
  const turnTo = (to: number) => {
    if (to < firstYear || to > lastYear) return false;
    setYear(to);
    return true;
  };
  const range = useDayRange({ root, days, startOn, onYear: turnTo, onSet });
  return (
    <section class="cal-year" aria-label={t.year(year)}>
      <div class="row g2">
        <Button kind="ghost" size="sm" icon="chevron-left" label={t.before} onClick={() => turnTo(year - 1)} />
        <h3 class="t14 strong num" aria-live="polite">
          {t.year(year)}
        </h3>
        <Button kind="ghost" size="sm" icon="chevron-right" label={t.after} onClick={() => turnTo(year + 1)} />
        <span class="quiet num grow">{t.days(year, days.filter(({ isWorking }) => isWorking).length)}</span>
        {calendar.holidays === 'CN' && isProvisional(startOn) && (
          <span class="provisional risk">{movableFeasts[year] ? t.provisional : t.weekendsOnly}</span>
        )}
      </div>
      <p class="t12 quiet">{t.yearHint}</p>
      <div class="cal-months" ref={root} {...range.handlers}>
        {months.map((weeks, at) => (
          <MonthGrid
            key={at}
            label={t.month(year, at + 1)}
            head={t.shortMonth(at + 1)}
            weeks={weeks}
            activeOn={range.activeOn}
            isChosen={range.isChosen}
            today={today}
          />
        ))}
      </div>
    </section>
  );
}
