import { beforeEach, expect, it, vi } from 'vitest';
import { HistoryPage } from '../../components/views/workbench/history/history-page.tsx';
import { createProject } from '../../domain/intents/create-project.ts';
import { createTask } from '../../domain/intents/create-task.ts';
import { deleteTasks } from '../../domain/intents/delete-tasks.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import { updateTasks } from '../../domain/intents/update-tasks.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { undo } from '../../storage/undo.ts';
import { fireEvent, render, screen, waitFor, within } from './render.ts';

vi.mock('../../messaging/send.ts', () => ({ send: async () => undefined }));

beforeEach(async () => {
  await db.delete();
  await db.open();
});

async function plan() {
  const [direction, templateId, launchOn, startOn] = ['forward' as const, null, null, '2026-11-24'];
  await commit(createProject, { id: 'p1', name: '云岚凉被', templateId, direction, launchOn, startOn });
  await commit(createTask, { task: { id: 't1', projectId: 'p1', title: '拍主图' } });
  await commit(createTask, { task: { id: 't2', projectId: 'p1', title: '写详情' } });
  await commit(updateTasks, { ids: ['t2'], fields: { title: '写详情页' } });
  await commit(deleteTasks, { ids: ['t1'] });
}

it('says so while there is nothing to look back at', async () => {
  render(<HistoryPage />);
  await screen.findByText('还没有改动，这里会记下每一步');
});

it('shows a moment with what became of its tasks, and brings one back', async () => {
  await plan();
  render(<HistoryPage />);
  const moments = await screen.findByRole('navigation', { name: '时刻' });
  fireEvent.click((await within(moments).findAllByText(/^加任务/))[0] as HTMLElement);
  // A step says what it was about, though the task is gone since.
  expect(within(moments).getByText(/^删除任务/).textContent).toBe('删除任务 拍主图');
  const past = within((await screen.findByText('后来删了')).closest('ul') as HTMLElement);
  const row = past.getByText('拍主图').closest('li') as HTMLElement;
  within(row).getByText('后来删了');
  within(past.getByText('写详情').closest('li') as HTMLElement).getByText('后来改了标题');
  fireEvent.click(within(row).getByRole('button', { name: '恢复' }));
  await waitFor(async () => expect((await db.tasks.get('t1'))?.title).toBe('拍主图'));
  // The rest stays as it is now.
  expect((await db.tasks.get('t2'))?.title).toBe('写详情页');
});

it('somebody new is told as new, changed as changed, and what is taken back by the same name', async () => {
  const said = async (...texts: string[]) => {
    const moments = within(await screen.findByRole('navigation', { name: '时刻' }));
    await waitFor(() => expect(moments.getAllByText(/成员/).map(({ textContent }) => textContent)).toEqual(texts));
  };
  await commit(saveMember, { member: { id: 'm1', name: '小林', role: '', isActive: true } });
  await commit(saveMember, { member: { id: 'm1', role: '运营' } });
  render(<HistoryPage />);
  await said('改成员 小林', '加成员 小林');
  await undo();
  await said('撤销：改成员 小林', '改成员 小林', '加成员 小林');
  await undo();
  await screen.findByText(/^撤销：加成员/);
});

it('names a moment, and the name can go again', async () => {
  await plan();
  render(<HistoryPage />);
  fireEvent.input(await screen.findByRole('textbox', { name: '给这一刻起名' }), { target: { value: '大促前' } });
  fireEvent.click(screen.getByRole('button', { name: '存快照' }));
  await waitFor(async () => expect((await db.savedMoments.toArray())[0]?.name).toBe('大促前'));
  fireEvent.click(await screen.findByRole('button', { name: '删掉快照名「大促前」' }));
  await waitFor(async () => expect(await db.savedMoments.count()).toBe(0));
});
