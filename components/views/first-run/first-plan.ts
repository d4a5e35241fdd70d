import { defaultCalendar, workdaysBetween } from '../../../domain/calendar/calendar.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import { createProject } from '../../../domain/intents/create-project.ts';
import type { Rows } from '../../../domain/intents/intent.ts';
import { emptyRows } from '../../../domain/intents/rows.ts';
import { type Link, linkSchema } from '../../../domain/model/link.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import { projectSchema } from '../../../domain/model/project.ts';
import { type Task, taskSchema } from '../../../domain/model/task.ts';
import { type ProjectPlan, planProject } from '../../../domain/schedule/plan-project.ts';

type Dated = Extract<ProjectPlan, { ok: true }>;
export type FirstPlan = {
  tasks: Task[];
  links: Link[];
  dates: Dated['dates'];
  startOn: Day;
  finishOn: Day;
  launchOn: Day;
  /** Working days between today and the day work must begin; negative: it should have begun that long ago. */
  spareDays: number;
  isProvisional: boolean;
};

const nothing: Rows = emptyRows();

/** The plan that creating this project would lay, without creating it. null when it cannot be laid. */
export function firstPlan(templateId: string, launchOn: Day, today: Day): FirstPlan | null {
  const plan = draft({ templateId, direction: 'backward', launchOn, startOn: null }, today);
  if (!plan) return null;
  const { startOn } = plan;
  const spareDays =
    startOn >= today
      ? workdaysBetween(defaultCalendar, today, addDays(startOn, -1))
      : -workdaysBetween(defaultCalendar, startOn, addDays(today, -1));
  return { ...plan, launchOn, spareDays };
}

/** The earliest launch day when work starts today. */
export function earliestLaunch(templateId: string, today: Day): Day | null {
  return draft({ templateId, direction: 'forward', launchOn: null, startOn: today }, today)?.launchOn ?? null;
}

type Wish = { templateId: string; direction: 'forward' | 'backward'; launchOn: Day | null; startOn: Day | null };

function draft(wish: Wish, today: Day): Omit<FirstPlan, 'spareDays'> | null {
  let count = 0;
  const newId = () => {
    count += 1;
    return `draft-${count}`;
  };
  const moment = { now: `${today}T00:00:00Z`, today, newId };
  const plan = createProject.plan(nothing, { id: 'draft', name: 'draft', ...wish }, moment);
  if ('refusal' in plan) return null;
  const rowsOf = (table: string) => plan.patches.filter((patch) => patch.table === table).map(({ after }) => after);
  const project = projectSchema.parse(rowsOf('projects')[0]);
  const tasks = rowsOf('tasks').map((row) => taskSchema.parse(row));
  const links = rowsOf('links').map((row) => linkSchema.parse(row));
  const laid = planProject({ project, tasks, links }, null);
  const launchOn = laid.ok ? laid.dates.get(project.launchTaskId ?? '')?.startOn : undefined;
  if (!laid.ok || !launchOn || !laid.startOn || !laid.finishOn) return null;
  const { dates, startOn, finishOn, isProvisional } = laid;
  return { tasks, links, dates, startOn, finishOn, launchOn, isProvisional };
}
