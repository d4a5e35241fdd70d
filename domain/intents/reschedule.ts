import { calendarBook } from '../calendar/calendar-book.ts';
import type { Day } from '../model/primitives.ts';
import { type PlanEdit, type PropagationPolicy, propagate } from '../ripple/propagate.ts';
import { planProject } from '../schedule/plan-project.ts';
import type { Intent } from './intent.ts';
import { changeRow, refuse } from './patch.ts';
import { projectNeeds, replan } from './replan.ts';
import { ofProject } from './rows.ts';

export type RescheduleInput = {
  projectId: string;
  edits: readonly PlanEdit[];
  policy: PropagationPolicy;
  /** The day the preview was computed for; the same gives the same dates. */
  today: Day | null;
};

/** Tasks moved or stretched in time, the others after them by a policy: what the preview showed, written. */
export const reschedule: Intent<RescheduleInput> = {
  name: 'reschedule',
  needs: (input) => projectNeeds([input.projectId]),
  plan(rows, { projectId, edits, policy, today }) {
    const project = rows.projects.get(projectId);
    if (!project) return refuse('projectGone');
    if (edits.some(({ id }) => rows.tasks.get(id)?.projectId !== projectId)) return refuse('taskGone');
    const [tasks, links] = [ofProject(rows.tasks, projectId), ofProject(rows.links, projectId)];
    const of = { project, tasks, links, calendars: calendarBook(rows) };
    const before = planProject(of, today);
    if (!before.ok) return { refusal: before.refusal };
    const found = propagate({ rows: of, before, edits, policy, today });
    if ('refusal' in found) return found;
    const patches = [...found.fields].flatMap(([id, fields]) => {
      const task = rows.tasks.get(id);
      return task ? changeRow('tasks', task, fields) : [];
    });
    return replan(rows, [...patches, ...changeRow('projects', project, { launchOn: found.launchOn })], [projectId]);
  },
};
