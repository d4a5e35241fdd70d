import { calendarBook, taskCalendar } from '../calendar/calendar-book.ts';
import type { Rows } from '../intents/intent.ts';
import { inOrder } from '../intents/rows.ts';
import { attachmentSchema } from '../model/attachment.ts';
import { budgetLineSchema } from '../model/budget-line.ts';
import type { Calendar } from '../model/calendar.ts';
import {
  type HandedRows,
  type HandedTask,
  handedCommentSchema,
  handedTaskSchema,
  handoverId,
  type Part,
} from '../model/handover.ts';
import { INBOX_ID } from '../model/inbox-id.ts';
import { linkSchema } from '../model/link.ts';
import type { Instant } from '../model/primitives.ts';
import type { AllRows, SeenRow, SeenRows } from '../roles/cut-rows.ts';
import { seenRows } from '../roles/seen-rows.ts';
import { handedProjectSchema, type OutFile } from './handover-file.ts';
import { picked, returnedFields } from './returned-fields.ts';

export type HandedPart = Omit<OutFile, 'format' | 'version' | 'way'>;
/** With what is known from answers to earlier files. */
export type PartSource = AllRows & Pick<Rows, 'handovers'>;
type Order = { part: Part; projectIds: ReadonlySet<string> | null; from: string; at: Instant };

/** What goes into a file for somebody: of the rows they may see, the fields that a handover knows. Nothing else is in it. */
export function handedPart(rows: PartSource, { part, projectIds, from, at }: Order): HandedPart | null {
  const { kind, memberId } = part;
  if (kind === 'person' && memberId === null) return null;
  const seen = seenRows(
    memberId !== null && kind === 'person' ? { kind, memberId, projectIds } : { kind: 'finance', projectIds },
    rows,
  );
  const projects = [...seen.projects.filter(({ id }) => rows.projects.has(id)), ...looseOf(seen.tasks)];
  const isThere = new Set(projects.map(({ id }) => id));
  const tasks = seen.tasks.filter(({ projectId = '' }) => isThere.has(projectId)).sort(byPlan);
  const taskIds = new Set(tasks.map(({ id }) => id));
  const giver = inOrder(rows.members).find(({ name }) => name === from);
  const names = new Set([memberId, giver?.id, ...seen.comments.map(({ authorId }) => authorId)]);
  const handed: HandedRows = {
    tasks: tasks.map((task) => handedTask(task, rows)),
    comments: seen.comments
      .filter(({ taskId = '' }) => taskIds.has(taskId))
      .map((comment) => handedCommentSchema.parse(comment)),
    budgetLines: seen.budgetLines.map((line) => budgetLineSchema.parse(line)),
  };
  if (handed.tasks.length + handed.budgetLines.length === 0) return null;
  return {
    exportedAt: at,
    part,
    from,
    projects: projects.map((project) => handedProjectSchema.parse({ name: '-', code: '', launchOn: null, ...project })),
    people: inOrder(rows.members)
      .filter(({ id }) => names.has(id))
      .map(({ id, name, role }) => ({ id, name, role: id === memberId ? role : '' })),
    calendars: usedCalendars(rows, [...projects, ...handed.tasks]),
    rows: handed,
    ...tiesIn(seen, taskIds),
    base: answeredRows(rows, part, handed),
  };
}

/** Tasks in no project are under the same id everywhere. */
const looseOf = (tasks: readonly SeenRow<'tasks'>[]): SeenRow<'projects'>[] =>
  tasks.some(({ projectId }) => projectId === INBOX_ID) ? [{ id: INBOX_ID, name: INBOX_ID }] : [];

/** What follows on what among the handed tasks, and their files. */
function tiesIn(
  { links, attachments }: SeenRows,
  taskIds: ReadonlySet<string>,
): Pick<OutFile, 'links' | 'attachments'> {
  return {
    links: links
      .map((link) => linkSchema.parse(link))
      .filter(({ fromId, toId }) => taskIds.has(fromId) && taskIds.has(toId)),
    attachments: attachments
      .map((attachment) => attachmentSchema.parse(attachment))
      .filter(({ taskId }) => taskIds.has(taskId)),
  };
}

/** Of the rows in the file, what their receiver told of them before: nothing of rows that went to somebody else since. */
function answeredRows({ handovers }: PartSource, part: Part, { tasks, budgetLines }: HandedRows): HandedRows {
  const known = [...handovers.values()].filter(
    ({ id, projectId, way }) => way === 'given' && id === handoverId(part, projectId),
  );
  const fields = returnedFields(part);
  const base = new Map(known.flatMap((handover) => handover.base.tasks).map((task) => [task.id, task]));
  const lines = new Map(known.flatMap((handover) => handover.base.budgetLines).map((line) => [line.id, line]));
  return {
    tasks: tasks.flatMap(({ id, projectId, kind, title }) => {
      const task = base.get(id);
      return task ? [{ ...picked(task, fields.tasks), id, projectId, kind, title }] : [];
    }),
    comments: [],
    budgetLines: budgetLines.flatMap(({ id }) => lines.get(id) ?? []),
  };
}

const usedCalendars = (rows: AllRows, users: readonly { calendarId?: string | null | undefined }[]): Calendar[] => {
  const ids = new Set(users.map(({ calendarId }) => calendarId));
  return inOrder(rows.calendars).filter(({ id }) => ids.has(id));
};

/** Whom a wait waits for goes by name, and its working days by their calendar: the supplier's own row stays at home. */
function handedTask(task: SeenRow<'tasks'>, rows: AllRows): HandedTask {
  const whole = rows.tasks.get(task.id);
  const calendarId = (task.notes !== undefined && whole && taskCalendar(whole, calendarBook(rows))) || null;
  const supplier = task.supplierId ? rows.suppliers.get(task.supplierId)?.name : undefined;
  const waitFor = task.waitFor === undefined ? {} : { waitFor: task.waitFor || (supplier ?? '') };
  return handedTaskSchema.parse({ kind: 'work', title: '-', ...task, ...waitFor, calendarId });
}

/** As they are to be done, for whoever reads the preview. */
const byPlan = (left: SeenRow<'tasks'>, right: SeenRow<'tasks'>): number =>
  (left.plannedStartOn ?? '9').localeCompare(right.plannedStartOn ?? '9') ||
  (left.position ?? 0) - (right.position ?? 0) ||
  left.id.localeCompare(right.id);
