import { describe, expect, it } from 'vitest';
import { deleteComment } from '../../domain/intents/delete-comment.ts';
import { deleteTasks } from '../../domain/intents/delete-tasks.ts';
import { saveApproval } from '../../domain/intents/save-approval.ts';
import { saveComment } from '../../domain/intents/save-comment.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import { setTaskStatus } from '../../domain/intents/set-task-status.ts';
import { updateTasks } from '../../domain/intents/update-tasks.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { addFile } from '../../storage/files.ts';
import { commentsOf, historyOf, mentionsFor } from '../../storage/task-talk.ts';
import { undo } from '../../storage/undo.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { addProject, addTask, done, now, planState } from './sample.ts';

useFreshDatabase();

const member = (id: string, name: string) => done(saveMember, { member: { id, name, role: '', isActive: true } });
const say = (id: string, authorId: string, text: string, minutes = 0) =>
  done(saveComment, { id, taskId: 't1', authorId, text }, { now: new Date(now.getTime() + minutes * 60_000) });

async function two() {
  await addProject('p1');
  await addTask('p1', 't1');
  await member('m1', '小王');
  await member('m2', '小李');
}

describe('comments', () => {
  it('newest last, with who is named; changed and deleted by their author alone', async () => {
    await two();
    await say('c1', 'm1', '@小李 看一下主图');
    await say('c2', 'm2', '好', 5);
    expect((await commentsOf('t1')).map(({ id, mentions }) => [id, mentions])).toEqual([
      ['c1', ['m2']],
      ['c2', []],
    ]);
    const change = { id: 'c1', taskId: 't1', authorId: 'm2', text: '别人的' };
    expect(await commit(saveComment, change, { now })).toMatchObject({ refusal: { code: 'notYourComment' } });
    expect(await commit(deleteComment, { id: 'c1', authorId: 'm2' })).toMatchObject({
      refusal: { code: 'notYourComment' },
    });
    expect(await commit(saveComment, { ...change, id: 'c9', text: '  ' })).toMatchObject({
      refusal: { code: 'commentEmpty' },
    });
    await say('c1', 'm1', '@小王 自己看', 6);
    expect(await db.comments.get('c1')).toMatchObject({ mentions: ['m1'], text: '@小王 自己看' });
    expect((await db.comments.get('c1'))?.editedAt).toBeTruthy();
    await undo(now);
    expect((await db.comments.get('c1'))?.text).toBe('@小李 看一下主图');
  });

  it('@我 stands until it is answered or the task is done', async () => {
    await two();
    await say('c1', 'm1', '@小李 看一下');
    expect((await mentionsFor('m2')).map(({ comment }) => comment.id)).toEqual(['c1']);
    expect(await mentionsFor('m1')).toEqual([]);
    await say('c0', 'm1', '@小王 记得看', 0.5);
    expect(await mentionsFor('m1')).toEqual([]);
    await say('c2', 'm2', '看过了', 1);
    expect(await mentionsFor('m2')).toEqual([]);
    await say('c3', 'm1', '@小李 再看', 2);
    expect(await mentionsFor('m2')).toHaveLength(1);
    await done(setTaskStatus, { ids: ['t1'], status: 'done' });
    expect(await mentionsFor('m2')).toEqual([]);
  });

  it('go with their task and come back with it; move with it to another project', async () => {
    await two();
    await addProject('p2');
    await say('c1', 'm1', '第一句');
    await done(updateTasks, { ids: ['t1'], fields: { projectId: 'p2' } });
    expect((await db.comments.get('c1'))?.projectId).toBe('p2');
    const before = await planState();
    await done(deleteTasks, { ids: ['t1'] });
    expect(await commentsOf('t1')).toEqual([]);
    await undo(now);
    expect(await planState()).toEqual(before);
  });
});

it('the history of a task is newest first, its files and approval with it', async () => {
  await two();
  await addFile('t1', new Blob(['一份说明']), '说明.txt');
  const steps = [{ name: '复核', memberIds: ['m1'], needed: 1 }];
  await done(saveApproval, { taskId: 't1', template: '', steps });
  await done(updateTasks, { ids: ['t1'], fields: { title: '改名' } });
  await say('c1', 'm1', '一句');
  expect((await historyOf('t1')).map(({ intent }) => intent)).toEqual([
    'updateTasks',
    'saveApproval',
    'addAttachment',
    'createTask',
  ]);
});
