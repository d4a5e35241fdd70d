import { addWorkdays, type CalendarSpec, defaultCalendar } from '../calendar/calendar.ts';
import { calendarBook, calendarOf } from '../calendar/calendar-book.ts';
import { approvalId } from '../model/approval.ts';
import type { Patch } from '../model/change.ts';
import type { Day } from '../model/primitives.ts';
import type { Recurrence } from '../model/recurrence.ts';
import { newTask, type Task } from '../model/task.ts';
import { nextOccurrence } from '../recurrence/occurrences.ts';
import type { Moment, Need, Rows } from './intent.ts';
import { changeRow, createRow } from './patch.ts';
import { calendarNeeds, projectNeeds } from './replan.ts';

export type RepeatingTask = Task & { recurrence: Recurrence };
export const isRepeating = (task: Task): task is RepeatingTask => Boolean(task.recurrence);

/** Rows that making the next task of a series looks at; tasks loaded that do not come again need nothing. */
export function repeatNeeds(tasks: readonly Task[]): Need[] {
  const heads = tasks.filter(isRepeating);
  if (heads.length === 0) return [];
  return [
    ...calendarNeeds,
    ...projectNeeds(heads.map(({ projectId }) => projectId)),
    ...heads.flatMap((task): Need[] => [
      { table: 'refs', field: 'ownerId', value: task.id },
      { table: 'tasks', field: 'seriesId', value: task.seriesId ?? '' },
      { table: 'approvals', ids: [approvalId(task.id)] },
    ]),
  ];
}

/** Working days that decide about days off: the project's; without one the usual. */
export function repeatCalendar(rows: Rows, projectId: string): CalendarSpec {
  const project = rows.projects.get(projectId);
  return project ? calendarOf({ project, calendars: calendarBook(rows) }) : defaultCalendar;
}

/** What a task gets with its rule: the rule's first day becomes its own; null when there is none. */
export function firstOfSeries(
  rows: Rows,
  { projectId, seriesId }: Pick<Task, 'projectId' | 'seriesId'>,
  recurrence: Recurrence,
  newId: () => string,
): Partial<Task> | null {
  const on = nextOccurrence(recurrence, repeatCalendar(rows, projectId), { after: null });
  return on === null ? null : { recurrence, seriesId: seriesId ?? newId(), occurrenceOn: on, deadlineOn: on };
}

/**
 * The day of the next task of the series; null when the rule has none any more. A rule that waits for the last one
 * leaves out the days that went by meanwhile.
 */
export const nextRepeatOn = (task: RepeatingTask, calendar: CalendarSpec, today: Day): Day | null =>
  nextOccurrence(task.recurrence, calendar, {
    after: task.occurrenceOn ?? null,
    ...(task.recurrence.waitsForLast ? { from: today } : {}),
  });

/** The next task of a series, made from the newest one, which hands the rule on. */
export function repeatTask(rows: Rows, head: RepeatingTask, on: Day, moment: Moment) {
  const { recurrence, seriesId = head.id } = head;
  const id = `${seriesId}.${on}`;
  const calendar = repeatCalendar(rows, head.projectId);
  const next: Task = newTask({
    ...carried(head),
    id,
    projectId: head.projectId,
    title: head.title,
    createdAt: moment.now,
    // Behind its elder, before the next sibling.
    position: head.position + 1 / 1024,
    checklist: head.checklist.map((item) => ({ ...item, isDone: false })),
    recurrence,
    seriesId,
    occurrenceOn: on,
    deadlineOn: on,
    ...(head.kind === 'milestone' ? {} : { constraint: { type: 'SNET' as const, on: firstDay(head, on, calendar) } }),
  });
  const patches: Patch[] = [...changeRow('tasks', head, { recurrence: null, seriesId })];
  // Made once already (its making was undone, or another window was quicker): the rule is not handed on twice.
  if (rows.tasks.has(id)) return { next: null, patches };
  patches.push(createRow('tasks', next), ...tiesOf(rows, head, id));
  return { next: next as RepeatingTask, patches };
}

/** So late that it ends on its day. */
const firstDay = ({ durationDays, unit }: Task, on: Day, calendar: CalendarSpec): Day =>
  unit === 'working' && durationDays > 1 && durationDays < 1000 ? addWorkdays(calendar, on, 1 - durationDays) : on;

function carried(head: Task): Partial<Task> {
  const { parentId, kind, deliverable, acceptance, effortHours, freeze, notes, durationDays, unit, priority } = head;
  const { assigneeId, role, tags, pages, side, waitFor, supplierId, calendarId, timeoutDays, milestoneEdge } = head;
  const fields = { parentId, kind, deliverable, notes, durationDays, unit, priority, assigneeId, role, tags, side };
  return {
    ...fields,
    waitFor,
    timeoutDays,
    milestoneEdge,
    ...(acceptance === undefined ? {} : { acceptance }),
    ...(effortHours === undefined ? {} : { effortHours }),
    ...(freeze === undefined ? {} : { freeze }),
    ...(pages === undefined ? {} : { pages }),
    ...(supplierId === undefined ? {} : { supplierId }),
    ...(calendarId === undefined ? {} : { calendarId }),
  };
}

/** Products and the way through approval come along; what was said and handed in stays with the elder. */
function tiesOf(rows: Rows, head: Task, id: string): Patch[] {
  const refs = [...rows.refs.values()].filter((ref) => ref.ownerKind === 'task' && ref.ownerId === head.id);
  const approval = rows.approvals.get(approvalId(head.id));
  return [
    ...refs
      .filter((ref) => ref.targetKind !== 'order')
      .map((ref) =>
        createRow('refs', { ...ref, id: `${ref.targetKind}-${ref.targetId}-${id}`.slice(-120), ownerId: id }),
      ),
    ...(approval
      ? [
          createRow('approvals', {
            ...approval,
            id: approvalId(id),
            taskId: id,
            decisions: [],
            round: 0,
            submittedAt: null,
            submittedBy: '',
            submission: '',
          }),
        ]
      : []),
  ];
}
