import { calendarBook } from '../domain/calendar/calendar-book.ts';
import { summarize } from '../domain/health/summarize.ts';
import { inOrder } from '../domain/intents/rows.ts';
import type { Day } from '../domain/model/primitives.ts';
import { planProject } from '../domain/schedule/plan-project.ts';
import type { CalendarRows } from './calendar-rows.ts';
import { changeChoices } from './change-choices.ts';
import { knownPlan } from './known-plan.ts';
import type { ProjectRows } from './project-rows.ts';

/**
 * Works out of rows that may soon be written what their commit will ask for: the plan for no day, which says what days
 * are accepted, the plan of the day and what the summary counts of each task. All of them remember it themselves.
 */
export async function thinkAhead(rows: ProjectRows, own: CalendarRows, today: Day): Promise<void> {
  const { project } = rows;
  if (!project) return;
  const [tasks, links, calendars] = [inOrder(rows.tasks), inOrder(rows.links), calendarBook(own)];
  planProject({ project, tasks, links, calendars }, null);
  const { redAfterDays } = await changeChoices();
  const plan = knownPlan(rows, project, calendars, today);
  summarize({ project, tasks, members: [...own.members.values()], calendars, plan }, { today, redAfterDays });
}
