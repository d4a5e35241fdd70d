import { beforeEach, describe, expect, it, vi } from 'vitest';
import { WaitMore } from '../../components/views/waits/wait-more.tsx';
import { BellPage } from '../../components/views/workbench/bell/bell-page.tsx';
import { NewProjectPage } from '../../components/views/workbench/new-project/new-project-page.tsx';
import { LaunchChance } from '../../components/views/workbench/plan-check/launch-chance.tsx';
import { usePlannedRows } from '../../components/views/workbench/plan-check/use-planner.ts';
import { projectModel } from '../../components/views/workbench/project/project-model.ts';
import { SuppliersPage } from '../../components/views/workbench/suppliers/suppliers-page.tsx';
import { WaitsPage } from '../../components/views/workbench/waits/waits-page.tsx';
import { todayIn } from '../../domain/calendar/day.ts';
import type { Link } from '../../domain/model/link.ts';
import type { Project } from '../../domain/model/project.ts';
import type { Task } from '../../domain/model/task.ts';
import { planProject } from '../../domain/schedule/plan-project.ts';
import { claimDue, unreadCount } from '../../storage/bell.ts';
import { db } from '../../storage/db.ts';
import { settings } from '../../storage/settings.ts';
import { undo } from '../../storage/undo.ts';
import { useFreshDatabase } from '../storage/fresh-database.ts';
import { waitingId, waitingPlan } from '../support/waiting-plan.ts';
import { fireEvent, render, screen, waitFor, within } from './render.ts';

useFreshDatabase();

const today = todayIn(new Date());
const copied = vi.fn();
beforeEach(async () => {
  copied.mockReset();
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => copied(text) },
  });
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  for (const [table, rows] of Object.entries(waitingPlan(today))) await db.table(table).bulkPut(rows);
});
const stored = (id: string) => db.tasks.get(`${waitingId}-${id}`);

describe('等外部', () => {
  it('a wait has its own rhythm; emptied, the one of the settings', async () => {
    const task = (await db.tasks.where('projectId').equals(waitingId).toArray()).find(({ kind }) => kind === 'wait');
    if (!task) throw new Error('no wait');
    const { rerender } = render(<WaitMore task={task} />);
    const field = await screen.findByLabelText<HTMLInputElement>('每几天催');
    expect(field.placeholder).toBe('空着按 3 个工作日');
    const put = (text: string) => {
      fireEvent.input(field, { target: { value: text } });
      fireEvent.blur(field);
    };
    put('5');
    await waitFor(async () => expect((await db.tasks.get(task.id))?.chaseEveryDays).toBe(5));
    rerender(<WaitMore task={{ ...task, chaseEveryDays: 5 }} />);
    put('');
    await waitFor(async () => expect((await db.tasks.get(task.id))?.chaseEveryDays).toBe(null));
  });

  it('stands by whom we wait for, the timed out first, and says what, since when and the next asking', async () => {
    render(<WaitsPage />);
    await screen.findByText('1 件超时');
    const regions = screen.getAllByRole('region').map((region) => region.getAttribute('aria-label'));
    expect(regions[0]).toBe('老周打样');
    const line = within(screen.getAllByRole('listitem')[0] as HTMLElement);
    expect(line.getByText(/加湿器打样 3 件/)).toBeTruthy();
    expect(line.getByText('超时')).toBeTruthy();
    expect(line.getByText(/等了 \d+ 天/)).toBeTruthy();
    expect(line.getByTitle(/^催过 2 次/)).toBeTruthy();
  });

  it('催: ↵ copies the message and counts; undo takes it back', async () => {
    render(<WaitsPage />);
    fireEvent.click(await screen.findByRole('button', { name: /^催：等待打样/ }));
    const text = await screen.findByRole('textbox', { name: '要发的话' });
    expect((text as HTMLTextAreaElement).value).toMatch(
      /^老周打样你好，.*「加湿器打样 3 件，哑光白」已经等了 \d+ 天。我们 .* 要上架/,
    );
    fireEvent.input(text, { target: { value: '好了吗' } });
    fireEvent.click(screen.getByRole('button', { name: /复制，记为已催/ }));
    await waitFor(async () => expect(await stored('sample')).toMatchObject({ chasedCount: 3, chasedOn: today }));
    expect(copied).toHaveBeenCalledWith('好了吗');
    expect((await stored('sample'))?.chaseOn?.localeCompare(today)).toBe(1);
    await undo();
    expect(await stored('sample')).toMatchObject({ chasedCount: 2 });
  });

  it('已开口, 改约, 收到了', async () => {
    render(<WaitsPage />);
    fireEvent.click(await screen.findByRole('button', { name: /^已开口：等待大货/ }));
    await waitFor(async () => expect(await stored('bulk')).toMatchObject({ askedOn: today, status: 'doing' }));
    fireEvent.click(await screen.findByRole('button', { name: /^改约：等待打样/ }));
    const day = document.querySelector('dialog input[type=date]') as HTMLInputElement;
    fireEvent.change(day, { target: { value: '2099-01-05' } });
    fireEvent.click(screen.getByRole('button', { name: '记下' }));
    await waitFor(async () =>
      expect(await stored('sample')).toMatchObject({ promisedOn: '2099-01-05', chaseOn: '2099-01-05' }),
    );
    fireEvent.click(await screen.findByRole('button', { name: /^收到了：等待彩盒/ }));
    await waitFor(async () => expect(await stored('box')).toMatchObject({ status: 'done', actualFinishOn: today }));
  });
});

it('供应商: median, worst tenth, last five, and the line of all', async () => {
  render(<SuppliersPage />);
  const row = (await screen.findByText('等待打样（供应商）')).closest('tr');
  expect(row?.textContent).toContain('107 天9 天8 · 6 · 11 · 7 · 8');
  expect(screen.getByRole('img', { name: /历次天数：5、6、9/ })).toBeTruthy();
});

it('a new project plans by what was measured, when the user says so', async () => {
  render(<NewProjectPage />);
  const choice = await screen.findByLabelText(/^等待按多久排：等待打样/, {}, { timeout: 5000 });
  expect(choice.textContent).toContain('老周打样：7 天（最慢一成 9，10 次）');
  fireEvent.change(choice, { target: { value: 'zhou' } });
  fireEvent.input(screen.getByPlaceholderText(/云岚凉被/), { target: { value: '第二波' } });
  const day = document.querySelectorAll<HTMLInputElement>('input[type=date]')[1] as HTMLInputElement;
  fireEvent.change(day, { target: { value: '2099-03-18' } });
  fireEvent.submit(document.querySelector('form') as HTMLFormElement);
  await waitFor(async () => expect(await db.projects.count()).toBe(3));
  const made = (await db.tasks.toArray()).find(({ step, title }) => step === '4' && title.startsWith('等待打样'));
  expect(made).toMatchObject({ durationDays: 7, supplierId: 'zhou', waitFor: '老周打样' });
});

it('赶上的可能: the day, the share and what helps, in words', async () => {
  const rows = waitingPlan(today) as { projects: Project[]; tasks: Task[]; links: Link[] };
  const project = rows.projects[0] as Project;
  const tasks = new Map(rows.tasks.filter(({ projectId }) => projectId === waitingId).map((task) => [task.id, task]));
  const links = new Map(rows.links.map((link) => [link.id, link]));
  const plan = planProject({ project, tasks: [...tasks.values()], links: [...links.values()] }, today);
  const model = projectModel({ project, tasks, links, plan, members: [], meId: null, today });
  function Shown() {
    return <LaunchChance model={model} rows={usePlannedRows(model)} onOpen={() => undefined} />;
  }
  render(<Shown />);
  expect(await screen.findByText(/ 开售：\d+ %$/)).toBeTruthy();
  expect(screen.getByText(/2 步用供应商账本里量到的天数，4 步没有/)).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /早 \d 天：\d+ %$/ }).length).toBeGreaterThan(0);
});

it('提醒: what was told, put off with a press; looking counts as read', async () => {
  await settings.reminders.set({ isOn: true, atMinute: 0, quietFrom: 0, quietTo: 0, workdaysOnly: false });
  await claimDue(Date.now());
  expect(await unreadCount()).toBeGreaterThan(2);
  const one = (await db.meta.where('key').startsWith('bell:').first())?.value as { id: string };
  const { markShown } = await import('../../storage/bell.ts');
  await markShown(one.id);
  render(<BellPage />);
  await screen.findByText(/老周打样 超时了：等待打样/);
  await waitFor(async () => expect(await unreadCount()).toBe(0));
  fireEvent.keyDown(await screen.findByRole('button', { name: /^推迟提醒：等待打样/ }), { key: 'ArrowDown' });
  fireEvent.click((await screen.findAllByRole('menuitem', { name: '明天' }))[0] as HTMLElement);
  await waitFor(async () => expect((await db.tasks.toArray()).some(({ remindAt }) => remindAt)).toBe(true));
});
