import { addWorkdays, type CalendarSpec, isWorkday } from '../calendar/calendar.ts';
import { addDays, dayNumber, dayOf, weekdayOf } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import type { Recurrence } from '../model/recurrence.ts';

/** Days looked at before giving up: a rule that skips every day off of a calendar may never meet a working day. */
const most = 20_000;

/**
 * The first day of the rule that is after `after` and not before `from`; null when there is none any more. Days are
 * told apart by the day they come to after moving off a day off, so two that meet on one working day are one.
 */
export function nextOccurrence(
  rule: Recurrence,
  calendar: CalendarSpec,
  { after, from }: { after: Day | null; from?: Day },
): Day | null {
  let count = 0;
  let last: Day | null = null;
  let looked = 0;
  for (const nominal of nominalDays(rule, calendar)) {
    looked += 1;
    if (looked > most) return null;
    const on = movedOff(nominal, rule, calendar);
    if (on === null || (last !== null && on <= last)) continue;
    if (on < rule.startOn) continue;
    if (rule.endOn !== null && nominal > rule.endOn) return null;
    last = on;
    count += 1;
    if (rule.times !== null && count > rule.times) return null;
    if ((after === null || on > after) && (from === undefined || on >= from)) return on;
  }
  return null;
}

function* nominalDays({ rhythm, startOn }: Recurrence, calendar: CalendarSpec): Generator<Day> {
  if (rhythm.kind === 'days') yield* everyDays(rhythm, startOn, calendar);
  else if (rhythm.kind === 'weeks') yield* everyWeeks(rhythm, startOn);
  else yield* everyMonths(rhythm, startOn, calendar);
}

/** The last day that can be planned; days end there. */
const end = dayNumber('2399-01-01');
type Of<Kind extends Recurrence['rhythm']['kind']> = Extract<Recurrence['rhythm'], { kind: Kind }>;

function* everyDays({ every, unit }: Of<'days'>, startOn: Day, calendar: CalendarSpec): Generator<Day> {
  let on = unit === 'working' ? addWorkdays(calendar, startOn, 0) : startOn;
  while (dayNumber(on) < end) {
    yield on;
    on = unit === 'working' ? addWorkdays(calendar, on, every) : addDays(on, every);
  }
}

function* everyWeeks({ every, weekdays }: Of<'weeks'>, startOn: Day): Generator<Day> {
  const sorted = [...new Set(weekdays)].sort((left, right) => left - right);
  const monday = dayNumber(startOn) - weekdayOf(startOn);
  for (let week = monday; week < end; week += 7 * every) {
    for (const weekday of sorted) if (week + weekday >= dayNumber(startOn)) yield dayOf(week + weekday);
  }
}

function* everyMonths({ every, day }: Of<'months'>, startOn: Day, calendar: CalendarSpec): Generator<Day> {
  const first = Number(startOn.slice(0, 4)) * 12 + Number(startOn.slice(5, 7)) - 1;
  for (let month = first; month < 2399 * 12; month += every) {
    const lastOn = lastOfMonth(month);
    const on =
      day === 'lastWorkday'
        ? workdayBefore(lastOn, calendar)
        : `${lastOn.slice(0, 8)}${two(Math.min(day, dateOf(lastOn)))}`;
    if (on !== null && on >= startOn) yield on;
  }
}

const two = (value: number): string => String(value).padStart(2, '0');
const dateOf = (on: Day): number => Number(on.slice(8));
const lastOfMonth = (month: number): Day =>
  addDays(`${Math.floor((month + 1) / 12)}-${two(((month + 1) % 12) + 1)}-01`, -1);

function movedOff(on: Day, { offDay, rhythm }: Recurrence, calendar: CalendarSpec): Day | null {
  if (isWorkday(calendar, on) || (rhythm.kind === 'days' && rhythm.unit === 'working')) return on;
  if (offDay === 'skip') return null;
  return offDay === 'before' ? workdayBefore(on, calendar) : addWorkdays(calendar, on, 0);
}

/** Itself or the nearest working day before; no holiday is longer than a year. */
function workdayBefore(on: Day, calendar: CalendarSpec): Day | null {
  for (let back = 0; back < 400; back += 1) {
    const day = addDays(on, -back);
    if (isWorkday(calendar, day)) return day;
  }
  return null;
}
