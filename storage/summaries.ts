import { calendarBook } from '../domain/calendar/calendar-book.ts';
import { allLate, type SummaryRows, type SummaryRule, summarize } from '../domain/health/summarize.ts';
import type { Rows } from '../domain/intents/intent.ts';
import { inOrder } from '../domain/intents/rows.ts';
import type { Patch } from '../domain/model/change.ts';
import { INBOX_ID, type Project } from '../domain/model/project.ts';
import type { ProjectSummary } from '../domain/model/project-summary.ts';
import { type CalendarRows, calendarRows, projectsByCalendar } from './calendar-rows.ts';
import { db } from './db.ts';
import { knownPlan } from './known-plan.ts';
import { knownProjectRows, type ProjectRows, patchedProjectRows, readProjectRows } from './project-rows.ts';

/** The inbox has a summary too, so that its late tasks count; it is no project and never listed as one. */
const inbox: Project = {
  id: INBOX_ID,
  name: INBOX_ID,
  code: '',
  goal: { metric: '', target: null, unit: '', byOn: null },
  description: '',
  budgetFen: null,
  calendarId: null,
  direction: 'forward',
  startOn: null,
  launchOn: null,
  launchTaskId: null,
  status: 'running',
  templateId: null,
  createdAt: '1970-01-01T00:00:00Z',
};

/** The projects that the patches touch, as they are before; inside the caller's transaction, before it writes. */
export async function touchedProjects(
  before: ReadonlyMap<string, object | undefined>,
  rows: Rows,
  patches: readonly Patch[],
): Promise<Map<string, ProjectRows>> {
  const projectIds = new Set<string>();
  for (const patch of patches) {
    const states = [before.get(`${patch.table}/${patch.id}`), rows[patch.table].get(patch.id)];
    for (const state of states) for (const id of projectIdsOf(patch, state)) projectIds.add(id);
    if (patch.table === 'calendars') for (const id of await projectsByCalendar(patch.id)) projectIds.add(id);
    if (patch.table === 'suppliers') for (const id of await projectsOfSupplier(patch.id)) projectIds.add(id);
    if (patch.table === 'members') for (const id of await projectsOfMember(patch.id)) projectIds.add(id);
  }
  const touched = new Map<string, ProjectRows>();
  for (const id of projectIds) touched.set(id, await knownProjectRows(id));
  return touched;
}

/** Brings their summaries up to date with the patches, whose rows are in `rows`. */
export async function updateSummaries(
  touched: ReadonlyMap<string, ProjectRows>,
  rows: Rows,
  patches: readonly Patch[],
  rule: SummaryRule,
): Promise<void> {
  if (touched.size === 0) return;
  const own = await calendarRows();
  for (const [id, before] of touched) await putSummary(id, patchedProjectRows(before, id, patches, rows), own, rule);
}

function projectIdsOf(patch: Patch, row: object | undefined): string[] {
  if (patch.table === 'projects') return [patch.id];
  return row && 'projectId' in row && typeof row.projectId === 'string' ? [row.projectId] : [];
}

async function projectsOfMember(memberId: string): Promise<string[]> {
  const tasks = await db.tasks.where('assigneeId').equals(memberId).toArray();
  return tasks.map((task) => task.projectId);
}

async function projectsOfSupplier(supplierId: string): Promise<string[]> {
  const tasks = await db.tasks.where('supplierId').equals(supplierId).toArray();
  return tasks.map((task) => task.projectId);
}

/** Reads the projects and computes their summaries afresh; a project that is gone loses its own. */
export async function summarizeProjects(projectIds: Iterable<string>, rule: SummaryRule): Promise<void> {
  const own = await calendarRows();
  for (const id of new Set(projectIds)) await putSummary(id, await readProjectRows(id), own, rule);
}

async function putSummary(id: string, rows: ProjectRows, own: CalendarRows, rule: SummaryRule): Promise<void> {
  const known = summaryRows(id, rows, own, rule);
  if (known) await db.summaries.put(summarize(known, rule));
  else await db.summaries.delete(id);
}

/** null: the project is gone, or the inbox holds nothing. */
function summaryRows(id: string, rows: ProjectRows, own: CalendarRows, { today }: SummaryRule): SummaryRows | null {
  const project = id === INBOX_ID ? inbox : rows.project;
  const tasks = inOrder(rows.tasks);
  if (!project || (id === INBOX_ID && tasks.length === 0)) return null;
  const calendars = calendarBook(own);
  const plan = knownPlan(rows, project, calendars, today);
  return { project, tasks, members: [...own.members.values()], calendars, plan };
}

/** Every late task of a project: its summary holds the worst ones only. */
export async function lateOf(projectId: string, own: CalendarRows, rule: SummaryRule): Promise<ProjectSummary['late']> {
  const rows = summaryRows(projectId, await readProjectRows(projectId), own, rule);
  return rows ? allLate(rows, rule) : [];
}
