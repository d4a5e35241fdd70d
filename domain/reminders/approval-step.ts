import type { Approval } from '../model/approval.ts';

/** The step a submitted approval stands at, and who has still to decide; null: not submitted, passed or returned. */
export function openStep(approval: Approval): { at: number; waitsFor: Set<string> } | null {
  if (approval.round === 0 || approval.submittedAt === null) return null;
  const decided = approval.decisions.filter(({ round }) => round === approval.round);
  if (decided.some(({ verdict }) => verdict === 'returned')) return null;
  for (const [at, step] of approval.steps.entries()) {
    const passed = new Set(decided.filter((one) => one.step === at).map(({ memberId }) => memberId));
    if (passed.size < step.needed) return { at, waitsFor: new Set(step.memberIds.filter((id) => !passed.has(id))) };
  }
  return null;
}
