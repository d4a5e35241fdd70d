import { type CalendarSpec, defaultCalendar } from '../calendar/calendar.ts';
import { calendarBook, calendarOf } from '../calendar/calendar-book.ts';
import { INBOX_ID } from '../model/project.ts';
import type { Task } from '../model/task.ts';
import type { Need, Rows } from './intent.ts';
import { calendarNeeds } from './replan.ts';

/** Rows that tell the working days of a task's project. */
export function waitNeeds(taskId: string, loaded: Rows): Need[] {
  const projectId = loaded.tasks.get(taskId)?.projectId;
  const ids = projectId && projectId !== INBOX_ID ? [projectId] : [];
  return [{ table: 'tasks', ids: [taskId] }, { table: 'projects', ids }, ...calendarNeeds];
}

/** Asking again goes by the project's working days: it is we who ask. */
export function projectCalendar(rows: Rows, task: Task): CalendarSpec {
  const project = rows.projects.get(task.projectId);
  return project ? calendarOf({ project, calendars: calendarBook(rows) }) : defaultCalendar;
}
