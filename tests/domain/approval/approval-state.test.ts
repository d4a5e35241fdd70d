import { expect, it } from 'vitest';
import { approvalState, decisionProblem } from '../../../domain/approval/approval-state.ts';
import type { Approval } from '../../../domain/model/approval.ts';

const passed = (memberId: string, round = 1) => ({
  step: 0,
  memberId,
  verdict: 'passed' as const,
  reason: '',
  decidedAt: `2026-11-24T0${round}:00:00Z`,
  round,
});
const approval = (fields: Partial<Approval> = {}): Approval => ({
  id: 'a',
  taskId: 't',
  projectId: 'p',
  steps: [{ name: '复核', memberIds: ['m1', 'm2', 'm3'], needed: 2 }],
  decisions: [],
  round: 1,
  submittedAt: '2026-11-24T01:00:00Z',
  submission: '',
  submittedBy: 'm1',
  template: '',
  ...fields,
});

it.each<[string, Partial<Approval>, string]>([
  ['two of them', { decisions: [passed('m2'), passed('m3')] }, 'passed'],
  ['who submitted and another', { decisions: [passed('m1'), passed('m2')] }, 'passed'],
  ['one of them twice', { decisions: [passed('m2'), passed('m2')] }, 'waiting'],
  ['one now, one before it was sent back', { decisions: [passed('m2', 1), passed('m3', 2)], round: 2 }, 'waiting'],
  // A decision that came from elsewhere is held by the same rule as one made here.
  [
    'who submitted alone',
    { steps: [{ name: '审批', memberIds: ['m1', 'm2'], needed: 1 }], decisions: [passed('m1')] },
    'waiting',
  ],
  ['not submitted', { submittedAt: null }, 'draft'],
])('%s', (_, fields, kind) => {
  expect(approvalState(approval(fields)).kind).toBe(kind);
});

it('says who may decide: one of the step, once, not alone what they submitted', () => {
  const one = { steps: [{ name: '审批', memberIds: ['m1', 'm2'], needed: 1 }] };
  expect(decisionProblem(approval(), 'm1')).toBeNull();
  expect(decisionProblem(approval(one), 'm1')).toBe('ownSubmission');
  expect(decisionProblem(approval(one), 'm2')).toBeNull();
  expect(decisionProblem(approval(), 'm9')).toBe('notYourStep');
  expect(decisionProblem(approval({ decisions: [passed('m2')] }), 'm2')).toBe('passedAlready');
});
