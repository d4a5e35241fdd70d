import type { CalendarBook } from '../domain/calendar/calendar-book.ts';
import { inOrder } from '../domain/intents/rows.ts';
import type { Day } from '../domain/model/primitives.ts';
import type { Project } from '../domain/model/project.ts';
import { type ProjectPlan, planProject } from '../domain/schedule/plan-project.ts';
import type { ProjectRows } from './project-rows.ts';

/** The plan of rows held in memory, which the engine remembers: an edit's summary and the view that shows it ask once each. */
export const knownPlan = (
  { tasks, links }: Pick<ProjectRows, 'tasks' | 'links'>,
  project: Project,
  calendars: CalendarBook,
  today: Day,
): ProjectPlan => planProject({ project, tasks: inOrder(tasks), links: inOrder(links), calendars }, today);
