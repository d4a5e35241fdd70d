import type { Patch, PlanTable } from '../model/change.ts';
import { INBOX_ID } from '../model/inbox-id.ts';
import type { PlanRow } from '../model/tables.ts';
import type { Intent, Need, Rows } from './intent.ts';
import { diffRow, refuse } from './patch.ts';
import { projectNeeds, replan } from './replan.ts';

/** `past`: the workspace at the moment it is brought back from. */
export type BringBackInput = { kind: 'task' | 'project'; id: string; past: Rows };

/** Tables whose rows belong to one project, and by which field. */
const ofProject = ['tasks', 'links', 'baselines', 'comments', 'attachments', 'approvals', 'budgetLines'] as const;
const ofTask = ['comments', 'attachments', 'approvals'] as const;

/**
 * One record as it was: a task with its links, comments, files and approvals, or a project with everything in it (what
 * came later goes). What it names and is not there any more (a person, a calendar) is left out. One change, one undo.
 */
export const bringBack: Intent<BringBackInput> = {
  name: 'bringBack',
  needs({ kind, id, past }) {
    const projectId = kind === 'project' ? id : (past.tasks.get(id)?.projectId ?? INBOX_ID);
    const pastTasks = kind === 'project' ? [...past.tasks.values()].filter((row) => row.projectId === id) : [];
    return [
      ...projectNeeds([projectId]),
      { table: 'members', all: true },
      { table: 'suppliers', all: true },
      { table: 'calendars', all: true },
      { table: 'tasks', ids: [id, ...pastTasks.map((row) => row.id)] },
      ...ofProject.map((table): Need => ({ table, field: 'projectId', value: projectId })),
      { table: 'retros', ids: [projectId] },
      ...[id, ...pastTasks.map((row) => row.id)].map((value): Need => ({ table: 'refs', field: 'ownerId', value })),
      { table: 'products', all: true },
    ];
  },
  plan(rows, input) {
    return input.kind === 'task' ? taskBack(rows, input) : projectBack(rows, input);
  },
};

function taskBack(rows: Rows, { id, past }: BringBackInput) {
  const was = past.tasks.get(id);
  if (!was) return refuse('notThereThen');
  if (was.projectId !== INBOX_ID && !rows.projects.has(was.projectId)) return refuse('projectGone');
  const now = rows.tasks.get(id);
  if (now && now.projectId !== was.projectId) return refuse('movedSince', { title: now.title });
  const task = { ...named(was, rows), parentId: was.parentId && rows.tasks.has(was.parentId) ? was.parentId : null };
  const patches: Patch[] = [
    ...diffRow('tasks', now, task),
    ...[...past.links.values()]
      .filter(({ fromId, toId }) => fromId === id || toId === id)
      .filter(({ fromId, toId }) => rows.tasks.has(fromId === id ? toId : fromId))
      .flatMap((link) => diffRow('links', rows.links.get(link.id), link)),
    ...ofTask.flatMap((table) => backOnly(rows, past, table, (row) => row.taskId === id)),
    ...backOnly(rows, past, 'refs', (ref) => ref.ownerId === id && isThere(ref, rows)),
  ];
  return replan(rows, patches, [was.projectId]);
}

function projectBack(rows: Rows, { id, past }: BringBackInput) {
  const was = past.projects.get(id);
  if (!was) return refuse('notThereThen');
  const calendarId = was.calendarId && rows.calendars.has(was.calendarId) ? was.calendarId : null;
  const isElsewhere = (taskId: string) => (rows.tasks.get(taskId)?.projectId ?? id) !== id;
  const tasks = [...past.tasks.values()].filter((task) => task.projectId === id && !isElsewhere(task.id));
  const ids = new Set(tasks.map((task) => task.id));
  const patches: Patch[] = [
    ...diffRow('projects', rows.projects.get(id), { ...was, calendarId }),
    ...exactly(
      rows,
      'tasks',
      id,
      tasks.map((task) => named(task, rows)),
    ),
    ...exactly(
      rows,
      'links',
      id,
      of(past, 'links', id).filter((row) => ids.has(row.fromId) && ids.has(row.toId)),
    ),
    ...exactly(rows, 'baselines', id, of(past, 'baselines', id)),
    ...ofTask.flatMap((table) =>
      exactly(
        rows,
        table,
        id,
        of(past, table, id).filter((row) => ids.has(row.taskId)),
      ),
    ),
    ...exactly(rows, 'budgetLines', id, of(past, 'budgetLines', id)),
    ...diffRow('retros', rows.retros.get(id), past.retros.get(id)),
    ...[...rows.refs.values()]
      .filter((ref) => ref.ownerId !== id && !ids.has(ref.ownerId) && rows.tasks.get(ref.ownerId)?.projectId === id)
      .flatMap((ref) => diffRow('refs', ref, undefined)),
    ...backOnly(rows, past, 'refs', (ref) => (ref.ownerId === id || ids.has(ref.ownerId)) && isThere(ref, rows)),
  ];
  return replan(rows, patches, [id]);
}

type ProjectTable = (typeof ofProject)[number];

const of = <Table extends ProjectTable>(rows: Rows, table: Table, projectId: string): PlanRow[Table][] =>
  ([...rows[table].values()] as PlanRow[Table][]).filter((row) => row.projectId === projectId);

/** The project's rows of one table become the wanted ones. */
function exactly<Table extends ProjectTable>(
  rows: Rows,
  table: Table,
  projectId: string,
  wanted: readonly PlanRow[Table][],
): Patch[] {
  const ids = new Set(wanted.map((row) => row.id));
  const current = rows[table] as ReadonlyMap<string, PlanRow[Table]>;
  return [
    ...of(rows, table, projectId)
      .filter((row) => !ids.has(row.id))
      .flatMap((row) => diffRow(table, row, undefined)),
    ...wanted.flatMap((row) => diffRow(table, current.get(row.id), row)),
  ];
}

/** Rows that are gone come back; those that are there stay as they are. */
function backOnly<Table extends PlanTable>(
  rows: Rows,
  past: Rows,
  table: Table,
  isWanted: (row: PlanRow[Table]) => boolean,
): Patch[] {
  const current = rows[table] as ReadonlyMap<string, PlanRow[Table]>;
  return ([...past[table].values()] as PlanRow[Table][])
    .filter((row) => isWanted(row) && !current.has(row.id))
    .flatMap((row) => diffRow(table, undefined, row));
}

const isThere = (ref: PlanRow['refs'], rows: Rows): boolean =>
  ref.targetKind !== 'product' || rows.products.has(ref.targetId);

function named(task: PlanRow['tasks'], rows: Rows): PlanRow['tasks'] {
  const next = { ...task };
  if (next.assigneeId && !rows.members.has(next.assigneeId)) next.assigneeId = null;
  if (next.supplierId && !rows.suppliers.has(next.supplierId)) next.supplierId = null;
  if (next.calendarId && !rows.calendars.has(next.calendarId)) next.calendarId = null;
  return next;
}
