import type { Member } from '../model/member.ts';
import type { Day } from '../model/primitives.ts';
import type { Task } from '../model/task.ts';
import { type ProjectRows, planInput } from '../schedule/plan-project.ts';
import type { PlanInput } from '../schedule/plan-types.ts';

/** Days of a member's task in another project. */
export type Booked = { memberId: string; startOn: Day; finishOn: Day };
export type PeopleRows = ProjectRows & { members: readonly Member[]; booked?: readonly Booked[] };

/** Tasks a day that somebody carries side by side unless the member says otherwise. */
const usualParallel = 3;

const memberKey = (id: string): string => `member:${id}`;
const roleKey = (role: string): string => `role:${role}`;

export const parallelOf = (member: Member): number => member.parallelTasks ?? usualParallel;

/** Who a resource is: a member, or those of a role whose task nobody has taken yet. */
export function whoIs(resource: string, members: readonly Member[]): { memberId: string | null; name: string } {
  const member = members.find(({ id }) => memberKey(id) === resource);
  return member ? { memberId: member.id, name: member.name } : { memberId: null, name: resource.slice(5) };
}

/**
 * A project with people as resources: an open task takes one of its assignee's places a day, or, while nobody has it,
 * one of its role's. A role that no active member has is never short: nobody is known to do it.
 */
export function peoplePlan(rows: PeopleRows, today: Day | null): PlanInput {
  const plan = planInput(rows, today);
  const byId = new Map(rows.tasks.map((task) => [task.id, task]));
  const members = new Map(rows.members.map((member) => [member.id, member]));
  return {
    ...plan,
    capacity: capacities(rows.members),
    booked: rows.booked?.flatMap(({ memberId, startOn, finishOn }) =>
      demandKeys(members.get(memberId), '').map((resource) => ({ resource, fromOn: startOn, toOn: finishOn, much: 1 })),
    ),
    tasks: plan.tasks.map((task) => {
      const row = byId.get(task.id);
      return row ? { ...task, demand: demandOf(row, members) } : task;
    }),
  };
}

function demandOf(task: Task, members: ReadonlyMap<string, Member>): Record<string, number> {
  if (task.status === 'done') return {};
  const keys = demandKeys(members.get(task.assigneeId ?? ''), task.role);
  return Object.fromEntries(keys.map((key) => [key, 1]));
}

/** A member's task also takes a place of the member's role, so that a role never counts places twice. */
function demandKeys(member: Member | undefined, role: string): string[] {
  if (!member) return role ? [roleKey(role)] : [];
  return member.role ? [memberKey(member.id), roleKey(member.role)] : [memberKey(member.id)];
}

function capacities(members: readonly Member[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const member of members) {
    all[memberKey(member.id)] = parallelOf(member);
    if (member.role && member.isActive)
      all[roleKey(member.role)] = (all[roleKey(member.role)] ?? 0) + parallelOf(member);
  }
  return all;
}
