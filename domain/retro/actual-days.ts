import type { CalendarBook } from '../calendar/calendar-book.ts';
import { calendarOfTask } from '../calendar/calendar-book.ts';
import type { Project } from '../model/project.ts';
import type { Task } from '../model/task.ts';
import { spanDays, waitStartOn } from '../waits/wait-days.ts';

type Calendars = { project: Project; calendars: CalendarBook };

/** Days a finished task really took, counted as its duration counts them; null while it is open or has no start. */
export function actualDays(task: Task, rows: Calendars): number | null {
  const fromOn = task.kind === 'wait' ? waitStartOn(task) : task.actualStartOn;
  const toOn = task.actualFinishOn;
  if (task.status !== 'done' || task.kind === 'milestone' || !fromOn || !toOn || toOn < fromOn) return null;
  return spanDays(task.unit, calendarOfTask(task, rows), fromOn, toOn);
}
