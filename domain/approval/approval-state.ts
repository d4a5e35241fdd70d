import type { Approval, ApprovalStep } from '../model/approval.ts';

/** `step`: the one that waits for a decision; `passedBy`: who agreed to it in this round. */
export type ApprovalState =
  | { kind: 'draft' }
  | { kind: 'returned'; reason: string; memberId: string }
  | { kind: 'waiting'; step: number; passedBy: string[] }
  | { kind: 'passed' };

/** Where a task stands on its way through approval. */
export function approvalState(approval: Approval): ApprovalState {
  const { steps, decisions, round, submittedAt } = approval;
  if (submittedAt === null) {
    const last = decisions.at(-1);
    return last?.verdict === 'returned' && last.round === round
      ? { kind: 'returned', reason: last.reason, memberId: last.memberId }
      : { kind: 'draft' };
  }
  for (const [step, rule] of steps.entries()) {
    const passedBy = passers(approval, step);
    if (!isStepPassed(rule, passedBy, approval.submittedBy)) return { kind: 'waiting', step, passedBy };
  }
  return { kind: 'passed' };
}

/** Different people who agreed to a step in the present round. */
export const passers = ({ decisions, round }: Approval, step: number): string[] => [
  ...new Set(
    decisions
      .filter((one) => one.round === round && one.step === step && one.verdict === 'passed')
      .map(({ memberId }) => memberId),
  ),
];

/** Enough different people, and never the one who submitted alone. */
const isStepPassed = ({ needed }: ApprovalStep, passedBy: readonly string[], submittedBy: string): boolean =>
  passedBy.length >= needed && passedBy.some((memberId) => memberId !== submittedBy);

/** Why this member cannot decide now; null when they can. */
export function decisionProblem(approval: Approval, memberId: string): string | null {
  const state = approvalState(approval);
  if (state.kind !== 'waiting') return 'nothingSubmitted';
  const rule = approval.steps[state.step];
  if (!rule?.memberIds.includes(memberId)) return 'notYourStep';
  if (state.passedBy.includes(memberId)) return 'passedAlready';
  const isAlone = memberId === approval.submittedBy && (rule.needed === 1 || rule.memberIds.length === 1);
  return isAlone ? 'ownSubmission' : null;
}

/** A step that nobody could ever finish: too few people, or only the one who submits. */
export const stepFault = ({ memberIds, needed }: ApprovalStep): boolean => new Set(memberIds).size < needed;
