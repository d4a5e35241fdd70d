import { beforeEach, describe, expect, it } from 'vitest';
import { ProjectPage } from '../../components/views/workbench/project/project-page.tsx';
import { createProject } from '../../domain/intents/create-project.ts';
import { createTask } from '../../domain/intents/create-task.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import type { Task } from '../../domain/model/task.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { undo } from '../../storage/undo.ts';
import { fireEvent, render, screen, waitFor, within } from './render.ts';

const add = (id: string, fields: Partial<Task>) =>
  commit(createTask, { task: { id, projectId: 'p', title: id, deliverable: '成稿', assigneeId: 'm1', ...fields } });
const stored = (id: string) => db.tasks.get(id);
const group = async (name: RegExp) => {
  const section = await screen.findByRole('region', { name: '任务质量' });
  return within((await within(section).findByText(name)).closest('details') as HTMLElement);
};

beforeEach(async () => {
  await db.delete();
  await db.open();
  await commit(saveMember, { member: { id: 'm1', name: '小王', role: '设计', isActive: true } });
  await commit(createProject, {
    id: 'p',
    name: '加湿器',
    templateId: null,
    direction: 'forward',
    launchOn: null,
    startOn: '2099-03-02',
  });
});

const open = (taskId: string | null = null) => render(<ProjectPage projectId="p" view="check" taskId={taskId} />);

describe('quality check', () => {
  it('asks a vague title for what will be there, and opens the task', async () => {
    await add('v', { title: '做设计', deliverable: '' });
    open();
    const row = await group(/标题说不清/);
    expect(row.getByText('写清做完有什么，例如 3 张主图 + 1 张场景图')).toBeTruthy();
    fireEvent.click(row.getByRole('button', { name: '写交付物', hidden: true }));
    expect(location.hash).toContain('task=v');
  });

  it('one press gives, splits, makes a wait; each is undone', async () => {
    await add('o', { assigneeId: null, role: '设计', title: '白底主图给老板看' });
    await add('l', { durationDays: 6, title: '修图与详情页成稿' });
    open();
    fireEvent.click((await group(/没有负责人/)).getByRole('button', { name: '分给小王', hidden: true }));
    await waitFor(async () => expect((await stored('o'))?.assigneeId).toBe('m1'));
    await undo();
    expect((await stored('o'))?.assigneeId).toBeNull();
    fireEvent.click((await group(/超过 3 个工作日/)).getByRole('button', { name: '拆成两段', hidden: true }));
    await waitFor(async () => expect(await db.tasks.count()).toBe(3));
    await undo();
    expect([await db.tasks.count(), (await stored('l'))?.durationDays]).toEqual([2, 6]);
    fireEvent.click((await group(/超过 3 个工作日/)).getByRole('button', { name: '改成等待', hidden: true }));
    await waitFor(async () => expect((await stored('l'))?.kind).toBe('wait'));
  });

  it('crumbs of one day become one task with a list', async () => {
    for (const id of ['a', 'b', 'c']) await add(id, { title: `改第 ${id} 版标题文字`, effortHours: 1 });
    open();
    fireEvent.click((await group(/碎活太多/)).getByRole('button', { name: '合并碎活', hidden: true }));
    await waitFor(async () => expect(await db.tasks.count()).toBe(1));
    expect((await stored('a'))?.checklist.length).toBe(3);
    await undo();
    expect(await db.tasks.count()).toBe(3);
  });

  it('what is waved away stays away, and is quiet in the sheet', async () => {
    await add('l', { durationDays: 6, title: '修图与详情页成稿' });
    open('l');
    const hints = await screen.findByRole('list', { name: '这个任务还可以' });
    expect(hints.textContent).toContain('6 个工作日太长');
    fireEvent.click(within(hints).getByRole('button', { name: /不用管/ }));
    await waitFor(async () => expect((await stored('l'))?.qualityPassed).toEqual(['tooLong']));
    expect(await screen.findByText('每个任务都说得清')).toBeTruthy();
  });
});
