import { calendarBook } from '../domain/calendar/calendar-book.ts';
import { summarize } from '../domain/health/summarize.ts';
import type { Intent } from '../domain/intents/intent.ts';
import { emptyRows, inOrder } from '../domain/intents/rows.ts';
import type { Day } from '../domain/model/primitives.ts';
import { planProject } from '../domain/schedule/plan-project.ts';
import type { CalendarRows } from './calendar-rows.ts';
import { changeChoices } from './change-choices.ts';
import { momentAt } from './commit.ts';
import { knownPlan } from './known-plan.ts';
import { type ProjectRows, patchedProjectRows } from './project-rows.ts';

/**
 * Runs what a commit of the wish would run on the rows of its project, without writing: the plans, the accepted days
 * and the summary remember what they were computed from, so that the commit itself finds nearly all of it done.
 */
export async function thinkAhead<Input>(
  intent: Intent<Input>,
  input: Input,
  before: ProjectRows,
  own: CalendarRows,
  today: Day,
): Promise<void> {
  const { project } = before;
  if (!project) return;
  const projects = new Map([[project.id, project]]);
  const { tasks, links } = before;
  const calendars = calendarBook(own);
  // The first time this is the plan of everything: it gets a turn of its own, so that the pointer is never kept waiting.
  planProject({ project, tasks: inOrder(tasks), links: inOrder(links), calendars }, null);
  await new Promise((resolve) => setTimeout(resolve));
  const plan = intent.plan({ ...emptyRows(), ...own, projects, tasks, links }, input, momentAt(new Date()));
  if ('refusal' in plan) return;
  const { redAfterDays } = await changeChoices();
  const after = patchedProjectRows(before, project.id, plan.patches);
  const next = after.project ?? project;
  const summed = { project: next, tasks: inOrder(after.tasks), members: [...own.members.values()], calendars };
  summarize({ ...summed, plan: knownPlan(after, next, calendars, today) }, { today, redAfterDays });
}
