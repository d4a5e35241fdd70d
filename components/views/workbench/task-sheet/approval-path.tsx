import { approvalState, passers } from '../../../../domain/approval/approval-state.ts';
import type { Approval } from '../../../../domain/model/approval.ts';
import type { Member } from '../../../../domain/model/member.ts';
import { approvalWords as t } from '../../../../locales/task-approval.ts';
import { Chip } from '../../../ui/chip.tsx';
import { Face } from '../../../ui/face.tsx';

/** The steps in order, who may pass each, and how far it is. */
export function ApprovalPath({ approval, members }: { approval: Approval; members: readonly Member[] }) {
  const state = approvalState(approval);
  const at = state.kind === 'waiting' ? state.step : state.kind === 'passed' ? approval.steps.length : -1;
  return (
    <ol class="ts-path" aria-label={t.steps}>
      {approval.steps.map((step, index) => {
        const passed = index <= at ? passers(approval, index) : [];
        return (
          <li key={`${index} ${step.name}`}>
            <b>{step.name}</b>
            <span class="t12 quiet nowrap">{t.neededOf(step.needed)}</span>
            {step.memberIds.map((id) => {
              const name = members.find((member) => member.id === id)?.name ?? '?';
              return (
                <span class="row g1 nowrap" key={id}>
                  <Face name={name} />
                  {name}
                  {passed.includes(id) && (
                    <span class="t12 ts-ok" role="img" aria-label={t.passedBy(name)}>
                      ✓
                    </span>
                  )}
                </span>
              );
            })}
            <span class="grow" />
            {index < at ? (
              <Chip tone="ok">{t.stepPassed}</Chip>
            ) : index === at ? (
              <Chip tone="risk">{t.waiting}</Chip>
            ) : (
              <Chip>{t.notYet}</Chip>
            )}
          </li>
        );
      })}
    </ol>
  );
}
