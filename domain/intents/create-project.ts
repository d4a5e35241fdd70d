import { calendarFault } from '../calendar/calendar.ts';
import { specOf } from '../calendar/spec-of.ts';
import type { DayRange } from '../calendar/spring.ts';
import type { Patch } from '../model/change.ts';
import type { Day } from '../model/primitives.ts';
import type { Project } from '../model/project.ts';
import { carriedActions } from '../retro/carried-actions.ts';
import { templateFamily } from '../retro/template-family.ts';
import { contentRows } from '../templates/content-rows.ts';
import { toRows } from '../templates/keyed-changes.ts';
import { contentOf, type TemplateContent } from '../templates/template.ts';
import { templates } from '../templates/templates.ts';
import { type PlanChange, withChanges } from '../win-back/plan-change.ts';
import type { Intent, Moment, Need, Rows } from './intent.ts';
import { createRow, refuse } from './patch.ts';
import { fixedDays, isSupplierWait, launchAlone, measuredWait, plannedLines, stopCalendar } from './project-start.ts';
import { calendarNeeds, replan } from './replan.ts';

export type CreateProjectInput = {
  id: string;
  name: string;
  templateId: string | null;
  direction: Project['direction'];
  launchOn: Day | null;
  startOn: Day | null;
  code?: string;
  goal?: Project['goal'];
  budgetFen?: number | null;
  description?: string;
  /** Fixed days beside the template's own. */
  milestones?: { title: string; on: Day }[];
  /** Title of the launch milestone of a project without template. */
  launchTitle?: string;
  budgetLines?: { category: string; plannedFen: number }[];
  /** When suppliers are shut; `name` is what their calendar is called. */
  supplierStop?: (DayRange & { name: string }) | null;
  /** Ways to win days, by the steps of the template. */
  changes?: readonly PlanChange[];
  /** Role of the template → who takes its tasks. */
  assign?: Record<string, string>;
  /** Wait of the template, by key → whom for, and the days they were measured to take. */
  waits?: Record<string, { supplierId: string | null; waitFor: string; days: number }>;
};

/** Earlier retrospectives hand their open actions on. */
const actionNeeds: Need[] = [
  { table: 'templates', all: true },
  { table: 'retros', all: true },
];

export const createProject: Intent<CreateProjectInput> = {
  name: 'createProject',
  needs: (input) => [
    { table: 'projects', all: true },
    ...calendarNeeds,
    ...(input.templateId === null ? [] : actionNeeds),
  ],
  plan(rows, input, moment) {
    const name = input.name.trim();
    const code = (input.code ?? '').trim();
    if (!name) return refuse('nameEmpty');
    if (rows.projects.has(input.id)) return refuse('projectExists');
    if (code && [...rows.projects.values()].some((project) => project.code === code)) {
      return refuse('codeTaken', { code });
    }
    const template = templateContent(rows, input.templateId);
    if (input.templateId !== null && !template) return refuse('templateGone');
    if (Object.values(input.assign ?? {}).some((id) => !rows.members.has(id))) return refuse('memberGone');
    const { waits = {} } = input;
    if (Object.values(waits).some(({ supplierId }) => supplierId && !rows.suppliers.has(supplierId))) {
      return refuse('supplierGone');
    }
    const place = { projectId: input.id, assign: input.assign };
    const content = template ? contentRows(template, place, moment) : launchAlone(input, moment);
    const calendar = input.supplierStop ? stopCalendar(rows, input.supplierStop, moment) : null;
    if (calendar && calendarFault(specOf(calendar)) !== null) return refuse('badCalendar');
    const made = {
      project: projectRow({ ...input, name, code }, content.launchTaskId, moment),
      tasks: content.tasks
        .map((task) => measuredWait(task, waits))
        .map((task) => (calendar && isSupplierWait(task) ? { ...task, calendarId: calendar.id } : task)),
      links: content.links,
    };
    const { project, tasks, links } = withChanges(made, toRows(input.changes ?? [], made));
    const pinned = fixedDays(input.id, input.milestones ?? [], tasks.length, moment);
    const patches: Patch[] = [
      ...(calendar ? [createRow('calendars', calendar)] : []),
      createRow('projects', project),
      ...[...tasks, ...pinned].map((task) => createRow('tasks', task)),
      ...links.map((link) => createRow('links', link)),
      ...handedOn(rows, input, tasks.length + pinned.length, moment),
      ...plannedLines(input.id, input.budgetLines ?? [], moment).map((line) => createRow('budgetLines', line)),
    ];
    return replan(rows, patches, [project.id]);
  },
};

function projectRow(
  input: CreateProjectInput & { code: string },
  launchTaskId: string | null,
  moment: Moment,
): Project {
  return {
    id: input.id,
    name: input.name,
    code: input.code,
    goal: input.goal ?? { metric: '', target: null, unit: '', byOn: null },
    description: input.description ?? '',
    budgetFen: input.budgetFen ?? null,
    calendarId: null,
    direction: input.direction,
    startOn: input.startOn,
    launchOn: input.launchOn,
    launchTaskId,
    status: 'running',
    templateId: input.templateId,
    createdAt: moment.now,
  };
}

function handedOn(rows: Rows, { id, templateId }: CreateProjectInput, position: number, moment: Moment): Patch[] {
  if (templateId === null) return [];
  const family = templateFamily(templateId, rows.templates);
  return carriedActions([...rows.retros.values()], { id }, family, { position, moment });
}

/** Built in or the user's own. */
function templateContent(rows: Rows, templateId: string | null): TemplateContent | undefined {
  const stored = templateId === null ? undefined : rows.templates.get(templateId);
  return stored ? contentOf(stored) : templates.find(({ id }) => id === templateId);
}
