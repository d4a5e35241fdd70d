import { isCounted } from '../../../../domain/health/is-counted.ts';
import type { Refusal } from '../../../../domain/intents/intent.ts';
import { emptyRows } from '../../../../domain/intents/rows.ts';
import { type UpdateProjectInput, updateProject } from '../../../../domain/intents/update-project.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { noCalendarRows } from '../../../../storage/calendar-rows.ts';
import type { ProjectModel } from './project-model.ts';

/** What the change would do: how many tasks get other days (milestones and groups not counted). */
export type PlanChange = { movedCount: number } | { refusal: Refusal };

/** Runs the very plan that saving would run, on the project in memory, and counts what moves. */
export function planChange(
  model: Pick<ProjectModel, 'project' | 'tasks' | 'links'> & Partial<Pick<ProjectModel, 'calendarRows'>>,
  fields: UpdateProjectInput['fields'],
  today: Day,
): PlanChange {
  const { project, calendarRows = noCalendarRows } = model;
  const rows = {
    ...emptyRows(),
    calendars: new Map(calendarRows.calendars),
    members: new Map(calendarRows.members),
    suppliers: new Map(calendarRows.suppliers),
    projects: new Map([[project.id, project]]),
    tasks: new Map(model.tasks),
    links: new Map(model.links),
  };
  const moment = { now: `${today}T00:00:00Z`, today, newId: () => crypto.randomUUID() };
  const plan = updateProject.plan(rows, { id: project.id, fields }, moment);
  if ('refusal' in plan) return plan;
  const groups = new Set([...model.tasks.values()].map((task) => task.parentId));
  const moved = plan.patches.filter(({ table, id }) => {
    const task = table === 'tasks' ? model.tasks.get(id) : undefined;
    return task !== undefined && isCounted(task, groups);
  });
  return { movedCount: moved.length };
}
