import { dayNumber, dayOf, weekdayOf } from '../../../../domain/calendar/day.ts';
import { type DayKind, dayKinds } from '../../../../domain/calendar/day-kinds.ts';
import { holidayName } from '../../../../domain/calendar/holiday-name.ts';
import { holidaysIn } from '../../../../domain/calendar/holidays.ts';
import { specOf } from '../../../../domain/calendar/spec-of.ts';
import type { Calendar } from '../../../../domain/model/calendar.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { calendarWords as t } from '../../../../locales/calendars.ts';
import { weekdayText } from '../../../ui/day-text.ts';

export type YearDay = {
  on: Day;
  kind: DayKind;
  isWorking: boolean;
  /** Set by hand. */
  isOwn: boolean;
  /** The first day of a holiday or shut-down carries its name. */
  name: string;
  /** The whole sentence, for readers and the tooltip. */
  text: string;
};

/** A year day by day. */
export function yearDays(calendar: Calendar, year: number): YearDay[] {
  const first = dayNumber(`${year}-01-01`);
  const last = dayNumber(`${year}-12-31`);
  const kinds = dayKinds(specOf(calendar), first, last);
  const statutory = calendar.holidays === 'CN' ? holidaysIn(year).off : new Set<number>();
  const own = new Map(calendar.exceptions.map((one) => [one.on, one]));
  return kinds.map((kind, at) => {
    const on = dayOf(first + at);
    const isWorking = kind === 'work' || kind === 'madeUp';
    const exception = own.get(on);
    const shut = calendar.closed.find(({ fromOn, toOn }) => fromOn <= on && on <= toOn);
    const holiday = statutory.has(first + at) ? holidayName(on) : null;
    const name = exception?.name || (shut ? shut.name || t.shut : '') || (holiday ? t.holidayName[holiday] : '');
    const state = exception ? (isWorking ? t.ownWorks : t.ownRests) : stateText(kind);
    const date = t.date(year, Number(on.slice(5, 7)), Number(on.slice(8)));
    const text = [`${date} ${weekdayText(on)}`, state, isWorking && !exception ? '' : name].filter(Boolean).join(' · ');
    return { on, kind, isWorking, isOwn: exception !== undefined, name: isWorking ? '' : name, text };
  });
}

const stateText = (kind: DayKind): string => (kind === 'madeUp' ? t.madeUp : kind === 'work' ? t.works : t.rests);

/** Months of a year in weeks, Monday first; null before the first and after the last day. */
export function monthsOf(days: readonly YearDay[]): (YearDay | null)[][][] {
  const months = [...Map.groupBy(days, ({ on }) => on.slice(0, 7)).values()];
  return months.map((month) => {
    const padded = [...Array.from({ length: weekdayOf(month[0]?.on ?? '') }, () => null), ...month];
    return Array.from({ length: Math.ceil(padded.length / 7) }, (_, week) =>
      Array.from({ length: 7 }, (_, day) => padded[week * 7 + day] ?? null),
    );
  });
}
