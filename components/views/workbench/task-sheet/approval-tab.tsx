import { useState } from 'preact/hooks';
import { approvalState } from '../../../../domain/approval/approval-state.ts';
import { saveApproval } from '../../../../domain/intents/save-approval.ts';
import type { Approval, ApprovalStep } from '../../../../domain/model/approval.ts';
import type { Member } from '../../../../domain/model/member.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { approvalWords as t } from '../../../../locales/task-approval.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { momentText } from '../../../ui/time-text.ts';
import { doWish } from '../../do-wish.ts';
import { ApprovalAct } from './approval-act.tsx';
import { ApprovalPath } from './approval-path.tsx';
import { ApprovalSteps } from './approval-steps.tsx';
import { WhoAmI } from './who-am-i.tsx';

export type ApprovalProps = {
  task: Task;
  approval: Approval | undefined;
  members: readonly Member[];
  meId: string | null;
  today: Day;
};

/** A task's way through approval: its steps, what is to be done now, and what was decided. */
export function ApprovalTab(props: ApprovalProps) {
  const { task, approval, members, meId, today } = props;
  const [draft, setDraft] = useState<ApprovalStep[] | null>(null);
  if (draft || !approval) {
    const begin = (needed: number) => setDraft([{ name: needed === 2 ? t.twoName : t.oneName, memberIds: [], needed }]);
    return draft ? (
      <ApprovalSteps
        steps={draft}
        template={approval?.template ?? ''}
        members={members}
        onCancel={() => setDraft(null)}
        onSave={async (steps, template) => {
          const said = steps.length === 0 ? t.removed : undefined;
          if (await doWish(saveApproval, { taskId: task.id, steps, template }, said)) setDraft(null);
        }}
      />
    ) : (
      <EmptyState
        icon="shield-check"
        fact={t.none}
        next={t.noneNext}
        action={
          <span class="row g2">
            <Button onClick={() => begin(2)}>{t.addTwo}</Button>
            <Button onClick={() => begin(1)}>{t.addOne}</Button>
          </span>
        }
      />
    );
  }
  const isWaiting = approvalState(approval).kind === 'waiting';
  return (
    <div class="ts-approval">
      <ApprovalPath approval={approval} members={members} />
      <ApprovalAct {...props} approval={approval} />
      <Decisions approval={approval} members={members} today={today} />
      <div class="row g2">
        <WhoAmI members={members} meId={meId} />
        <span class="grow" />
        <Button kind="ghost" size="sm" disabled={isWaiting} onClick={() => setDraft(approval.steps)}>
          {t.edit}
        </Button>
      </div>
    </div>
  );
}

type DecisionsProps = { approval: Approval; members: readonly Member[]; today: Day };

function Decisions({ approval, members, today }: DecisionsProps) {
  if (approval.decisions.length === 0) return null;
  return (
    <ol class="ts-history" aria-label={t.rounds}>
      {approval.decisions.toReversed().map((one) => (
        <li key={one.decidedAt + one.memberId}>
          <time class="t12 quiet" dateTime={one.decidedAt}>
            {momentText(one.decidedAt, today)}
          </time>
          <span class="ts-dot" />
          <span class="grow ts-what">
            <b>{members.find(({ id }) => id === one.memberId)?.name ?? '?'}</b> {t.verdict[one.verdict]}
            {one.reason && `：${one.reason}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
