import { calendarBook } from '../../../../domain/calendar/calendar-book.ts';
import { type CreateProjectInput, createProject } from '../../../../domain/intents/create-project.ts';
import type { Refusal, Rows } from '../../../../domain/intents/intent.ts';
import { emptyRows, withPatches } from '../../../../domain/intents/rows.ts';
import type { Calendar } from '../../../../domain/model/calendar.ts';
import type { Link } from '../../../../domain/model/link.ts';
import type { Member } from '../../../../domain/model/member.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Project } from '../../../../domain/model/project.ts';
import type { Supplier } from '../../../../domain/model/supplier.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { type ProjectPlan, planProject } from '../../../../domain/schedule/plan-project.ts';

/** Rows the plan goes by: templates, earlier retrospectives, and whose working days are which. */
export type KnownRows = Partial<Pick<Rows, 'templates' | 'retros' | 'calendars' | 'members' | 'suppliers'>>;

export type PreviewPlan =
  | {
      ok: true;
      project: Project;
      tasks: Task[];
      links: Link[];
      calendars: Calendar[];
      members: Member[];
      suppliers: Supplier[];
      plan: Extract<ProjectPlan, { ok: true }>;
    }
  | { ok: false; refusal: Refusal };

/**
 * The project that creating would write, without writing it: the same intent over the same rows, planned as of
 * `today`. Ids are steady from one preview to the next.
 */
export function previewPlan(input: CreateProjectInput, today: Day, known: KnownRows = {}): PreviewPlan {
  let last = 0;
  const newId = () => `preview-${++last}`;
  const wish = { ...input, name: input.name.trim() || '—', code: '' };
  const rows: Rows = { ...emptyRows(), ...known };
  const made = createProject.plan(rows, wish, { now: `${today}T00:00:00Z`, today, newId });
  if ('refusal' in made) return { ok: false, refusal: made.refusal };
  const after = withPatches(rows, made.patches);
  const project = after.projects.get(input.id);
  const tasks = [...after.tasks.values()];
  const links = [...after.links.values()];
  if (!project) return { ok: false, refusal: { code: 'projectGone' } };
  const plan = planProject({ project, tasks, links, calendars: calendarBook(after) }, today);
  if (!plan.ok) return { ok: false, refusal: plan.refusal };
  const [calendars, members, suppliers] = [after.calendars, after.members, after.suppliers];
  return {
    ...{ ok: true, project, tasks, links, plan },
    calendars: [...calendars.values()],
    members: [...members.values()],
    suppliers: [...suppliers.values()],
  };
}
