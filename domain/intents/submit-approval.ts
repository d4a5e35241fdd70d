import { approvalState } from '../approval/approval-state.ts';
import { approvalId } from '../model/approval.ts';
import type { Intent } from './intent.ts';
import { changeRow, refuse } from './patch.ts';
import { statusFields } from './task-status.ts';

/** Hands the work in: the path begins anew and the task waits for it. */
export const submitApproval: Intent<{ taskId: string; memberId: string; text: string }> = {
  name: 'submitApproval',
  needs: ({ taskId }) => [
    { table: 'tasks', ids: [taskId] },
    { table: 'approvals', ids: [approvalId(taskId)] },
  ],
  plan(rows, { taskId, memberId, text }, moment) {
    const task = rows.tasks.get(taskId);
    if (!task) return refuse('taskGone');
    const approval = rows.approvals.get(approvalId(taskId));
    if (!approval) return refuse('approvalGone');
    if (!memberId) return refuse('sayWhoFirst');
    if (!text.trim()) return refuse('submissionEmpty');
    if (approvalState(approval).kind === 'waiting') return refuse('approvalRunning');
    return {
      patches: [
        ...changeRow('approvals', approval, {
          round: approval.round + 1,
          submittedAt: moment.now,
          submittedBy: memberId,
          submission: text.trim(),
        }),
        ...changeRow('tasks', task, statusFields(task, 'review', moment)),
      ],
    };
  },
};
