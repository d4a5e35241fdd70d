import { followApproval } from '../intents/follow-approval.ts';
import type { Need, Refusal, Rows } from '../intents/intent.ts';
import { type HandedRows, handoverId } from '../model/handover.ts';
import { INBOX_ID } from '../model/inbox-id.ts';
import type { Task, TaskStatus } from '../model/task.ts';
import { type Difference, differences, type tables } from './differences.ts';
import { foldStatus, statusFollowers } from './fold-status.ts';
import type { HandoverFile } from './handover-file.ts';
import { knownRows } from './known-rows.ts';
import { localPeople, withPeople } from './local-people.ts';
import { handedFields, returnedFields } from './returned-fields.ts';

/** `barred`: cannot be taken, and why. `isElsewhere`: the task is not theirs any more. */
export type Wish = Difference & { barred: Refusal | null; isElsewhere: boolean };

export type Incoming = {
  file: HandoverFile;
  wishes: Wish[];
  /** What both sides knew of each other before this file. */
  base: HandedRows;
  /** The rows of the file, people by our ids. */
  theirs: HandedRows;
  people: Record<string, string>;
  /** Projects of the file that are here, or come with it. */
  here: ReadonlySet<string>;
  /** Links and files that earlier files brought. */
  came: { links: string[]; attachments: string[] };
  /** A later file of this part was taken already. */
  isOlder: boolean;
  /** Projects of the file that are not here (any more). */
  goneProjects: string[];
};

/** Rows that looking at a file, and taking it, needs. */
export function incomingNeeds(file: HandoverFile): Need[] {
  const { rows, projects, part } = file;
  const base = file.way === 'back' ? file.base : rows;
  const ids = <Row extends { id: string }>(...lists: Row[][]) => lists.flat().map(({ id }) => id);
  const taskIds = ids(base.tasks, rows.tasks);
  const commentIds = ids(base.comments, rows.comments);
  const lineIds = ids(base.budgetLines, rows.budgetLines);
  return [
    { table: 'projects', ids: ids(projects) },
    { table: 'members', all: true },
    { table: 'tasks', ids: taskIds },
    { table: 'comments', ids: commentIds },
    { table: 'budgetLines', ids: lineIds },
    { table: 'approvals', ids: taskIds.map((id) => `approval-${id}`) },
    ...(file.way === 'out' ? [{ table: 'links' as const, ids: (file.links ?? []).map(({ id }) => id) }] : []),
    ...((file.attachments ?? []).length > 0 ? [{ table: 'attachments' as const, all: true as const }] : []),
    ...projects.map(({ id: value }): Need => ({ table: 'handovers', field: 'projectId', value })),
    { table: 'handovers', ids: projects.map(({ id }) => handoverId(part, id)) },
    ...projects.map(({ id: value }): Need => ({ table: 'clashes', field: 'projectId', value })),
  ];
}

/** What a file would change here, told before anything is changed; or why it is not for this workspace. */
export function incoming(
  rows: Rows,
  file: HandoverFile,
): { ok: true; found: Incoming } | { ok: false; refusal: Refusal } {
  const refusal = unfit(rows, file);
  if (refusal) return { ok: false, refusal };
  const isOut = file.way === 'out';
  const isThere = (id: string) => isOut || id === INBOX_ID || rows.projects.has(id);
  const here = new Set(file.projects.filter(({ id }) => isThere(id)).map(({ id }) => id));
  const people = isOut ? localPeople(rows, file.people) : {};
  const known = file.projects.flatMap(({ id }) => rows.handovers.get(handoverId(file.part, id)) ?? []);
  const base = knownRows(known, file, rows);
  const theirs = onlyOf(here, withPeople(file.rows, people));
  const fields = isOut ? handedFields : returnedFields(file.part);
  const sides = { here: seenHere(rows, isOut), base, theirs, fields };
  const found = barredDays(foldStatus(differences(sides)).map((one): Wish => ({ ...one, ...barOf(rows, one, file) })));
  return {
    ok: true,
    found: {
      file,
      wishes: byTask(found),
      base,
      theirs,
      people,
      here,
      came: {
        links: known.flatMap(({ came }) => came?.links ?? []),
        attachments: known.flatMap(({ came }) => came?.attachments ?? []),
      },
      isOlder: known.some(({ exportedAt }) => exportedAt > file.exportedAt),
      goneProjects: file.projects.filter(({ id }) => !here.has(id)).map(({ name }) => name),
    },
  };
}

/** What was said about a task stands with what became of it. */
function byTask(wishes: readonly Wish[]): Wish[] {
  const taskOf = ({ table, rowId, theirs, title }: Wish): string =>
    table === 'tasks' ? rowId : ((theirs as { taskId?: string } | null)?.taskId ?? title);
  return [...Map.groupBy(wishes, taskOf).values()].flat();
}

function unfit(rows: Rows, file: HandoverFile): Refusal | null {
  const received = [...rows.handovers.values()].filter(({ way }) => way === 'received');
  const from = new Set(received.map(({ projectId }) => projectId));
  const [first] = file.projects;
  const params = { name: first?.id === INBOX_ID ? '' : (first?.name ?? '') };
  if (file.way === 'out') {
    const isOurs = file.projects.some(({ id }) => rows.projects.has(id) && !from.has(id));
    return isOurs || hasOwnLoose(rows, file) ? { code: 'handoverOwn', params } : stranger(rows, file);
  }
  // What is in no project has the same id everywhere: whose part it is tells.
  const isReceived = ({ id }: { id: string }) =>
    id === INBOX_ID ? received.some((one) => one.id === handoverId(file.part, id)) : from.has(id);
  if (file.projects.some(isReceived)) return { code: 'handoverToGiveBack', params };
  const isKnown = ({ id }: { id: string }) =>
    id === INBOX_ID ? file.base.tasks.some((task) => rows.tasks.has(task.id)) : rows.projects.has(id);
  return file.projects.some(isKnown) ? stranger(rows, file) : { code: 'handoverUnknown', params };
}

/** A loose task of the file that is here and did not come from anybody. */
function hasOwnLoose(rows: Rows, { rows: given }: HandoverFile): boolean {
  const received = [...rows.handovers.values()].filter(({ way }) => way === 'received');
  const known = new Set(received.flatMap(({ base }) => base.tasks.map(({ id }) => id)));
  return given.tasks.some(({ id, projectId }) => projectId === INBOX_ID && rows.tasks.has(id) && !known.has(id));
}

/** A row that is here already, but belongs to something the file does not speak of. */
function stranger(rows: Rows, file: HandoverFile): Refusal | null {
  const { rows: given, projects, way } = file;
  const inFile = new Set(projects.map(({ id }) => id));
  const known = new Set([...rows.handovers.values()].flatMap(({ base }) => base.tasks.map(({ id }) => id)));
  // A task of an answer that was moved meanwhile is told in its row.
  const task = given.tasks.find(({ id }) => {
    const mine = rows.tasks.get(id);
    return way === 'out' && mine && !inFile.has(mine.projectId) && !known.has(id);
  });
  const comment = given.comments.find(({ id, taskId }) => (rows.comments.get(id)?.taskId ?? taskId) !== taskId);
  const line = given.budgetLines.find(
    ({ id, projectId }) => (rows.budgetLines.get(id)?.projectId ?? projectId) !== projectId,
  );
  const link = (way === 'out' ? (file.links ?? []) : []).find(({ id, fromId, toId }) => {
    const mine = rows.links.get(id);
    return mine && (mine.fromId !== fromId || mine.toId !== toId);
  });
  const name = task?.title ?? comment?.text ?? line?.title ?? link?.id;
  return name === undefined ? null : { code: 'handoverOutside', params: { name: name.slice(0, 40) } };
}

function onlyOf(projectIds: ReadonlySet<string>, rows: HandedRows): HandedRows {
  const tasks = rows.tasks.filter(({ projectId }) => projectIds.has(projectId));
  const taskIds = new Set(tasks.map(({ id }) => id));
  const all = new Set(rows.tasks.map(({ id }) => id));
  return {
    tasks,
    comments: rows.comments.filter(({ taskId }) => taskIds.has(taskId) || !all.has(taskId)),
    budgetLines: rows.budgetLines.filter(({ projectId }) => projectIds.has(projectId)),
  };
}

/** A received task stands on the day it was planned for; that day is what a newer file moves. */
function seenHere(rows: Rows, isOut: boolean): Pick<Rows, (typeof tables)[number]> {
  if (!isOut) return rows;
  const tasks = new Map(
    [...rows.tasks].map(([id, task]): [string, Task] => [
      id,
      { ...task, plannedStartOn: task.pinnedOn ?? task.plannedStartOn },
    ]),
  );
  return { ...rows, tasks };
}

/** Days of a status that cannot be taken stay with it. */
function barredDays(wishes: readonly Wish[]): Wish[] {
  const barred = new Map(
    wishes.flatMap((wish) => (wish.field === 'status' && wish.barred ? [[wish.rowId, wish.barred] as const] : [])),
  );
  return wishes.map((wish) =>
    wish.table === 'tasks' && statusFollowers.has(wish.field)
      ? { ...wish, barred: wish.barred ?? barred.get(wish.rowId) ?? null }
      : wish,
  );
}

function barOf(
  rows: Rows,
  wish: Difference,
  { part, way, projects }: HandoverFile,
): Pick<Wish, 'barred' | 'isElsewhere'> {
  const free = { barred: null, isElsewhere: false };
  const barred = (code: string) => ({ barred: { code }, isElsewhere: false });
  if (wish.kind === 'gone') return barred('handoverRowGone');
  if (way === 'out' || wish.table === 'budgetLines') return free;
  const taskId = wish.table === 'tasks' ? wish.rowId : (wish.theirs as { taskId?: string } | null)?.taskId;
  const task = rows.tasks.get(taskId ?? rows.comments.get(wish.rowId)?.taskId ?? '');
  if (!task) return barred('handoverRowGone');
  if (!projects.some(({ id }) => id === task.projectId)) return barred('handoverRowElsewhere');
  const isElsewhere = part.kind === 'person' && task.assigneeId !== part.memberId;
  if (wish.field !== 'status' || wish.kind !== 'change') return { barred: null, isElsewhere };
  const followed = followApproval(rows, [task], wish.theirs as TaskStatus);
  return { barred: 'refusal' in followed ? followed.refusal : null, isElsewhere };
}
