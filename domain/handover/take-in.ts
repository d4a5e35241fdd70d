import type { Moment, Rows } from '../intents/intent.ts';
import { changeRow, createRow } from '../intents/patch.ts';
import type { BudgetLine } from '../model/budget-line.ts';
import type { Patch } from '../model/change.ts';
import { type Clash, clashId } from '../model/clash.ts';
import type { HandedComment, HandedTask } from '../model/handover.ts';
import type { Task } from '../model/task.ts';
import { newTask } from '../model/task.ts';
import { mentionsIn } from '../text/mentions.ts';
import { agreedRows } from './agreed-rows.ts';
import type { Incoming, Wish } from './incoming.ts';
import { takenFields } from './taken-fields.ts';
import { cameWith, type Ties } from './ties.ts';

/** Wishes that the user ticked, as far as they can be granted: what was said about a task comes with the task only. */
export function granted(rows: Rows, { wishes }: Incoming, keys: ReadonlySet<string>): Wish[] {
  const wanted = wishes.filter(
    ({ kind, key, barred }) => barred === null && (kind === 'change' || kind === 'added') && keys.has(key),
  );
  const coming = new Set(wanted.filter(isNewTask).map(({ rowId }) => rowId));
  const isThere = (id: string) => rows.tasks.has(id) || coming.has(id);
  return wanted.filter((wish) => wish.table !== 'comments' || wish.kind !== 'added' || isThere(taskIdOf(wish)));
}

const isNewTask = ({ table, kind }: Wish): boolean => table === 'tasks' && kind === 'added';
const taskIdOf = ({ theirs }: Wish): string => (theirs as HandedComment).taskId;

/** The rows that the ticked wishes change or bring. */
export function takeIn(rows: Rows, incoming: Incoming, taken: readonly Wish[], moment: Moment): Patch[] {
  const { file } = incoming;
  const calendars = new Set(file.way === 'out' ? file.calendars.map(({ id }) => id) : []);
  const coming = new Map(taken.filter(isNewTask).map(({ rowId, projectId }) => [rowId, projectId]));
  const groups = new Set(incoming.theirs.tasks.map(({ parentId }) => parentId));
  const byRow = Map.groupBy(taken, ({ table, rowId }) => `${table}/${rowId}`);
  return [...byRow.values()].flatMap((wishes) => {
    const [first] = wishes;
    if (!first) return [];
    if (first.kind === 'added') return addedRow(rows, incoming, first, { coming, groups, calendars, moment });
    const values = Object.fromEntries(wishes.map(({ field, becomes }) => [field, becomes]));
    return changedRow(rows, first, values, moment);
  });
}

/** One row with some fields as the other side has them. */
export function changedRow(
  rows: Rows,
  { table, rowId }: Pick<Wish, 'table' | 'rowId'>,
  values: Record<string, unknown>,
  moment: Moment,
): Patch[] {
  if (table === 'tasks') {
    const task = rows.tasks.get(rowId);
    return task ? changeRow('tasks', task, { ...takenFields(task, values, moment), ...pinOf(values) }) : [];
  }
  if (table === 'budgetLines') {
    const line = rows.budgetLines.get(rowId);
    return line ? changeRow('budgetLines', line, values as Partial<BudgetLine>) : [];
  }
  const comment = rows.comments.get(rowId);
  if (!comment) return [];
  const text = String(values.text);
  return changeRow('comments', comment, {
    text,
    mentions: mentionsIn(text, [...rows.members.values()]),
    editedAt: moment.now,
  });
}

/** The day a received task was planned for holds it: what it follows on was not handed over. */
const pinOf = (values: Record<string, unknown>): Partial<Task> =>
  'plannedStartOn' in values ? { pinnedOn: values.plannedStartOn as Task['pinnedOn'] } : {};

/** `coming`: tasks that are being added, and their projects. */
type Arrival = {
  coming: ReadonlyMap<string, string>;
  groups: ReadonlySet<unknown>;
  calendars: ReadonlySet<string>;
  moment: Moment;
};

function addedRow(rows: Rows, { file }: Incoming, wish: Wish, arrival: Arrival): Patch[] {
  if (wish.table === 'tasks') return [createRow('tasks', receivedTask(wish.theirs as HandedTask, rows, arrival))];
  if (wish.table === 'budgetLines') {
    const line = wish.theirs as BudgetLine;
    const isThere = rows.tasks.has(line.taskId ?? '') || arrival.coming.has(line.taskId ?? '');
    return [createRow('budgetLines', isThere ? line : { ...line, taskId: null })];
  }
  const comment = wish.theirs as HandedComment;
  // An answer says what its writer said, whoever it names.
  const authorId = file.way === 'back' ? (file.part.memberId ?? '') : comment.authorId;
  const { id, taskId, text, writtenAt } = comment;
  const mentions = mentionsIn(text, [...rows.members.values()]);
  const projectId = rows.tasks.get(taskId)?.projectId ?? wish.projectId;
  return [createRow('comments', { id, taskId, projectId, authorId, text, mentions, writtenAt })];
}

function receivedTask(handed: HandedTask, rows: Rows, { coming, groups, calendars, moment }: Arrival): Task {
  const projectOf = (id: string) => rows.tasks.get(id)?.projectId ?? coming.get(id);
  const { id, projectId, title, parentId = null, calendarId = null, ...more } = handed;
  const hasCalendar = calendarId !== null && (calendars.has(calendarId) || rows.calendars.has(calendarId));
  const fields = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)) as Partial<Task>;
  const task = newTask({ ...fields, id, projectId, title, createdAt: moment.now });
  const isOver = task.status === 'done' || task.actualFinishOn !== null;
  return {
    ...task,
    ...takenFields(task, { status: task.status }, moment),
    parentId: parentId !== null && projectOf(parentId) === projectId ? parentId : null,
    ...(hasCalendar ? { calendarId } : {}),
    pinnedOn: groups.has(id) || isOver ? null : task.plannedStartOn,
    durationDays: task.kind === 'milestone' ? 0 : Math.max(1, task.durationDays),
  };
}

/** Fields that both sides changed: they stay as they are here, and wait in the inbox. */
export function raisedClashes(rows: Rows, { file, wishes }: Incoming, moment: Moment): Patch[] {
  return wishes.flatMap((wish) => {
    if (wish.kind !== 'clash') return [];
    const { table, rowId, projectId, field, base, theirs, also = {} } = wish;
    const id = clashId(file.part, rowId, field);
    const clash: Clash = {
      id,
      projectId,
      table,
      rowId,
      field,
      base,
      theirs,
      also,
      part: file.part,
      raisedAt: moment.now,
      resolvedAt: null,
      choice: null,
    };
    const existing = rows.clashes.get(id);
    return existing ? changeRow('clashes', existing, clash) : [createRow('clashes', clash)];
  });
}

/** What both sides know of each other now, one row a project. */
export function handoverPatches(
  rows: Rows,
  incoming: Incoming,
  taken: readonly Wish[],
  ties: Ties,
  projectIds: ReadonlySet<string>,
): Patch[] {
  return agreedRows(incoming, taken, projectIds).flatMap((agreed) => {
    const existing = rows.handovers.get(agreed.id);
    const came = cameWith(incoming, ties, agreed.projectId, existing);
    const handover = { ...agreed, ...(came ? { came } : {}) };
    return existing ? changeRow('handovers', existing, handover) : [createRow('handovers', handover)];
  });
}
