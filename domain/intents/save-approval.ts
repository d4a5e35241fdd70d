import { approvalState, stepFault } from '../approval/approval-state.ts';
import { type Approval, approvalId } from '../model/approval.ts';
import type { Intent } from './intent.ts';
import { changeRow, createRow, refuse, removeRow } from './patch.ts';
import { sameValue } from './same-value.ts';

export type SaveApprovalInput = { taskId: string; steps: Approval['steps']; template: string };

/** The steps a task has to pass; no steps: no path. A path under way stays as it was submitted. */
export const saveApproval: Intent<SaveApprovalInput> = {
  name: 'saveApproval',
  needs: ({ taskId }) => [
    { table: 'tasks', ids: [taskId] },
    { table: 'approvals', ids: [approvalId(taskId)] },
    { table: 'members', all: true },
  ],
  plan(rows, { taskId, steps, template }) {
    const task = rows.tasks.get(taskId);
    if (!task) return refuse('taskGone');
    const existing = rows.approvals.get(approvalId(taskId));
    const isChanged = !existing || !sameValue(existing.steps, steps);
    if (existing && isChanged && approvalState(existing).kind === 'waiting') return refuse('approvalRunning');
    if (steps.length === 0) return { patches: existing ? [removeRow('approvals', existing)] : [] };
    if (steps.some(({ memberIds }) => memberIds.some((id) => !rows.members.has(id)))) return refuse('memberGone');
    if (steps.some(stepFault)) return refuse('tooFewApprovers');
    if (existing)
      return {
        // Another path has to be gone from its beginning.
        patches: changeRow('approvals', existing, { steps, template, ...(isChanged ? { submittedAt: null } : {}) }),
      };
    const row: Approval = {
      id: approvalId(taskId),
      taskId,
      projectId: task.projectId,
      steps,
      decisions: [],
      round: 0,
      submittedAt: null,
      submittedBy: '',
      submission: '',
      template,
    };
    return { patches: [createRow('approvals', row)] };
  },
};
