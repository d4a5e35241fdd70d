import type { Member } from '../model/member.ts';
import type { Day } from '../model/primitives.ts';
import type { Task } from '../model/task.ts';
import type { Dates } from '../schedule/dates.ts';
import type { Conflict } from '../schedule/plan-types.ts';
import { overCapacityConflict } from './over-capacity.ts';
import { type Overload, overloadsOf } from './overloads.ts';
import { type PeopleRows, parallelOf, peoplePlan, whoIs } from './people.ts';
import { type Problem, problemOf } from './problem.ts';

/** What would end the conflict: moving tasks apart, or giving one to somebody who has room on all its days. */
export type OverCapacityFix = { kind: 'level' } | { kind: 'reassign'; taskId: string; memberId: string };

export type PersonOverCapacity = Conflict &
  Omit<Overload, 'resource'> & {
    kind: 'overCapacity';
    /** null: a role, for tasks that nobody has taken yet. */
    memberId: string | null;
    name: string;
    fixes: OverCapacityFix[];
  };

/** Who is over capacity from today on, and what to do. Empty for a plan that the engine refuses. */
export function peopleConflicts(rows: PeopleRows, today: Day | null): PersonOverCapacity[] {
  if (rows.tasks.length === 0) return [];
  const plan = peoplePlan(rows, today);
  const problem = problemOf(plan, today);
  if ('error' in problem) return [];
  const { placed } = problem.computed;
  const over = overloadsOf(problem, placed).filter(({ toOn }) => today === null || toOn >= today);
  const people = over.filter(({ resource }) => whoIs(resource, rows.members).memberId !== null);
  // A role is over because its people are: said once, of the people.
  const roles = over.filter((one) => !people.includes(one) && !people.some((other) => isWithin(one, other)));
  return [...people, ...roles].map(({ resource, ...one }) => {
    const { memberId, name } = whoIs(resource, rows.members);
    const { text, kind } = overCapacityConflict({ resource, ...one }, plan, name);
    const fixes: OverCapacityFix[] = [
      { kind: 'level' },
      ...reassignments(rows, problem, placed, one.taskIds, memberId),
    ];
    return { ...one, kind: kind as 'overCapacity', text, memberId, name, fixes };
  });
}

const isWithin = (one: Overload, other: Overload): boolean => one.taskIds.every((id) => other.taskIds.includes(id));

/** The task with most float to the first other member of the role who has room on every day of it. */
function reassignments(
  { tasks, members }: PeopleRows,
  problem: Problem,
  placed: Dates,
  taskIds: readonly string[],
  memberId: string | null,
): OverCapacityFix[] {
  const { net, computed } = problem;
  const role = members.find(({ id }) => id === memberId)?.role;
  if (!role) return [];
  const floatOf = (id: string): number => computed.totalFloat[net.index.get(id) ?? -1] ?? 0;
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const movable = taskIds.flatMap((id) => byId.get(id) ?? []).filter(({ status }) => status === 'todo');
  movable.sort((a, b) => floatOf(b.id) - floatOf(a.id) || (a.id < b.id ? -1 : 1));
  for (const task of movable) {
    const other = members.find((member) => {
      const isOther = member.id !== memberId && member.isActive && member.role === role;
      return isOther && hasRoom(member, task, tasks, problem, placed);
    });
    if (other) return [{ kind: 'reassign', taskId: task.id, memberId: other.id }];
  }
  return [];
}

function hasRoom(
  member: Member,
  task: Task,
  tasks: readonly Task[],
  { net, booked, resources }: Problem,
  placed: Dates,
): boolean {
  const span = (id: string): [number, number] => {
    const node = net.index.get(id) ?? -1;
    return [placed.start[node] ?? 0, placed.end[node] ?? 0];
  };
  const own = tasks.filter(
    ({ assigneeId, status, kind }) => assigneeId === member.id && status !== 'done' && kind === 'work',
  );
  const [start, end] = span(task.id);
  for (let day = start; day < end; day++) {
    const isOn = ([from, to]: [number, number]) => from <= day && day < to;
    const elsewhere = booked.filter(
      (one) => resources[one.resource] === `member:${member.id}` && isOn([one.start, one.end]),
    );
    if (own.filter(({ id }) => isOn(span(id))).length + elsewhere.length >= parallelOf(member)) return false;
  }
  return true;
}
