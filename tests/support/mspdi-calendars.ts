import { addDays, dayNumber, dayOf, weekdayOf } from '../../domain/calendar/day.ts';
import type { CalendarSpec } from '../../domain/calendar/work-table.ts';
import { all, dayIn, type Node, number, one, text } from './mspdi-xml.ts';

/** The calendars of a file by UID, each with what it has from the one it is made from. */
export function calendarsOf(project: Node): Map<string, CalendarSpec> {
  const nodes = new Map(all(one(project, 'Calendars'), 'Calendar').map((node) => [text(node, 'UID'), node]));
  const made = new Map<string, CalendarSpec>();
  const make = (uid: string, depth: number): CalendarSpec | undefined => {
    const node = nodes.get(uid);
    const known = made.get(uid);
    if (known || !node || depth > nodes.size) return known;
    const spec = calendarOf(node, make(text(node, 'BaseCalendarUID'), depth + 1));
    made.set(uid, spec);
    return spec;
  };
  for (const uid of nodes.keys()) make(uid, 0);
  return made;
}

function calendarOf(node: Node, base: CalendarSpec | undefined): CalendarSpec {
  const week = [...(base?.week ?? '1111100')];
  const exceptions = new Map((base?.exceptions ?? []).map(({ on, working }) => [on, working]));
  for (const day of all(one(node, 'WeekDays'), 'WeekDay')) {
    const type = number(day, 'DayType');
    const isWorking = number(day, 'DayWorking') === 1;
    // 1 is Sunday; 0 is an exception in the form of before 2007.
    if (type > 0) week[(type + 5) % 7] = isWorking ? '1' : '0';
    else for (const on of period(day)) exceptions.set(on, isWorking);
  }
  for (const other of all(one(node, 'WorkWeeks'), 'WorkWeek')) exceptWeek(exceptions, other);
  for (const day of all(one(node, 'Exceptions'), 'Exception')) {
    const isWorking = number(day, 'DayWorking') === 1;
    for (const on of period(day)) if (recursOn(day, on)) exceptions.set(on, isWorking);
  }
  const days = [...exceptions].map(([on, working]) => ({ on, working }));
  return { week: week.join(''), holidays: null, exceptions: days };
}

/** Another week for some time; days of it that say nothing are those of the usual one. */
function exceptWeek(exceptions: Map<string, boolean>, node: Node): void {
  const days = new Map(all(one(node, 'WeekDays'), 'WeekDay').map((day) => [number(day, 'DayType'), day]));
  for (const on of period(node)) {
    const day = days.get(((weekdayOf(on) + 1) % 7) + 1);
    if (day) exceptions.set(on, number(day, 'DayWorking') === 1);
  }
}

function period(node: Node): string[] {
  const [from, to] = [text(one(node, 'TimePeriod'), 'FromDate'), text(one(node, 'TimePeriod'), 'ToDate')];
  if (!from || !to) return [];
  const first = dayNumber(dayIn(from));
  return Array.from({ length: Math.max(0, dayNumber(dayIn(to)) - first + 1) }, (_, at) => dayOf(first + at));
}

/** Whether an exception that comes again and again comes on this day of its period. */
function recursOn(node: Node, on: string): boolean {
  const type = number(node, 'Type', 1);
  const every = Math.max(1, number(node, 'Period', 1));
  const first = dayIn(text(one(node, 'TimePeriod'), 'FromDate'));
  const months = monthOf(on) - monthOf(first);
  if (type === 6) {
    const weeks = Math.floor((dayNumber(on) - sundayOf(first)) / 7);
    return weeks % every === 0 && (number(node, 'DaysOfWeek') & (1 << ((weekdayOf(on) + 1) % 7))) !== 0;
  }
  const isInMonth = monthOf(on) % 12 === number(node, 'Month');
  if (type === 2) return isInMonth && Number(on.slice(8)) === number(node, 'MonthDay');
  if (type === 3) return isInMonth && isAtPosition(node, on);
  if (type === 4) return months % every === 0 && Number(on.slice(8)) === number(node, 'MonthDay');
  if (type === 5) return months % every === 0 && isAtPosition(node, on);
  return type !== 7 || (dayNumber(on) - dayNumber(first)) % every === 0;
}

const monthOf = (on: string): number => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1;
const sundayOf = (on: string): number => dayNumber(on) - ((weekdayOf(on) + 1) % 7);

/** The first, second, third, fourth or last day of its kind in the month. */
function isAtPosition(node: Node, on: string): boolean {
  const item = number(node, 'MonthItem');
  const isOfKind = (day: string): boolean => {
    const isWeekend = weekdayOf(day) > 4;
    if (item < 3) return item === 0 || isWeekend === (item === 2);
    return ((weekdayOf(day) + 1) % 7) + 3 === item;
  };
  if (!isOfKind(on)) return false;
  const step = number(node, 'MonthPosition') === 4 ? 1 : -1;
  let others = 0;
  for (let day = addDays(on, step); monthOf(day) === monthOf(on); day = addDays(day, step))
    if (isOfKind(day)) others += 1;
  return others === (step === 1 ? 0 : number(node, 'MonthPosition'));
}
