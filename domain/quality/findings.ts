import type { Link } from '../model/link.ts';
import type { Member } from '../model/member.ts';
import type { Day } from '../model/primitives.ts';
import type { QualityKind, Task } from '../model/task.ts';
import { isVague } from './vague-title.ts';

/** One thing that would make a task easier to do or to check. `taskIds`: all it speaks of, the task first. */
export type Finding = { kind: QualityKind; taskId: string; taskIds: string[]; days: number };

export type QualityRows = {
  tasks: readonly Task[];
  links: readonly Link[];
  /** Roles that somebody of the team has. */
  roles: ReadonlySet<string>;
  /** The day a task is planned to begin. */
  startOf: (task: Task) => Day | null;
};

/** Work longer than this is split, or is really a wait. */
export const longestWork = 3;
/** Shorter than this is a crumb; so many on one day for one person are a swarm. */
const crumbHours = 4;
const swarm = 3;

/** What the open tasks of a project lack, task by task; what was waved away is left out. */
export function findings(rows: QualityRows): Finding[] {
  const groups = new Set(rows.tasks.map(({ parentId }) => parentId));
  const waited = new Set(rows.links.map(({ toId }) => toId));
  const open = rows.tasks.filter(({ id, status }) => status !== 'done' && !groups.has(id));
  const single = open.flatMap((task) =>
    kindsOf(task, waited.has(task.id), rows.roles).map((kind) => ({
      kind,
      taskId: task.id,
      taskIds: [task.id],
      days: task.durationDays,
    })),
  );
  const passed = new Map(open.map(({ id, qualityPassed = [] }) => [id, new Set(qualityPassed)]));
  return [...single, ...swarms(open, rows.startOf)].filter(({ taskId, kind }) => !passed.get(taskId)?.has(kind));
}

/** Of one task alone, as its sheet shows it. */
export const findingsOf = (all: readonly Finding[], taskId: string): Finding[] =>
  all.filter(({ taskIds }) => taskIds.includes(taskId));

function kindsOf(task: Task, hasPredecessor: boolean, roles: QualityRows['roles']): QualityKind[] {
  if (task.kind === 'milestone') return hasPredecessor || task.pinnedOn ? [] : ['milestoneAlone'];
  const found: QualityKind[] = [];
  const hasResult = task.deliverable.trim() !== '' || (task.acceptance ?? '').trim() !== '';
  // A vague title is asked for the same thing: one question is enough.
  if (isVague(task.title) && !hasResult) found.push('vague');
  else if (task.kind === 'work' && !hasResult) found.push('noResult');
  // A role nobody of the team has yet is all that can be said before the team is there.
  if (task.assigneeId === null && (task.role === '' || roles.has(task.role))) found.push('noOwner');
  if (task.kind === 'work' && task.unit === 'working' && task.durationDays > longestWork) found.push('tooLong');
  if (task.kind === 'wait') {
    if (!task.waitFor.trim() && !task.supplierId) found.push('waitNobody');
    // On asking, the timeout is filled from the planned days; before that there is nothing to say.
    if (task.askedOn !== null && task.timeoutDays === null) found.push('waitNoEnd');
  }
  return found;
}

/** Many small tasks of one person on one day. */
function swarms(tasks: readonly Task[], startOf: QualityRows['startOf']): Finding[] {
  const crumbs = tasks.filter(
    ({ kind, effortHours, durationDays, assigneeId, qualityPassed = [] }) =>
      kind === 'work' &&
      assigneeId !== null &&
      durationDays <= 1 &&
      typeof effortHours === 'number' &&
      effortHours < crumbHours &&
      !qualityPassed.includes('crumbs'),
  );
  const byDay = Map.groupBy(crumbs, (task) => `${task.assigneeId} ${startOf(task) ?? ''}`);
  return [...byDay].flatMap(([key, many]) => {
    const [first] = many;
    if (!first || many.length < swarm || key.endsWith(' ')) return [];
    return [{ kind: 'crumbs', taskId: first.id, taskIds: many.map(({ id }) => id), days: 1 }];
  });
}

/** Who would take a task without owner: of its role, the one with the fewest open tasks. */
export function ownerFor(task: Task, tasks: readonly Task[], members: readonly Member[]): Member | null {
  const fitting = members.filter(({ isActive, role }) => isActive && role !== '' && role === task.role);
  const load = (id: string) => tasks.filter((one) => one.assigneeId === id && one.status !== 'done').length;
  return [...fitting].sort((a, b) => load(a.id) - load(b.id) || (a.id < b.id ? -1 : 1))[0] ?? null;
}

/** After so many days a wait of that length is overdue: its working days as calendar days, and two more. */
export const timeoutFor = ({ durationDays, unit }: Task): number =>
  Math.min(1000, (unit === 'working' ? Math.ceil((durationDays * 7) / 5) : durationDays) + 2);
