import { calendarBook } from '../../../../domain/calendar/calendar-book.ts';
import { type CreateProjectInput, createProject } from '../../../../domain/intents/create-project.ts';
import type { Refusal } from '../../../../domain/intents/intent.ts';
import { emptyRows, withPatches } from '../../../../domain/intents/rows.ts';
import type { Calendar } from '../../../../domain/model/calendar.ts';
import type { Link } from '../../../../domain/model/link.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Project } from '../../../../domain/model/project.ts';
import type { StoredTemplate } from '../../../../domain/model/stored-template.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { type ProjectPlan, planProject } from '../../../../domain/schedule/plan-project.ts';

export type PreviewPlan =
  | {
      ok: true;
      project: Project;
      tasks: Task[];
      links: Link[];
      calendars: Calendar[];
      plan: Extract<ProjectPlan, { ok: true }>;
    }
  | { ok: false; refusal: Refusal };

/**
 * The project that creating would write, without writing it: the same intent, its rows planned as of `today`. People
 * are left out, they do not move a date. Ids are steady from one preview to the next.
 */
export function previewPlan(
  input: CreateProjectInput,
  today: Day,
  stored: readonly StoredTemplate[] = [],
): PreviewPlan {
  let last = 0;
  const newId = () => `preview-${++last}`;
  const wish = { ...input, name: input.name.trim() || '—', code: '', assign: {}, waits: nameless(input.waits) };
  const rows = emptyRows();
  for (const template of stored) rows.templates.set(template.id, template);
  const made = createProject.plan(rows, wish, { now: `${today}T00:00:00Z`, today, newId });
  if ('refusal' in made) return { ok: false, refusal: made.refusal };
  const after = withPatches(rows, made.patches);
  const project = after.projects.get(input.id);
  const tasks = [...after.tasks.values()];
  const links = [...after.links.values()];
  if (!project) return { ok: false, refusal: { code: 'projectGone' } };
  const plan = planProject({ project, tasks, links, calendars: calendarBook(after) }, today);
  const calendars = [...after.calendars.values()];
  return plan.ok ? { ok: true, project, tasks, links, calendars, plan } : { ok: false, refusal: plan.refusal };
}

/** The suppliers' rows are not there either. */
const nameless = (waits: CreateProjectInput['waits'] = {}): NonNullable<CreateProjectInput['waits']> =>
  Object.fromEntries(Object.entries(waits).map(([key, wait]) => [key, { ...wait, supplierId: null }]));
