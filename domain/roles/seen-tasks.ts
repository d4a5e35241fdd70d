import { approvalState } from '../approval/approval-state.ts';
import type { Approval } from '../model/approval.ts';
import type { BudgetLine } from '../model/budget-line.ts';
import type { Task } from '../model/task.ts';
import type { Role } from './role.ts';
import { roleTable } from './role-table.ts';
import { groupsOf, type Sight, type SightRows, sightOf } from './sight.ts';

/** The tasks somebody sees. `groupIds`: those of them that only give the others their place. */
export type SeenTasks = {
  ids: ReadonlySet<string>;
  groupIds: ReadonlySet<string>;
  /** Projects that hold one of them; null: every project is seen. */
  projectIds: ReadonlySet<string> | null;
};

export type SeenTasksRows = Omit<SightRows, 'tasks' | 'approvals'> & {
  tasks: ReadonlyMap<string, Pick<Task, 'id' | 'projectId' | 'parentId' | 'assigneeId'>>;
  approvals: readonly Approval[];
  budgetLines: readonly Pick<BudgetLine, 'taskId'>[];
};

/** null: all of them, without a look at any. */
export function seenTasks(role: Role, memberId: string | null, rows: SeenTasksRows): SeenTasks | null {
  const which = roleTable[role].tasks;
  if (which === 'all') return null;
  if (which === 'money') return moneyTasks(memberId, rows);
  const sight = memberId === null ? new Map<string, Sight>() : sightOf(memberId, rows);
  return {
    ids: new Set(sight.keys()),
    groupIds: new Set([...sight].flatMap(([id, how]) => (how === 'named' ? [id] : []))),
    projectIds: new Set([...sight.keys()].map((id) => rows.tasks.get(id)?.projectId ?? '')),
  };
}

/** What money hangs on, and what waits for this member's decision. */
function moneyTasks(memberId: string | null, { tasks, approvals, budgetLines }: SeenTasksRows): SeenTasks {
  const wanted = [
    ...budgetLines.map(({ taskId }) => taskId),
    ...approvals.filter((approval) => waitsFor(approval, memberId)).map(({ taskId }) => taskId),
  ];
  const own = new Set(wanted.filter((id): id is string => id !== null && tasks.has(id)));
  const groups = groupsOf(own, tasks);
  return {
    ids: new Set([...own, ...groups]),
    groupIds: new Set([...groups].filter((id) => !own.has(id))),
    projectIds: null,
  };
}

function waitsFor(approval: Approval, memberId: string | null): boolean {
  const state = approvalState(approval);
  if (memberId === null || state.kind !== 'waiting' || state.passedBy.includes(memberId)) return false;
  return approval.steps[state.step]?.memberIds.includes(memberId) ?? false;
}
