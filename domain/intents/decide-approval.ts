import { approvalState, decisionProblem } from '../approval/approval-state.ts';
import { type Approval, approvalId } from '../model/approval.ts';
import type { Intent } from './intent.ts';
import { changeRow, refuse } from './patch.ts';
import { statusFields } from './task-status.ts';

export type DecideApprovalInput = {
  taskId: string;
  memberId: string;
  verdict: Approval['decisions'][number]['verdict'];
  reason: string;
};

/** 通过 or 退回 at the step that waits; 退回 sends the task back to work and needs a reason. */
export const decideApproval: Intent<DecideApprovalInput> = {
  name: 'decideApproval',
  needs: ({ taskId }) => [
    { table: 'tasks', ids: [taskId] },
    { table: 'approvals', ids: [approvalId(taskId)] },
  ],
  plan(rows, { taskId, memberId, verdict, reason }, moment) {
    const task = rows.tasks.get(taskId);
    if (!task) return refuse('taskGone');
    const approval = rows.approvals.get(approvalId(taskId));
    if (!approval) return refuse('approvalGone');
    if (!memberId) return refuse('sayWhoFirst');
    const problem = problemOf(approval, memberId);
    if (problem) return problem;
    if (verdict === 'returned' && !reason.trim()) return refuse('reasonEmpty');
    const state = approvalState(approval);
    const step = state.kind === 'waiting' ? state.step : 0;
    const { round } = approval;
    const decision = { step, memberId, verdict, reason: reason.trim(), decidedAt: moment.now, round };
    return {
      patches: [
        ...changeRow('approvals', approval, {
          decisions: [...approval.decisions, decision],
          ...(verdict === 'returned' ? { submittedAt: null } : {}),
        }),
        ...(verdict === 'returned' ? changeRow('tasks', task, statusFields(task, 'doing', moment)) : []),
      ],
    };
  },
};

function problemOf(approval: Approval, memberId: string) {
  switch (decisionProblem(approval, memberId)) {
    case 'nothingSubmitted':
      return refuse('nothingSubmitted');
    case 'notYourStep':
      return refuse('notYourStep');
    case 'passedAlready':
      return refuse('passedAlready');
    case 'ownSubmission':
      return refuse('ownSubmission');
    default:
      return null;
  }
}
