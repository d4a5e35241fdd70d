import { beforeEach, expect, it } from 'vitest';
import { newTask } from '../../domain/model/task.ts';
import { roles } from '../../domain/roles/role.ts';
import { seenTasks } from '../../domain/roles/seen-tasks.ts';
import { databaseName, db } from '../../storage/db.ts';
import { readPopupPart } from '../../storage/popup-part.ts';
import { moneyByProject } from '../../storage/project-money.ts';
import { readViewer } from '../../storage/viewer.ts';
import { project } from '../domain/intents/run-intent.ts';

const at = '2026-11-20T09:00:00Z';
const task = (id: string, parentId: string | null, assigneeId: string | null) =>
  newTask({ id, projectId: 'p', title: id, createdAt: at, parentId, assigneeId });

const aProject = project('p', { name: '云岚凉被', startOn: null });

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

it.each(roles)('%s: the popup, which reads without Dexie, sees the same', async (role) => {
  for (const meId of ['li', 'wang', null]) {
    const { seen, name } = await readViewer(role, meId);
    expect(await readPopupPart(databaseName, { role, meId })).toMatchObject({ role, meId, name, seen });
  }
});

it('the popup of finance knows each budget as the pages do; without a plan nothing is seen and none is made', async () => {
  await db.projects.add({ ...aProject, budgetFen: 50 });
  await db.tasks.update('costly', { status: 'done' });
  const { money } = await readPopupPart(databaseName, { role: 'finance', meId: null });
  expect(money).toEqual([
    { projectId: 'p', name: '云岚凉被', status: 'running', money: (await moneyByProject()).get('p') },
  ]);
  expect((await readPopupPart(databaseName, { role: 'member', meId: 'li' })).money).toBeNull();
  const { seen } = await readPopupPart('launchdeck-nowhere', { role: 'member', meId: 'li' });
  expect(seen?.ids.size).toBe(0);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('launchdeck-nowhere');
});
