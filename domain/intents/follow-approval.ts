import { approvalState } from '../approval/approval-state.ts';
import { approvalId } from '../model/approval.ts';
import type { Patch } from '../model/change.ts';
import type { Task, TaskStatus } from '../model/task.ts';
import type { Need, Plan, Rows } from './intent.ts';
import { changeRow, refuse } from './patch.ts';

export const approvalNeeds = (taskIds: readonly string[]): Need[] => [
  { table: 'approvals', ids: taskIds.map(approvalId) },
];

/**
 * What a status set by hand means for the way through approval: done only after the last step, 待通过 only by
 * submitting; who goes back to work takes the submission back.
 */
export function followApproval(
  rows: Rows,
  tasks: readonly Task[],
  status: TaskStatus,
): { patches: Patch[] } | Extract<Plan, { refusal: unknown }> {
  const patches: Patch[] = [];
  for (const task of tasks) {
    const approval = rows.approvals.get(approvalId(task.id));
    if (!approval || task.status === status) continue;
    const { kind } = approvalState(approval);
    if (status === 'done' && kind !== 'passed') return refusal('approvalOpen', task);
    if (status === 'review' && (kind === 'draft' || kind === 'returned')) return refusal('approvalSubmit', task);
    if (kind === 'waiting' && status !== 'review')
      patches.push(...changeRow('approvals', approval, { submittedAt: null }));
  }
  return { patches };
}

function refusal(code: 'approvalOpen' | 'approvalSubmit', { title }: Task): Extract<Plan, { refusal: unknown }> {
  const refused = code === 'approvalOpen' ? refuse('approvalOpen', { title }) : refuse('approvalSubmit', { title });
  return refused as Extract<Plan, { refusal: unknown }>;
}
