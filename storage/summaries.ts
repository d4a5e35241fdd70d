import { summarize } from '../domain/health/summarize.ts';
import type { Rows } from '../domain/intents/intent.ts';
import type { Patch } from '../domain/model/change.ts';
import type { Day } from '../domain/model/primitives.ts';
import { INBOX_ID, type Project } from '../domain/model/project.ts';
import { db } from './db.ts';
import { projectRows } from './project-rows.ts';

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

/** Brings the summaries of the projects that the patches touch up to date; inside the caller's rw transaction. */
export async function updateSummaries(
  before: ReadonlyMap<string, object | undefined>,
  rows: Rows,
  patches: readonly Patch[],
  today: Day,
): Promise<void> {
  const projectIds = new Set<string>();
  for (const patch of patches) {
    const states = [before.get(`${patch.table}/${patch.id}`), rows[patch.table].get(patch.id)];
    for (const state of states) for (const id of projectIdsOf(patch, state)) projectIds.add(id);
    if (patch.table === 'members') for (const id of await projectsOfMember(patch.id)) projectIds.add(id);
  }
  await summarizeProjects(projectIds, today);
}

function projectIdsOf(patch: Patch, row: object | undefined): string[] {
  if (patch.table === 'projects') return [patch.id];
  return row && 'projectId' in row && typeof row.projectId === 'string' ? [row.projectId] : [];
}

async function projectsOfMember(memberId: string): Promise<string[]> {
  const tasks = await db.tasks.where('assigneeId').equals(memberId).toArray();
  return tasks.map((task) => task.projectId);
}

/** Computes and stores summaries afresh; a project that is gone loses its own. */
export async function summarizeProjects(projectIds: Iterable<string>, today: Day): Promise<void> {
  const ids = [...new Set(projectIds)];
  if (ids.length === 0) return;
  const members = await db.members.toArray();
  for (const id of ids) {
    const { project, tasks, links } = await projectRows(id);
    const subject = id === INBOX_ID ? inbox : project;
    if (!subject || (id === INBOX_ID && tasks.length === 0)) await db.summaries.delete(id);
    else await db.summaries.put(summarize({ project: subject, tasks, links, members }, today));
  }
}
