import { calendarBook } from '../domain/calendar/calendar-book.ts';
import { type Ledger, ledgerOf } from '../domain/ledger/ledger.ts';
import type { Task } from '../domain/model/task.ts';
import { calendarRows } from './calendar-rows.ts';
import { db } from './db.ts';
import { groupIds, openRows } from './open-rows.ts';

/** Waits that are not over, with everything the page about them says. */
export async function openWaits() {
  const [tasks, groups, projects, summaries, rows] = await Promise.all([
    openRows(),
    groupIds(),
    db.projects.toArray(),
    db.summaries.toArray(),
    calendarRows(),
  ]);
  const isWait = ({ kind, id }: Task) => kind === 'wait' && !groups.has(id);
  return {
    tasks: tasks.filter(isWait),
    projects,
    summaries,
    suppliers: [...rows.suppliers.values()],
    calendars: calendarBook(rows),
  };
}

/** What finished waits taught, read afresh: it is derived, never stored. */
export async function supplierLedger(): Promise<Ledger> {
  const [tasks, projects, rows] = await Promise.all([
    db.tasks
      .where('status')
      .equals('done')
      .filter(({ kind }) => kind === 'wait')
      .toArray(),
    db.projects.toArray(),
    calendarRows(),
  ]);
  return ledgerOf({
    tasks,
    projects: new Map(projects.map((project) => [project.id, project])),
    suppliers: rows.suppliers,
    calendars: calendarBook(rows),
  });
}
