import { type CalendarSpec, isWorkday } from '../calendar/calendar.ts';
import { addDays, todayIn } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import type { ReminderRule } from './reminder.ts';

const minuteMs = 60_000;
const longest = 400;

/** The instant of a minute of a day in China. */
export const instantAt = (on: Day, minute: number): number => Date.parse(`${on}T00:00:00+08:00`) + minute * minuteMs;

const minuteOf = (at: number, on: Day): number => Math.floor((at - instantAt(on, 0)) / minuteMs);

/** Whether a minute lies in the quiet hours; they may go over midnight, and the same two times mean none. */
const isQuietMinute = ({ quietFrom, quietTo }: ReminderRule, minute: number): boolean =>
  quietFrom <= quietTo ? minute >= quietFrom && minute < quietTo : minute >= quietFrom || minute < quietTo;

/** The first moment at or after `at` when something may be told. */
export function nextSpeakingAt(rule: ReminderRule, calendar: CalendarSpec, at: number): number {
  let on = todayIn(new Date(at));
  let from = minuteOf(at, on);
  for (let tried = 0; tried < longest; tried++, on = addDays(on, 1), from = 0) {
    if (rule.workdaysOnly && !isWorkday(calendar, on)) continue;
    if (!isQuietMinute(rule, from)) return tried === 0 ? at : instantAt(on, from);
    const to = rule.quietTo;
    if (to > from && to < 24 * 60 && !isQuietMinute(rule, to)) return instantAt(on, to);
  }
  return at;
}
