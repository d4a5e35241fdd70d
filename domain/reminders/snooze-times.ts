import { addWorkdays, type CalendarSpec } from '../calendar/calendar.ts';
import { addDays, todayIn } from '../calendar/day.ts';
import type { Instant } from '../model/primitives.ts';
import { instantAt } from './clock.ts';
import type { ReminderRule } from './reminder.ts';

export const snoozes = ['hour', 'afternoon', 'tomorrow', 'workday'] as const;
export type Snooze = (typeof snoozes)[number];

const afternoon = 14 * 60;

/** Until when each puts off; the afternoon is missing once it has come, the working day where it is tomorrow. */
export function snoozeTimes(
  now: number,
  { atMinute }: Pick<ReminderRule, 'atMinute'>,
  calendar: CalendarSpec,
): Map<Snooze, Instant> {
  const today = todayIn(new Date(now));
  const tomorrow = addDays(today, 1);
  const workday = addWorkdays(calendar, tomorrow, 0);
  const times: [Snooze, number][] = [
    ['hour', now + 3_600_000],
    ['afternoon', instantAt(today, afternoon)],
    ['tomorrow', instantAt(tomorrow, atMinute)],
    ['workday', instantAt(workday, atMinute)],
  ];
  const offered = times.filter(([name, at]) => at > now && (name !== 'workday' || workday !== tomorrow));
  return new Map(offered.map(([name, at]) => [name, new Date(at).toISOString()]));
}
