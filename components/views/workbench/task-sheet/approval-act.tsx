import { useState } from 'preact/hooks';
import { approvalState, decisionProblem } from '../../../../domain/approval/approval-state.ts';
import { decideApproval } from '../../../../domain/intents/decide-approval.ts';
import { setTaskStatus } from '../../../../domain/intents/set-task-status.ts';
import { submitApproval } from '../../../../domain/intents/submit-approval.ts';
import type { Approval } from '../../../../domain/model/approval.ts';
import { approvalWords as t } from '../../../../locales/task-approval.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { momentText } from '../../../ui/time-text.ts';
import { doWish } from '../../do-wish.ts';
import { refusalText } from '../../refusal-text.ts';
import type { ApprovalProps } from './approval-tab.tsx';

type Props = ApprovalProps & { approval: Approval };

/** What can be done now: submit, pass or return, or finish. */
export function ApprovalAct(props: Props) {
  const state = approvalState(props.approval);
  const { task, members } = props;
  if (state.kind === 'waiting') return <Decide {...props} />;
  if (state.kind === 'passed')
    return (
      <div class="row g2">
        <span class="grow">{t.allPassed}</span>
        {task.status !== 'done' && (
          <Button
            kind="primary"
            onClick={() => void doWish(setTaskStatus, { ids: [task.id], status: 'done' }, t.finished)}
          >
            {t.finish}
          </Button>
        )}
      </div>
    );
  const by = state.kind === 'returned' ? members.find(({ id }) => id === state.memberId)?.name : undefined;
  return (
    <>
      {state.kind === 'returned' && <Notice tone="risk">{t.returned(by ?? '?', state.reason)}</Notice>}
      <Submit {...props} />
    </>
  );
}

function Submit({ task, approval, meId }: Props) {
  const [text, setText] = useState(approval.submission || approval.template);
  const submit = () => void doWish(submitApproval, { taskId: task.id, memberId: meId ?? '', text }, t.submitted);
  return (
    <>
      <Field label={t.submission}>
        <TextArea value={text} maxLength={5000} onInput={setText} />
      </Field>
      <div class="row g2">
        <Button kind="primary" onClick={submit}>
          {t.submit}
        </Button>
      </div>
    </>
  );
}

function Decide({ task, approval, members, meId, today }: Props) {
  const [reason, setReason] = useState('');
  const problem = decisionProblem(approval, meId ?? '');
  const decide = async (verdict: 'passed' | 'returned') => {
    const input = { taskId: task.id, memberId: meId ?? '', verdict, reason };
    if (await doWish(decideApproval, input, verdict === 'passed' ? t.passed : t.sentBack)) setReason('');
  };
  const by = members.find(({ id }) => id === approval.submittedBy)?.name ?? '?';
  return (
    <section class="ts-decide" aria-label={t.submission}>
      <div class="t12 quiet">{t.submittedBy(by, momentText(approval.submittedAt ?? '', today))}</div>
      <p>{approval.submission}</p>
      <Input size="sm" label={t.reason} placeholder={t.reason} maxLength={500} value={reason} onInput={setReason} />
      <div class="row g2">
        <span class="grow t12 quiet">{problem && refusalText({ code: meId ? problem : 'sayWhoFirst' })}</span>
        <Button disabled={problem !== null} onClick={() => void decide('returned')}>
          {t.sendBack}
        </Button>
        <Button kind="primary" disabled={problem !== null} onClick={() => void decide('passed')}>
          {t.pass}
        </Button>
      </div>
    </section>
  );
}
