import type { Calendar, WeekPattern } from '../model/calendar.ts';
import type { CalendarSpec } from './work-table.ts';

const weeks: Record<Exclude<WeekPattern, 'own'>, string> = {
  double: '1111100',
  single: '1111110',
  alternating: '1111110',
  none: '1111111',
};

/** A Monday of a week of two days off, for a 大小周 that was never told its own. */
const anyMonday = '2026-01-05';

/** What the engine reads of a calendar record. */
export function specOf({ pattern, week, shortWeekOn, holidays, exceptions, closed }: Calendar): CalendarSpec {
  return {
    week: pattern === 'own' ? week : weeks[pattern],
    ...(pattern === 'alternating' ? { alternate: { week: weeks.double, on: shortWeekOn ?? anyMonday } } : {}),
    holidays,
    ...(closed.length > 0 ? { closed: closed.map(({ fromOn, toOn }) => ({ fromOn, toOn })) } : {}),
    ...(exceptions.length > 0 ? { exceptions: exceptions.map(({ on, working }) => ({ on, working })) } : {}),
  };
}
