import { beforeEach, expect, it } from 'vitest';
import { newTask } from '../../domain/model/task.ts';
import { roles } from '../../domain/roles/role.ts';
import { seenTasks } from '../../domain/roles/seen-tasks.ts';
import { db } from '../../storage/db.ts';
import { readViewer } from '../../storage/viewer.ts';

const at = '2026-11-20T09:00:00Z';
const task = (id: string, parentId: string | null, assigneeId: string | null) =>
  newTask({ id, projectId: 'p', title: id, createdAt: at, parentId, assigneeId });

beforeEach(async () => {
  await db.delete();
  await db.open();
  await db.members.bulkAdd([
    { id: 'li', name: '小李', role: '运营', isActive: true, access: 'member' },
    { id: 'wang', name: '小王', role: '', isActive: true },
  ]);
  await db.tasks.bulkAdd([
    task('top', null, null),
    task('mid', 'top', 'li'),
    task('in-mine', 'mid', 'wang'),
    task('deep', 'in-mine', null),
    task('beside', 'top', 'wang'),
    task('far-top', null, null),
    task('far', 'far-top', 'wang'),
    task('costly', 'far-top', 'wang'),
  ]);
  await db.comments.add({
    id: 'c',
    taskId: 'far',
    projectId: 'p',
    authorId: 'wang',
    text: '@小李 看一下',
    mentions: ['li'],
    writtenAt: at,
  });
  await db.approvals.add({
    id: 'approval-beside',
    taskId: 'beside',
    projectId: 'p',
    steps: [{ name: '审', memberIds: ['li'], needed: 1 }],
    decisions: [],
    round: 1,
    submittedAt: at,
    submittedBy: 'wang',
    submission: '',
    template: '',
  });
  await db.budgetLines.add({
    id: 'b',
    projectId: 'p',
    taskId: 'costly',
    category: '推广',
    title: '推广',
    plannedFen: 100,
    committedFen: 0,
    spentFen: 0,
    paidOn: null,
    note: '',
  });
});

it.each(roles)('%s: the few rows read say the same as all of them', async (role) => {
  const all = {
    tasks: new Map((await db.tasks.toArray()).map((row) => [row.id, row])),
    comments: await db.comments.toArray(),
    approvals: await db.approvals.toArray(),
    budgetLines: await db.budgetLines.toArray(),
  };
  for (const meId of ['li', 'wang', null]) {
    const { seen } = await readViewer(role, meId);
    const expected = seenTasks(role, meId, all);
    expect(seen && { ...seen, ids: [...seen.ids].sort(), groupIds: [...seen.groupIds].sort() }).toEqual(
      expected && { ...expected, ids: [...expected.ids].sort(), groupIds: [...expected.groupIds].sort() },
    );
  }
});

it('without a choice it is as was decided for the member, else everything', async () => {
  expect(await readViewer(null, null)).toMatchObject({ role: 'admin', name: '' });
  expect(await readViewer(null, 'li')).toMatchObject({ role: 'member', name: '小李' });
  expect(await readViewer(null, 'wang')).toMatchObject({ role: 'admin', seen: null });
  expect(await readViewer('finance', 'li')).toMatchObject({ role: 'finance' });
  expect(await readViewer(null, 'gone')).toMatchObject({ role: 'admin' });
});
