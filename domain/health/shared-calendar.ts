import { type CalendarSpec, defaultCalendar } from '../calendar/calendar.ts';
import type { ProjectSummary } from '../model/project-summary.ts';

/** One axis has one shading: the working days of all projects on it where they are the same, else the usual ones. */
export function sharedCalendar([first, ...others]: readonly Pick<ProjectSummary, 'calendar'>[]): CalendarSpec {
  if (!first?.calendar) return defaultCalendar;
  const text = JSON.stringify(first.calendar);
  return others.every(({ calendar }) => JSON.stringify(calendar) === text) ? first.calendar : defaultCalendar;
}
