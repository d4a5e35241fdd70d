import { nameIn } from '../../../../domain/history/subject-of.ts';
import type { Change } from '../../../../domain/model/change.ts';
import type { Member } from '../../../../domain/model/member.ts';
import type { Day, Instant } from '../../../../domain/model/primitives.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { intentText } from '../../../../locales/intent-name.ts';
import { priorityName, statusName } from '../../../../locales/task.ts';
import { historyWords as t } from '../../../../locales/task-history.ts';
import { plainDay } from '../../../ui/day-text.ts';

/** One thing that happened. `back`: the fields that bring the value before it back, where that makes sense. */
export type HistoryLine = {
  key: string;
  at: Instant;
  actorId: string;
  /** It came in a handover file, from the actor. */
  isFile: boolean;
  text: string;
  back: { name: string; fields: Partial<Task> } | null;
};

type Names = { members: readonly Member[]; today: Day };
type Field = keyof typeof t.field;

/** Fields a user sets alone; statuses and planned days follow from more than one value. */
const restorable = new Set<string>([
  'title',
  'assigneeId',
  'deadlineOn',
  'pinnedOn',
  'durationDays',
  'priority',
  'deliverable',
  'acceptance',
  'effortHours',
  'notes',
  'tags',
  'checklist',
  'waitFor',
  'askedOn',
  'chaseOn',
  'timeoutDays',
  'role',
  'pages',
]);
const longTexts = new Set<string>(['notes', 'deliverable', 'acceptance', 'recurrence', 'constraint']);
/** Told only when nothing else is: they follow from other changes. */
const byTheWay = new Set<string>(['plannedStartOn', 'plannedFinishOn']);

/** What a change did to this task, one line a field, in words. */
export function historyLines(change: Change, taskId: string, names: Names): HistoryLine[] {
  const at = new Date(Number(change.stamp.split('-')[0])).toISOString();
  const of = { at, actorId: change.actor, isFile: change.origin === 'import' };
  const key = String(change.seq);
  const whole = change.undoes !== undefined ? t.undone : change.redoes !== undefined ? t.redone : null;
  const patch = change.patches.find(({ table, id }) => table === 'tasks' && id === taskId);
  if (!patch || whole) {
    const said = whole ? whole(intentText(change.intent)) : intentText(change.intent);
    return [{ ...of, key, text: [said, ...fileNames(change)].join(' '), back: null }];
  }
  if (patch.before === null) return [{ ...of, key, text: t.made, back: null }];
  const before = patch.before;
  const after = patch.after ?? {};
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => name in fieldNames());
  const told = changed.filter((name) => !byTheWay.has(name));
  if (told.length === 0) {
    return changed.length > 0 && change.intent !== 'updateTasks'
      ? [{ ...of, key, text: planned(before, after, names), back: null }]
      : [];
  }
  return told.map((name) => ({
    ...of,
    key: `${key} ${name}`,
    text: lineOf(name as Field, before[name], after[name], names),
    back: restorable.has(name)
      ? { name: t.field[name as Field], fields: { [name]: before[name] ?? emptyOf(name) } }
      : null,
  }));
}

/** Files that came or went: of two added one after the other it must be clear which. */
const fileNames = ({ patches }: Change): string[] =>
  patches.flatMap(({ table, after, before }) =>
    table === 'attachments' ? (nameIn(after) ?? nameIn(before) ?? []) : [],
  );

/** The words are looked up at each use; their names are the same in every language. */
const fieldNames = (): Record<string, string> => t.field;

const emptyOf = (name: string): unknown =>
  ({ tags: [], checklist: [], pages: [], acceptance: '', deliverable: '', notes: '', waitFor: '', role: '' })[name] ??
  null;

function lineOf(name: Field, from: unknown, to: unknown, names: Names): string {
  if (longTexts.has(name)) return t.text(t.field[name]);
  return t.changed(t.field[name], valueText(name, from, names), valueText(name, to, names));
}

const planned = (before: Record<string, unknown>, after: Record<string, unknown>, { today }: Names): string =>
  `${t.replanned} ${['plannedFinishOn', 'plannedStartOn']
    .filter((name) => name in after || name in before)
    .slice(0, 1)
    .map((name) => t.changed(t.field[name as Field], dayOrNone(before[name], today), dayOrNone(after[name], today)))
    .join('')}`;

const dayOrNone = (value: unknown, today: Day): string =>
  typeof value === 'string' ? plainDay(value, today) : t.nothing;

function valueText(name: Field, value: unknown, { members, today }: Names): string {
  if (value === null || value === undefined || value === '') return t.nothing;
  if (name === 'assigneeId') return members.find(({ id }) => id === value)?.name ?? '?';
  if (name === 'status') return statusName[value as Task['status']];
  if (name === 'priority') return priorityName[value as Task['priority']];
  if (name === 'kind') return t.kind[value as Task['kind']];
  if (name.endsWith('On') && typeof value === 'string') return plainDay(value, today);
  if (name === 'checklist' && Array.isArray(value)) {
    const items = value as Task['checklist'];
    return t.itemsDone(items.filter(({ isDone }) => isDone).length, items.length);
  }
  if (name === 'pages' && Array.isArray(value)) return String(value.length);
  if (Array.isArray(value)) return value.length > 0 ? value.join(' ') : t.nothing;
  const text = String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
