import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toasts } from '../../components/ui/toast.tsx';
import { ProjectPage } from '../../components/views/workbench/project/project-page.tsx';
import { addLink } from '../../domain/intents/add-link.ts';
import { createProject } from '../../domain/intents/create-project.ts';
import { createTask } from '../../domain/intents/create-task.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import type { Task } from '../../domain/model/task.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { undo } from '../../storage/undo.ts';
import { act, cleanup, fireEvent, pick, render, screen, waitFor, within } from './render.ts';

const projectId = 'p1';

const rows: (Partial<Task> & Pick<Task, 'id' | 'title'>)[] = [
  { id: 'g1', title: '立项' },
  { id: 'a', title: '市场与竞品调研', parentId: 'g1', durationDays: 3, assigneeId: 'm1', role: '运营' },
  { id: 'b', title: '毛利测算', parentId: 'g1' },
  { id: 'm', title: '立项会', parentId: 'g1', kind: 'milestone' },
  { id: 'g2', title: '打样' },
  { id: 'c', title: '询价', parentId: 'g2', durationDays: 2 },
  { id: 'd', title: '等待打样', parentId: 'g2', kind: 'wait', durationDays: 5, waitFor: '恒绒纺织' },
  { id: 'f', title: '等待平台上架审核', kind: 'wait', waitFor: '拼多多' },
  { id: 'h', title: '首月复盘', durationDays: 2 },
];

async function launch(): Promise<void> {
  const done = [
    await commit(saveMember, { member: { id: 'm1', name: '林晓', role: '运营', isActive: true } }),
    await commit(createProject, {
      id: projectId,
      name: '云岚凉被',
      templateId: null,
      direction: 'backward',
      launchOn: '2099-03-18',
      startOn: null,
    }),
  ];
  const launchId = (await db.projects.get(projectId))?.launchTaskId ?? '';
  for (const task of rows) done.push(await commit(createTask, { task: { projectId, ...task } }));
  const chain = ['a', 'b', 'm', 'c', 'd', 'f', launchId, 'h'];
  for (const [index, toId] of chain.entries()) {
    const fromId = chain[index - 1];
    if (!fromId) continue;
    done.push(await commit(addLink, { id: `l-${toId}`, fromId, toId, type: 'FS', lag: 0, lagUnit: 'working' }));
  }
  expect(done.filter((result) => !result.ok)).toEqual([]);
}

const taskNamed = async (title: string): Promise<Task> => {
  const found = (await db.tasks.toArray()).find((task) => task.title.startsWith(title));
  if (!found) throw new Error(`no task ${title}`);
  return found;
};
const row = (title: string): HTMLElement => {
  const found = screen
    .getAllByRole('row')
    .find((element) => element.querySelector('.wb-name')?.textContent?.startsWith(title));
  if (!found) throw new Error(`no row ${title}`);
  return found;
};
const cell = (title: string, name: string): Element => {
  const found = row(title).querySelector(`[data-cell="${name}"]`);
  if (!found) throw new Error(`no cell ${name}`);
  return found;
};
const grid = () => screen.getByRole('treegrid');
const key = (name: string, more: object = {}) => fireEvent.keyDown(grid(), { key: name, ...more });

// A window tall enough for every row: what is drawn is then the whole list.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 2000 });
});

beforeEach(async () => {
  await db.delete();
  await db.open();
  location.hash = '';
  toasts.value = null;
  await launch();
});

async function show(taskId: string | null = null): Promise<void> {
  render(<ProjectPage projectId={projectId} view="list" taskId={taskId} />);
  await waitFor(() => expect(screen.getAllByRole('row').length).toBe(rows.length + 2));
}

describe('the task list', () => {
  it('stands in plan order under its stages, with counts of tasks', async () => {
    await show();
    const names = [...document.querySelectorAll('.wb-name')].map((element) => element.textContent);
    expect(names.slice(1, 4)).toEqual(['立项', '市场与竞品调研', '毛利测算']);
    expect(within(row('立项')).getByText('0/2')).toBeTruthy();
    expect(grid().getAttribute('aria-rowcount')).toBe(String((await db.tasks.count()) + 1));
  });

  it('F2 renames in place, Enter keeps it, Esc drops it', async () => {
    await show();
    key('Home');
    key('ArrowDown');
    key('ArrowDown');
    key('F2');
    const field = await screen.findByRole('textbox', { name: '任务' });
    fireEvent.input(field, { target: { value: '竞品调研' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => row('竞品调研'));
    expect((await taskNamed('竞品调研')).role).toBe('运营');
    key('F2');
    const again = await screen.findByRole('textbox', { name: '任务' });
    fireEvent.input(again, { target: { value: '不要' } });
    fireEvent.keyDown(again, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('textbox', { name: '任务' })).toBeNull());
    expect((await db.tasks.toArray()).some((task) => task.title === '不要')).toBe(false);
  });

  it('Space turns the status, undo takes it back', async () => {
    await show();
    fireEvent.click(cell('市场', 'open'));
    key(' ');
    await waitFor(async () => expect((await taskNamed('市场')).status).toBe('doing'));
    await undo();
    await waitFor(async () => expect((await taskNamed('市场')).status).toBe('todo'));
  });

  it('a longer task moves what follows it', async () => {
    await show();
    const before = (await taskNamed('市场')).plannedStartOn ?? '';
    fireEvent.click(cell('市场', 'days'));
    const field = await screen.findByRole('textbox', { name: '天' });
    fireEvent.input(field, { target: { value: '8' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(async () => expect((await taskNamed('市场')).durationDays).toBe(8));
    expect(((await taskNamed('市场')).plannedStartOn ?? '') < before).toBe(true);
  });

  it.each(['0', '-2', 'abc', ''])('"%s" days changes nothing', async (text) => {
    await show();
    const changes = await db.changes.count();
    fireEvent.click(cell('市场', 'days'));
    const field = await screen.findByRole('textbox', { name: '天' });
    fireEvent.input(field, { target: { value: text } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(screen.queryByRole('textbox', { name: '天' })).toBeNull());
    expect(await db.changes.count()).toBe(changes);
  });

  it('a range is assigned in one change, groups left alone', async () => {
    await show();
    const changes = await db.changes.count();
    fireEvent.click(row('市场'));
    fireEvent.click(row('询价'), { shiftKey: true });
    await screen.findByText('选了 5 个');
    const field = screen.getByRole('combobox', { name: '负责人', hidden: true });
    pick(field, '没有负责人');
    await waitFor(async () => expect((await taskNamed('市场')).assigneeId).toBeNull());
    expect(await db.changes.count()).toBe(changes + 1);
    expect(toasts.value?.text).toBe('改了 4 个任务');
  });

  it('Delete removes, and names what was removed', async () => {
    await show();
    fireEvent.click(row('首月'));
    key('Delete');
    await waitFor(() => expect(toasts.value?.text).toMatch(/^删了「首月/));
    expect((await db.tasks.toArray()).some((task) => task.title.startsWith('首月'))).toBe(false);
  });

  it('filters by words and by what can start today', async () => {
    await show();
    fireEvent.input(screen.getByRole('searchbox', { name: '筛选任务' }), { target: { value: '等待' } });
    await waitFor(() => expect(document.querySelectorAll('.wb-task:not(.group)').length).toBe(2));
    fireEvent.input(screen.getByRole('searchbox', { name: '筛选任务' }), { target: { value: '没有这个' } });
    await screen.findByText('没有符合的任务');
    fireEvent.click(screen.getByRole('button', { name: '清掉筛选' }));
    fireEvent.click(screen.getByRole('radio', { name: '今天能开始' }));
    await waitFor(() => expect(document.querySelectorAll('.wb-task:not(.group)').length).toBe(1));
    row('市场');
  });

  it('an edit in another window shows without reading the project again', async () => {
    await show();
    const task = await taskNamed('市场');
    await db.tasks.count();
    const { updateTasks } = await import('../../domain/intents/update-tasks.ts');
    await commit(updateTasks, { ids: [task.id], fields: { title: '别处改的' } });
    await waitFor(() => row('别处改的'));
  });
});

describe('the sheet', () => {
  it('opens by its address and goes through the list', async () => {
    const task = await taskNamed('市场');
    await show(task.id);
    const sheet = await screen.findByRole('complementary', { name: '市场与竞品调研' });
    fireEvent.keyDown(sheet, { key: 'ArrowDown' });
    expect(decodeURIComponent(location.hash)).toContain((await taskNamed('毛利')).id);
  });

  it('a comment begun stays with its task while one looks elsewhere, until it is sent', async () => {
    const [first, other] = [await taskNamed('询价'), await taskNamed('市场')];
    const box = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: '写评论，@ 提人' });
    await show(first.id);
    fireEvent.input(await box(), { target: { value: '三家都问到了' } });
    cleanup();
    await show(other.id);
    expect((await box()).value).toBe('');
    cleanup();
    await show(first.id);
    expect((await box()).value).toBe('三家都问到了');
    fireEvent.keyDown(await box(), { key: 'Enter', ctrlKey: true });
    await waitFor(async () => expect(await db.comments.count()).toBe(1));
    cleanup();
    await show(first.id);
    expect((await box()).value).toBe('');
  });

  it('refuses a circle with a sentence and writes nothing', async () => {
    const first = await taskNamed('询价');
    await show(first.id);
    const links = await db.links.count();
    const field = await screen.findByRole('combobox', { name: '加一个前面的任务' });
    fireEvent.focus(field);
    fireEvent.input(field, { target: { value: '平台上架审核' } });
    await screen.findByRole('option', { name: /等待平台上架审核/ });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(toasts.value?.text).toMatch(/^这样会绕成一圈：.*→/));
    expect(await db.links.count()).toBe(links);
  });

  it('a gap between two tasks is one change', async () => {
    const task = await taskNamed('询价');
    await show(task.id);
    const field = await screen.findByRole('textbox', { name: '隔几天，负数是提前' });
    fireEvent.input(field, { target: { value: '2' } });
    fireEvent.change(field);
    await waitFor(async () => expect((await db.links.toArray()).find((link) => link.toId === task.id)?.lag).toBe(2));
  });

  it('how one task waits for another, and in which days, is changed in the sheet', async () => {
    const taskId = (await taskNamed('毛利测算')).id;
    await show(taskId);
    const before = (await taskNamed('毛利测算')).plannedStartOn ?? '';
    const kind = await screen.findByRole<HTMLSelectElement>('combobox', { name: '怎么等它' });
    expect([...kind.options].map((option) => option.text)).toEqual([
      '做完才能开始',
      '同时开始',
      '同时完成',
      '开始才能完成',
    ]);
    expect(kind.querySelector('optgroup')?.label).toBe('高级');
    fireEvent.change(kind, { target: { value: 'SS' } });
    await waitFor(async () => expect((await db.links.get('l-b'))?.type).toBe('SS'));
    fireEvent.change(screen.getByRole('combobox', { name: '按工作日还是自然日' }), { target: { value: 'calendar' } });
    await waitFor(async () => expect((await db.links.get('l-b'))?.lagUnit).toBe('calendar'));
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: '隔几天，负数是提前' });
    fireEvent.change(field, { target: { value: '−1' } });
    await waitFor(async () => expect((await db.links.get('l-b'))?.lag).toBe(-1));
    await undo();
    await undo();
    await undo();
    expect(await db.links.get('l-b')).toMatchObject({ type: 'FS', lag: 0, lagUnit: 'working' });
    expect((await taskNamed('毛利测算')).plannedStartOn).toBe(before);
  });
});

describe('a project that is gone', () => {
  it('says so and shows the way back', async () => {
    render(<ProjectPage projectId="nope" view="list" taskId={null} />);
    expect((await screen.findAllByText('这个项目不在了')).length).toBeGreaterThan(0);
    screen.getByRole('button', { name: '看全部项目' });
  });
});

it('Alt with an arrow moves a row among its siblings, and only there; undo brings it back', async () => {
  await show();
  const titles = () => screen.getAllByRole('row').flatMap((one) => one.querySelector('.wb-name')?.textContent ?? []);
  const first = titles();
  fireEvent.click(row('毛利测算'));
  key('ArrowUp', { altKey: true });
  await waitFor(() => expect(titles().indexOf('毛利测算')).toBe(first.indexOf('毛利测算') - 1));
  expect(toasts.value?.text).toBe('「毛利测算」排到第 1 个，共 3 个');
  const changes = await db.changes.count();
  key('ArrowUp', { altKey: true });
  expect(await db.changes.count()).toBe(changes);
  await act(async () => void (await undo()));
  await waitFor(() => expect(titles()).toEqual(first));
  fireEvent.change(screen.getByRole('combobox', { name: '排序' }), { target: { value: 'due' } });
  key('ArrowUp', { altKey: true });
  await waitFor(() => expect(toasts.value?.text).toBe('先按阶段分组、按计划顺序排，再挪'));
});
