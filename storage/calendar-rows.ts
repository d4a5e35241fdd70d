import { calendarUsers } from '../domain/intents/calendar-users.ts';
import { patchedRow } from '../domain/intents/rows.ts';
import type { Calendar } from '../domain/model/calendar.ts';
import type { Patch } from '../domain/model/change.ts';
import type { Member } from '../domain/model/member.ts';
import type { Supplier } from '../domain/model/supplier.ts';
import { db } from './db.ts';

/** Working days, and who may have their own. The maps are never changed, only replaced. */
export type CalendarRows = {
  calendars: ReadonlyMap<string, Calendar>;
  members: ReadonlyMap<string, Member>;
  suppliers: ReadonlyMap<string, Supplier>;
};

export const noCalendarRows: CalendarRows = { calendars: new Map(), members: new Map(), suppliers: new Map() };

/** Inside the caller's transaction. */
export async function calendarRows(): Promise<CalendarRows> {
  const [calendars, members, suppliers] = await Promise.all([
    db.calendars.toArray(),
    db.members.toArray(),
    db.suppliers.toArray(),
  ]);
  return { calendars: byId(calendars), members: byId(members), suppliers: byId(suppliers) };
}

export const byId = <Row extends { id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

/** The rows after the patches; the same object when none concerns them. */
export function patchedCalendarRows(rows: CalendarRows, patches: readonly Patch[]): CalendarRows {
  const own = patches.filter(({ table }) => table in rows);
  if (own.length === 0) return rows;
  const next = {
    calendars: new Map(rows.calendars),
    members: new Map(rows.members),
    suppliers: new Map(rows.suppliers),
  };
  for (const patch of own) {
    const map = next[patch.table as keyof CalendarRows] as Map<string, unknown>;
    const row = patchedRow(map.get(patch.id) as object | undefined, patch);
    if (row) map.set(patch.id, row);
    else map.delete(patch.id);
  }
  return next;
}

/** Projects in which somebody or something goes by a calendar, as stored. */
export async function projectsByCalendar(calendarId: string): Promise<Set<string>> {
  const [projects, rows, tasks] = await Promise.all([
    db.projects.toArray(),
    calendarRows(),
    db.tasks.where('calendarId').equals(calendarId).toArray(),
  ]);
  const users = calendarUsers({ ...rows, projects: byId(projects), tasks: byId(tasks) }, calendarId);
  const [ofMembers, ofSuppliers] = await Promise.all([
    db.tasks.where('assigneeId').anyOf(users.members).toArray(),
    db.tasks.where('supplierId').anyOf(users.suppliers).toArray(),
  ]);
  return new Set([...users.projects, ...[...tasks, ...ofMembers, ...ofSuppliers].map(({ projectId }) => projectId)]);
}
