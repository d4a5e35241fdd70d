import { addWorkdays } from '../../../../domain/calendar/calendar.ts';
import { type Calendars, calendarOfTask } from '../../../../domain/calendar/calendar-book.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { FreezeKind } from '../../../../domain/model/promo-window.ts';
import type { Task } from '../../../../domain/model/task.ts';
import type { Conflict } from '../../../../domain/schedule/plan-types.ts';
import { conflictWords } from '../../../../locales/conflict.ts';
import { planCheckWords } from '../../../../locales/plan-check.ts';
import { promoWords } from '../../../../locales/promo.ts';
import { plainDay } from '../../../ui/day-text.ts';
import type { ProjectModel } from '../project/project-model.ts';
import type { Over } from './answer.ts';
import { freezeRows } from './freeze-rows.ts';

/** What a press would do about a conflict. */
export type Fix =
  | { kind: 'level' }
  | { kind: 'winBack'; days: number }
  | { kind: 'reassign'; taskId: string; memberId: string }
  | { kind: 'unlink'; linkId: string }
  | { kind: 'unpin' | 'free' | 'calendar'; taskId: string }
  | { kind: 'deadline' | 'pinAt'; taskId: string; on: Day }
  /** `count`: how many others move along. */
  | { kind: 'before' | 'after'; taskId: string; on: Day; count: number }
  | { kind: 'leave'; taskId: string; change: FreezeKind };

export type ConflictRow = { key: string; kind: Conflict['kind']; text: string; taskIds: string[]; fixes: Fix[] };

type Model = Pick<
  ProjectModel,
  'project' | 'tasks' | 'links' | 'plan' | 'today' | 'facts' | 'promos' | 'whole' | 'calendars'
> &
  Calendars;

const order: readonly Conflict['kind'][] = [
  'negativeFloat',
  'deadline',
  'constraint',
  'link',
  'dayOff',
  'freeze',
  'overCapacity',
];

/** Every conflict of the plan, what holds the launch up first, people over capacity last. */
export function conflictRows(model: Model, over: readonly Over[]): ConflictRow[] {
  const ties = new Map([...model.links.values()].map((link) => [tieKey(link.fromId, link.toId), link.id]));
  const found = model.plan?.ok ? model.plan.conflicts.map((conflict) => planRow(model, conflict, ties)) : [];
  const rows = [...found, ...freezeRows(model), ...over.map((one) => overRow(model, one))];
  return rows.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Link ids by the tasks they tie: a plan may have thousands of both. */
type Ties = ReadonlyMap<string, string>;

const tieKey = (fromId: string, toId: string): string => `${fromId}>${toId}`;

function planRow(model: Model, { kind, taskIds }: Conflict, ties: Ties): ConflictRow {
  const titles = taskIds.map((id) => model.tasks.get(id)?.title ?? '');
  const days = kind === 'negativeFloat' ? daysLate(model, taskIds) : 0;
  const text = days > 0 ? planCheckWords.late(days) : conflictWords[kind](titles);
  return { key: `${kind} ${taskIds.join()}`, kind, text, taskIds, fixes: fixesOf(model, ties, kind, taskIds, days) };
}

function daysLate({ plan }: Model, taskIds: readonly string[]): number {
  const dates = plan?.ok ? plan.dates : null;
  return Math.max(0, ...taskIds.map((id) => -(dates?.get(id)?.totalFloat ?? 0)));
}

function fixesOf(model: Model, ties: Ties, kind: Conflict['kind'], taskIds: readonly string[], days: number): Fix[] {
  const [first, second] = taskIds.map((id) => model.tasks.get(id));
  if (kind === 'negativeFloat') return days > 0 && isOfLaunch(model, taskIds) ? [{ kind: 'winBack', days }] : [];
  if (!first) return [];
  if (kind === 'link' && second) return [...unpinned(second), ...unpinned(first), ...unlinked(ties, first, second)];
  if (kind === 'deadline') return deadlineFixes(model, first);
  if (kind === 'constraint') return clashFixes(first);
  return kind === 'dayOff' ? dayOffFixes(model, first) : [];
}

/** Days won back are those of the launch: another chain that is late has nothing of them. */
const isOfLaunch = ({ plan }: Model, taskIds: readonly string[]): boolean =>
  plan?.ok === true && plan.driving.some((id) => taskIds.includes(id));

const isHeldToDay = ({ constraint }: Task): boolean => constraint?.type === 'MSO' || constraint?.type === 'MFO';

function unpinned(task: Task): Fix[] {
  if (task.pinnedOn !== null) return [{ kind: 'unpin', taskId: task.id }];
  return isHeldToDay(task) ? freed(task) : [];
}

const freed = ({ id }: Task): Fix[] => [{ kind: 'free', taskId: id }];

/** Either of the two that clash may go; the launch day itself is the project's. */
const clashFixes = (task: Task): Fix[] => [
  ...(task.pinnedOn === null ? [] : unpinned(task)),
  ...(task.constraint?.on ? freed(task) : []),
];

function unlinked(ties: Ties, before: Task, after: Task): Fix[] {
  const linkId = ties.get(tieKey(before.id, after.id));
  return linkId ? [{ kind: 'unlink', linkId }] : [];
}

function deadlineFixes({ plan }: Model, task: Task): Fix[] {
  const finishOn = plan?.ok ? plan.dates.get(task.id)?.finishOn : undefined;
  if (task.deadlineOn !== null && finishOn && finishOn > task.deadlineOn) {
    return [{ kind: 'deadline', taskId: task.id, on: finishOn }];
  }
  return task.constraint?.on ? freed(task) : [];
}

function dayOffFixes(model: Model, task: Task): Fix[] {
  const pinnedOn = task.pinnedOn;
  const at: Fix[] = pinnedOn
    ? [{ kind: 'pinAt', taskId: task.id, on: addWorkdays(calendarOfTask(task, model), pinnedOn, 0) }]
    : [];
  return [{ kind: 'calendar', taskId: task.id }, ...at];
}

function overRow(model: Model, over: Over): ConflictRow {
  const { memberId, name, fromOn, taskIds, reassign } = over;
  const other: Fix[] = reassign ? [{ kind: 'reassign', ...reassign }] : [];
  return {
    key: `over ${memberId ?? name} ${fromOn}`,
    kind: 'overCapacity',
    text: overText(over, model.today),
    taskIds,
    fixes: [{ kind: 'level' }, ...other],
  };
}

/** Who has too much on which days, as one sentence. */
export const overText = ({ name, fromOn, toOn, most, capacity }: Over, today: Day): string =>
  planCheckWords.over(name, plainDay(fromOn, today), plainDay(toOn, today), most, capacity);

/** Words on the button of a fix. */
export function fixText(
  fix: Fix,
  { tasks, members, today }: Pick<ProjectModel, 'tasks' | 'members' | 'today'>,
): string {
  const words = planCheckWords.fix;
  const title = 'taskId' in fix ? (tasks.get(fix.taskId)?.title ?? '') : '';
  switch (fix.kind) {
    case 'level':
    case 'unlink':
    case 'free':
    case 'calendar':
      return words[fix.kind];
    case 'winBack':
      return words.winBack(fix.days);
    case 'reassign':
      return words.reassign(title, members.find(({ id }) => id === fix.memberId)?.name ?? '');
    case 'unpin':
      return words.unpin(title);
    case 'before':
    case 'after':
      return promoWords.fix[fix.kind](plainDay(fix.on, today), fix.count);
    case 'leave':
      return promoWords.fix.not(promoWords.kind[fix.change]);
    case 'deadline':
    case 'pinAt':
      return words[fix.kind](plainDay(fix.on, today));
  }
}
