import type { CalendarBook } from '../domain/calendar/calendar-book.ts';
import { inOrder } from '../domain/intents/rows.ts';
import type { Link } from '../domain/model/link.ts';
import type { Day } from '../domain/model/primitives.ts';
import type { Project } from '../domain/model/project.ts';
import type { Task } from '../domain/model/task.ts';
import { type ProjectPlan, planProject } from '../domain/schedule/plan-project.ts';
import type { ProjectRows } from './project-rows.ts';

type Known = {
  project: Project;
  links: ReadonlyMap<string, Link>;
  calendars: CalendarBook;
  today: Day;
  plan: ProjectPlan;
};

/** By the map of tasks, which is replaced with every change. */
const plans = new WeakMap<ReadonlyMap<string, Task>, Known>();

/** The plan of rows held in memory, computed once however many ask: an edit's summary and the view that shows it. */
export function knownPlan(
  { tasks, links }: Pick<ProjectRows, 'tasks' | 'links'>,
  project: Project,
  calendars: CalendarBook,
  today: Day,
): ProjectPlan {
  const known = plans.get(tasks);
  const isSame = known?.project === project && known.links === links && known.calendars === calendars;
  if (isSame && known.today === today) return known.plan;
  const plan = planProject({ project, tasks: inOrder(tasks), links: inOrder(links), calendars }, today);
  plans.set(tasks, { project, links, calendars, today, plan });
  return plan;
}
