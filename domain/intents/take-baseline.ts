import { baselineTasks } from '../baseline/take-rows.ts';
import { calendarBook } from '../calendar/calendar-book.ts';
import type { Baseline } from '../model/baseline.ts';
import { planProject } from '../schedule/plan-project.ts';
import { currentBaseline } from './baseline-fields.ts';
import type { Intent } from './intent.ts';
import { createRow, refuse } from './patch.ts';
import { projectNeeds } from './replan.ts';

/** Keeps the plan as it is now under a name; `isCurrent`: lateness is measured against it from now on. */
export const takeBaseline: Intent<{ id: string; projectId: string; name: string; isCurrent: boolean }> = {
  name: 'takeBaseline',
  needs: ({ id, projectId }) => [...projectNeeds([projectId]), { table: 'baselines', ids: [id] }],
  plan(rows, { id, projectId, name, isCurrent }, moment) {
    const project = rows.projects.get(projectId);
    if (!project) return refuse('projectGone');
    if (!name.trim()) return refuse('nameEmpty');
    if (rows.baselines.has(id)) return refuse('baselineExists');
    const tasks = [...rows.tasks.values()].filter((task) => task.projectId === projectId);
    const links = [...rows.links.values()].filter((link) => link.projectId === projectId);
    const plan = planProject({ project, tasks, links, calendars: calendarBook(rows) }, moment.today);
    if (!plan.ok) return { refusal: plan.refusal };
    const launchOn = plan.dates.get(project.launchTaskId ?? '')?.finishOn ?? null;
    const baseline: Baseline = {
      id,
      projectId,
      name: name.trim(),
      takenAt: moment.now,
      launchOn,
      tasks: baselineTasks(tasks, plan),
    };
    return {
      patches: [createRow('baselines', baseline), ...(isCurrent ? currentBaseline(project, tasks, baseline) : [])],
    };
  },
};
