import type { Day } from '../model/primitives.ts';
import { dayNumber, dayOf } from './day.ts';
import { chineseHolidays } from './holidays.ts';
import { type CalendarSpec, type WorkTable, workTable } from './work-table.ts';

export { isProvisional } from './holidays.ts';
export { type CalendarSpec, calendarFault } from './work-table.ts';

/** 双休 with statutory holidays and 调休: what a project has until someone says otherwise. */
export const defaultCalendar: CalendarSpec = { week: '1111100', holidays: 'CN' };

export const isWorkday = (spec: CalendarSpec, day: Day): boolean => workTable(spec).isWorking(dayNumber(day));

/** Working days from the first to the last day, both included; 0 when the last comes first. */
export function workdaysBetween(spec: CalendarSpec, fromOn: Day, toOn: Day): number {
  const table = workTable(spec);
  return Math.max(0, table.workBefore(dayNumber(toOn) + 1) - table.workBefore(dayNumber(fromOn)));
}

/**
 * The working day `count` working days on from a day: 0 is the day itself or the next working day, 1 the one after it,
 * −1 the last one before it. Throws RangeError past the years a plan may hold.
 */
export function addWorkdays(spec: CalendarSpec, day: Day, count: number): Day {
  const table = workTable(spec);
  return dayOf(table.dayAt(table.workBefore(dayNumber(day)) + count));
}

export type OffDay = { on: Day; kind: 'weekend' | 'holiday' };

/** Days nobody works between two days (both included): what charts shade. Own days off count as holidays. */
export function offDays(spec: CalendarSpec, fromOn: Day, toOn: Day): OffDay[] {
  const table = workTable(spec);
  const found: OffDay[] = [];
  for (const day of span(fromOn, toOn)) {
    if (!table.isWorking(day)) found.push({ on: dayOf(day), kind: offKind(spec, table, day) });
  }
  return found;
}

function offKind(spec: CalendarSpec, table: WorkTable, day: number): OffDay['kind'] {
  if (table.restsByWeek(day) && !(spec.holidays === 'CN' && isStatutory(day))) return 'weekend';
  return 'holiday';
}

const isStatutory = (day: number): boolean => chineseHolidays(Number(dayOf(day).slice(0, 4))).off.has(day);

/** Days worked although the week says rest (调休上班), between two days, both included. */
export function madeUpDays(spec: CalendarSpec, fromOn: Day, toOn: Day): Day[] {
  const table = workTable(spec);
  return span(fromOn, toOn)
    .filter((day) => table.restsByWeek(day) && table.isWorking(day))
    .map(dayOf);
}

function span(fromOn: Day, toOn: Day): number[] {
  const first = dayNumber(fromOn);
  return Array.from({ length: Math.max(0, dayNumber(toOn) - first + 1) }, (_, index) => first + index);
}

/** Working days d with agreedOn < d ≤ expectedOn; 0 when it is not later. */
export function daysAfter(calendar: CalendarSpec, agreedOn: Day, expectedOn: Day): number {
  if (expectedOn <= agreedOn) return 0;
  const table = workTable(calendar);
  return table.workBefore(dayNumber(expectedOn) + 1) - table.workBefore(dayNumber(agreedOn) + 1);
}
