import { beforeEach, expect, it, vi } from 'vitest';
import { ProjectPage } from '../../components/views/workbench/project/project-page.tsx';
import { createProject } from '../../domain/intents/create-project.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import { updateTasks } from '../../domain/intents/update-tasks.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { fireEvent, pick, render, screen, waitFor, within } from './render.ts';

vi.mock('../../messaging/send.ts', () => ({ send: async () => undefined }));

beforeEach(async () => {
  await db.delete();
  await db.open();
  await commit(saveMember, { member: { id: 'm1', name: '小王', role: '', isActive: true } });
  const [direction, templateId, launchOn] = ['forward' as const, 'standard-launch', null];
  await commit(createProject, { id: 'p1', name: '云岚凉被', templateId, direction, launchOn, startOn: '2026-11-02' });
  const first = (await db.tasks.toArray()).find(({ step }) => step === '1');
  await commit(updateTasks, {
    ids: [first?.id ?? ''],
    fields: { status: 'done', actualStartOn: '2026-11-02', actualFinishOn: '2026-11-06' },
  });
});

const retro = () => db.retros.get('p1');
const add = async (column: string, text: string) => {
  const field = await screen.findByRole('textbox', { name: `${column}：加一条` });
  fireEvent.input(field, { target: { value: text } });
  fireEvent.submit(field.closest('form') as HTMLFormElement);
};

it('facts are there, words are added, a root cause becomes an action, closing asks for an owner', async () => {
  render(<ProjectPage projectId="p1" view="retro" taskId={null} />);
  await screen.findByRole('img', { name: /计划 3 天，实际 5 天/ });
  await add('出问题', '送检晚 4 天');
  const why = await screen.findByRole('textbox', { name: '第 1 个为什么' });
  fireEvent.input(why, { target: { value: '模板没写' } });
  fireEvent.submit(why.closest('form') as HTMLFormElement);
  fireEvent.click(await screen.findByRole('button', { name: '变成行动项' }));
  await waitFor(async () => expect((await retro())?.actions[0]?.text).toBe('模板没写'));
  fireEvent.click(screen.getByRole('button', { name: '关闭复盘' }));
  await waitFor(async () => expect((await retro())?.closedAt ?? null).toBeNull());
  pick(await screen.findByRole('combobox', { name: '谁来做' }), '小王');
  await waitFor(async () => expect((await retro())?.actions[0]?.ownerId).toBe('m1'));
  fireEvent.click(screen.getByRole('button', { name: '关闭复盘' }));
  await waitFor(async () => expect((await retro())?.closedAt).toBeTruthy());
});

it('two edits of one card at once are both kept', async () => {
  render(<ProjectPage projectId="p1" view="retro" taskId={null} />);
  await add('下次改进', '封样当天送检');
  const owner = await screen.findByRole('combobox', { name: '谁来做' });
  const due = screen.getByLabelText('哪天前');
  pick(owner, '小王');
  fireEvent.input(due, { target: { value: '2026-12-01' } });
  fireEvent.change(due, { target: { value: '2026-12-01' } });
  fireEvent.blur(due);
  await waitFor(async () => expect((await retro())?.actions[0]?.dueOn).toBe('2026-12-01'));
  expect((await retro())?.actions).toMatchObject([{ text: '封样当天送检', ownerId: 'm1' }]);
});

it('what was learned is written into a template of our own', async () => {
  render(<ProjectPage projectId="p1" view="retro" taskId={null} />);
  const section = await screen.findByRole('region', { name: /模板「标准上新」/ });
  fireEvent.click(await within(section).findByRole('checkbox', { name: /市场与竞品调研/ }));
  fireEvent.click(within(section).getByRole('button', { name: '写回 1 处' }));
  await waitFor(async () => expect((await db.templates.toArray())[0]?.name).toBe('标准上新·我们的'));
  const [own] = await db.templates.toArray();
  expect(own?.tasks.find(({ key }) => key === '1')?.days).toBe(5);
  // Written back: nothing is left to propose.
  await within(section).findByText('这次和模板一致，不用改');
});
