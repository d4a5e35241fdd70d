import type { Need } from './intent.ts';
import { calendarNeeds } from './replan.ts';

/** Who goes by a calendar: ids, each by its own row alone. */
export type CalendarUsers = { projects: string[]; members: string[]; suppliers: string[]; tasks: string[] };

type Named = { id: string; calendarId?: string | null | undefined };
type UserRows = { [Table in keyof CalendarUsers]: ReadonlyMap<string, Named> };

export function calendarUsers(rows: UserRows, calendarId: string): CalendarUsers {
  const ids = (table: keyof CalendarUsers) =>
    [...rows[table].values()].filter((row) => row.calendarId === calendarId).map(({ id }) => id);
  return { projects: ids('projects'), members: ids('members'), suppliers: ids('suppliers'), tasks: ids('tasks') };
}

/** Everybody who may name the calendar. */
export const calendarUserNeeds = (calendarId: string): Need[] => [
  ...calendarNeeds,
  { table: 'projects', all: true },
  { table: 'tasks', field: 'calendarId', value: calendarId },
];

/** The tasks of those who go by it. */
export const tasksOfUsers = ({ members, suppliers }: CalendarUsers): Need[] => [
  ...members.map((value): Need => ({ table: 'tasks', field: 'assigneeId', value })),
  ...suppliers.map((value): Need => ({ table: 'tasks', field: 'supplierId', value })),
];
