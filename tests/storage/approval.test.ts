import { beforeEach, describe, expect, it } from 'vitest';
import { approvalState } from '../../domain/approval/approval-state.ts';
import { decideApproval } from '../../domain/intents/decide-approval.ts';
import { saveApproval } from '../../domain/intents/save-approval.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import { setTaskStatus } from '../../domain/intents/set-task-status.ts';
import { submitApproval } from '../../domain/intents/submit-approval.ts';
import { updateTasks } from '../../domain/intents/update-tasks.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { approvalOf } from '../../storage/task-talk.ts';
import { undo } from '../../storage/undo.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { addProject, addTask, done, now, planState } from './sample.ts';

useFreshDatabase();

const path = (needed: number, ...memberIds: string[]) =>
  done(saveApproval, { taskId: 't1', template: '交付物：', steps: [{ name: '复核', memberIds, needed }] });
const submit = (memberId: string) => done(submitApproval, { taskId: 't1', memberId, text: '五张主图' });
const decide = (memberId: string, verdict: 'passed' | 'returned' = 'passed', reason = '') =>
  commit(decideApproval, { taskId: 't1', memberId, verdict, reason }, { now });
const status = async () => (await db.tasks.get('t1'))?.status;
const state = async () => {
  const approval = await approvalOf('t1');
  return approval ? approvalState(approval).kind : null;
};
const refused = (code: string) => ({ ok: false, refusal: { code } });

beforeEach(async () => {
  await addProject('p1');
  await addTask('p1', 't1', { title: '主图' });
  await addTask('p1', 't2');
  for (const [id, name] of [
    ['m1', '小王'],
    ['m2', '小李'],
    ['m3', '小周'],
  ] as const)
    await done(saveMember, { member: { id, name, role: '', isActive: true } });
});

describe('双人复核', () => {
  it('takes two different people; only then the task may be done', async () => {
    await path(2, 'm2', 'm3');
    await submit('m1');
    expect(await status()).toBe('review');
    expect(await decide('m1')).toMatchObject(refused('notYourStep'));
    expect(await decide('m2')).toMatchObject({ ok: true });
    expect(await decide('m2')).toMatchObject(refused('passedAlready'));
    expect(await commit(setTaskStatus, { ids: ['t1'], status: 'done' })).toMatchObject(refused('approvalOpen'));
    expect(await state()).toBe('waiting');
    await decide('m3');
    expect(await state()).toBe('passed');
    await done(setTaskStatus, { ids: ['t1'], status: 'done' });
    expect(await status()).toBe('done');
  });

  it('who submits never approves alone, but may be one of two', async () => {
    await path(1, 'm1', 'm2');
    await submit('m1');
    expect(await decide('m1')).toMatchObject(refused('ownSubmission'));
    await decide('m2', 'returned', '尺寸不对');
    await path(2, 'm1', 'm2');
    await submit('m1');
    expect(await decide('m1')).toMatchObject({ ok: true });
    expect(await state()).toBe('waiting');
    await decide('m2');
    expect(await state()).toBe('passed');
  });

  it('needs at least as many people as have to agree', async () => {
    expect(
      await commit(saveApproval, {
        taskId: 't1',
        template: '',
        steps: [{ name: '复核', memberIds: ['m1', 'm1'], needed: 2 }],
      }),
    ).toMatchObject(refused('tooFewApprovers'));
  });
});

describe('退回', () => {
  it('needs a reason, sends the task back to work, and begins anew', async () => {
    await path(2, 'm2', 'm3');
    await submit('m1');
    await decide('m2');
    expect(await decide('m3', 'returned', ' ')).toMatchObject(refused('reasonEmpty'));
    await decide('m3', 'returned', '第三张糊了');
    expect([await status(), await state()]).toEqual(['doing', 'returned']);
    await submit('m1');
    await decide('m3');
    expect(await state()).toBe('waiting');
    expect(await decide('m2')).toMatchObject({ ok: true });
    expect(await state()).toBe('passed');
  });
});

describe('no way around it', () => {
  it('one at a time, in bulk, by the card, or by hand into 待通过', async () => {
    await path(1, 'm2');
    expect(await commit(setTaskStatus, { ids: ['t2', 't1'], status: 'done' })).toMatchObject({
      refusal: { code: 'approvalOpen', params: { title: '主图' } },
    });
    expect(await commit(updateTasks, { ids: ['t2', 't1'], fields: { status: 'done' } })).toMatchObject(
      refused('approvalOpen'),
    );
    expect(await commit(updateTasks, { ids: ['t1'], fields: { status: 'review' } })).toMatchObject(
      refused('approvalSubmit'),
    );
    expect((await db.tasks.get('t2'))?.status).toBe('todo');
  });

  it('work begun again takes the submission back; another path is not put under a running one', async () => {
    await path(1, 'm2');
    await submit('m1');
    expect(await commit(saveApproval, { taskId: 't1', template: '', steps: [] })).toMatchObject(
      refused('approvalRunning'),
    );
    expect(await commit(submitApproval, { taskId: 't1', memberId: 'm1', text: '又' })).toMatchObject(
      refused('approvalRunning'),
    );
    await done(setTaskStatus, { ids: ['t1'], status: 'doing' });
    expect(await state()).toBe('draft');
    expect(await decide('m2')).toMatchObject(refused('nothingSubmitted'));
  });

  it('nobody, nothing said: refused', async () => {
    await path(1, 'm2');
    expect(await commit(submitApproval, { taskId: 't1', memberId: '', text: 'x' })).toMatchObject(
      refused('sayWhoFirst'),
    );
    expect(await commit(submitApproval, { taskId: 't1', memberId: 'm1', text: ' ' })).toMatchObject(
      refused('submissionEmpty'),
    );
  });
});

it('every step of it is taken back whole', async () => {
  const states = [await planState()];
  for (const step of [() => path(2, 'm2', 'm3'), () => submit('m1'), () => decide('m2'), () => decide('m3')]) {
    await step();
    states.push(await planState());
  }
  for (const before of states.toReversed().slice(1)) {
    await undo(now);
    expect(await planState()).toEqual(before);
  }
});
