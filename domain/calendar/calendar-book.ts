import type { Calendar } from '../model/calendar.ts';
import type { Member } from '../model/member.ts';
import type { Project } from '../model/project.ts';
import type { Supplier } from '../model/supplier.ts';
import type { Task } from '../model/task.ts';
import { calendarFault, defaultCalendar } from './calendar.ts';
import { specOf } from './spec-of.ts';
import type { CalendarSpec } from './work-table.ts';

/** Every calendar that plans may name, and whose is which: ids of members and suppliers to calendar ids. */
export type CalendarBook = {
  specs: ReadonlyMap<string, CalendarSpec>;
  ofMember: ReadonlyMap<string, string>;
  ofSupplier: ReadonlyMap<string, string>;
};

export const noCalendars: CalendarBook = { specs: new Map(), ofMember: new Map(), ofSupplier: new Map() };

type Rows = {
  calendars: ReadonlyMap<string, Calendar>;
  members: ReadonlyMap<string, Member>;
  suppliers: ReadonlyMap<string, Supplier>;
};

const books = new Map<string, CalendarBook>();
const mostKept = 8;

/** The book of these rows. Rows that plan alike give the same object, so that a plan known for it stays known. */
export function calendarBook({ calendars, members, suppliers }: Rows): CalendarBook {
  if (calendars.size === 0) return noCalendars;
  // One that cannot be planned with (from a strange backup) is as if it were not there.
  const specs = sorted(
    [...calendars.values()]
      .map((calendar) => [calendar.id, specOf(calendar)] as const)
      .filter(([, spec]) => calendarFault(spec) === null),
  );
  const ids = new Set(specs.map(([id]) => id));
  const ofMember = owned(members.values(), ids);
  const ofSupplier = owned(suppliers.values(), ids);
  const key = JSON.stringify([specs, ofMember, ofSupplier]);
  const known = books.get(key);
  if (known) return known;
  const book = { specs: new Map(specs), ofMember: new Map(ofMember), ofSupplier: new Map(ofSupplier) };
  if (books.size >= mostKept) books.delete(books.keys().next().value ?? '');
  books.set(key, book);
  return book;
}

const sorted = <Value>(entries: (readonly [string, Value])[]): (readonly [string, Value])[] =>
  entries.sort(([left], [right]) => (left < right ? -1 : 1));

const owned = (
  rows: Iterable<{ id: string; calendarId?: string | null | undefined }>,
  ids: ReadonlySet<string>,
): (readonly [string, string])[] =>
  sorted([...rows].flatMap(({ id, calendarId }) => (calendarId && ids.has(calendarId) ? [[id, calendarId]] : [])));

export type Calendars = { project: Project; calendars?: CalendarBook | undefined };

/** A project's working days: its own calendar or the default one, and the days it works all the same. */
export function calendarOf({ project, calendars = noCalendars }: Calendars): CalendarSpec {
  const spec = calendars.specs.get(project.calendarId ?? '') ?? defaultCalendar;
  const { extraWorkdays = [] } = project;
  if (extraWorkdays.length === 0) return spec;
  return {
    ...spec,
    exceptions: [...(spec.exceptions ?? []), ...extraWorkdays.map((on) => ({ on, working: true }))],
  };
}

/** The days a task is planned by. */
export const calendarOfTask = (task: Task, rows: Calendars): CalendarSpec =>
  rows.calendars?.specs.get(taskCalendar(task, rows.calendars) ?? '') ?? calendarOf(rows);

/** The calendar a task is planned by: its own, else the supplier's (waits), else the assignee's; undefined: the project's. */
export function taskCalendar(
  { calendarId, kind, supplierId, assigneeId }: Task,
  { specs, ofMember, ofSupplier }: CalendarBook,
): string | undefined {
  if (specs.size === 0) return undefined;
  if (calendarId && specs.has(calendarId)) return calendarId;
  const outside = kind === 'wait' ? ofSupplier.get(supplierId ?? '') : undefined;
  return outside ?? ofMember.get(assigneeId ?? '');
}
