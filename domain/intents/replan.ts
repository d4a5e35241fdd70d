import { calendarBook } from '../calendar/calendar-book.ts';
import type { Patch } from '../model/change.ts';
import { INBOX_ID } from '../model/project.ts';
import { acceptPlan } from '../schedule/accept-plan.ts';
import { planProject } from '../schedule/plan-project.ts';
import type { Need, Plan, Rows } from './intent.ts';
import { mergePatches, ofProject, withPatches } from './rows.ts';

/** Working days, and whose they are. */
export const calendarNeeds: Need[] = [
  { table: 'calendars', all: true },
  { table: 'members', all: true },
  { table: 'suppliers', all: true },
];

/** Rows a replan of these projects looks at. */
export function projectNeeds(projectIds: Iterable<string>): Need[] {
  const ids = [...new Set(projectIds)].filter((id) => id !== INBOX_ID);
  return [
    { table: 'projects', ids },
    ...(ids.length > 0 ? calendarNeeds : []),
    ...ids.flatMap((value): Need[] => [
      { table: 'tasks', field: 'projectId', value },
      { table: 'links', field: 'projectId', value },
    ]),
  ];
}

/**
 * The patches plus new planned days of the given projects, as one change. Refused when the engine refuses the plan
 * that the patches would leave (a cycle, a link into a parent …).
 */
export function replan(rows: Rows, patches: readonly Patch[], projectIds: Iterable<string>): Plan {
  const after = withPatches(rows, patches);
  const all = [...patches];
  for (const projectId of new Set(projectIds)) {
    const project = after.projects.get(projectId);
    if (!project) continue;
    const [tasks, links] = [ofProject(after.tasks, projectId), ofProject(after.links, projectId)];
    const plan = planProject({ project, tasks, links, calendars: calendarBook(after) }, null);
    if (!plan.ok) return { refusal: plan.refusal };
    all.push(...acceptPlan(plan, tasks));
  }
  return { patches: mergePatches(all) };
}
