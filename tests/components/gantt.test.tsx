import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toasts } from '../../components/ui/toast.tsx';
import { ProjectPage } from '../../components/views/workbench/project/project-page.tsx';
import { createProject } from '../../domain/intents/create-project.ts';
import { createTask } from '../../domain/intents/create-task.ts';
import { updateTasks } from '../../domain/intents/update-tasks.ts';
import type { Task } from '../../domain/model/task.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { undo } from '../../storage/undo.ts';
import { act, fireEvent, render, screen, waitFor } from './render.ts';

const tasks: (Partial<Task> & Pick<Task, 'id' | 'title'>)[] = [
  { id: 'g', title: '准备', position: 1 },
  { id: 'a', title: '打样', parentId: 'g', durationDays: 3, position: 2 },
  { id: 'b', title: '等待大货', parentId: 'g', kind: 'wait', waitFor: '恒绒纺织', durationDays: 2, position: 3 },
  { id: 'm', title: '设计定稿', kind: 'milestone', durationDays: 0, position: 4 },
];

beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 900 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1400 });
  HTMLElement.prototype.scrollIntoView = () => undefined;
});

beforeEach(async () => {
  await db.delete();
  await db.open();
  toasts.value = null;
  const project = { id: 'p1', name: '云岚凉被', templateId: null, direction: 'forward', launchOn: null } as const;
  const done = [await commit(createProject, { ...project, startOn: '2099-03-02' })];
  for (const task of tasks) done.push(await commit(createTask, { task: { projectId: 'p1', ...task } }));
  expect(done.filter((result) => !result.ok)).toEqual([]);
  render(<ProjectPage projectId="p1" view="gantt" taskId={null} />);
  await screen.findByText('打样', {}, { timeout: 10_000 });
});

const grid = () => screen.getByRole('treegrid', { name: '计划' });
const row = (title: string): HTMLElement => screen.getByRole('row', { name: new RegExp(`^${title}`) });
const key = (name: string, held: object = {}) => fireEvent.keyDown(grid(), { key: name, ...held });
const select = (title: string) => fireEvent.click(row(title));
const spoken = () => document.querySelector('.unseen[role=status]')?.textContent;
const stored = async (id: string) => db.tasks.get(id);

describe('the Gantt', () => {
  it('is a treegrid whose rows are named by the sentence of their bar', () => {
    expect(grid().getAttribute('aria-rowcount')).toBe('5');
    expect(row('准备').getAttribute('aria-expanded')).toBe('true');
    expect(row('打样').getAttribute('aria-level')).toBe('2');
    expect(row('打样').getAttribute('aria-label')).toMatch(/^打样，03-02 到 03-04，3 天/);
    expect(row('等待大货').getAttribute('aria-label')).toContain('等恒绒纺织');
    expect(row('设计定稿').getAttribute('aria-label')).toContain('里程碑');
  });

  it('walks, folds and unfolds by keys, and says which row is active', () => {
    select('准备');
    expect(grid().getAttribute('aria-activedescendant')).toBe(row('准备').id);
    key('ArrowLeft');
    expect(screen.queryByText('打样')).toBeNull();
    key('ArrowRight');
    key('ArrowDown');
    expect(grid().getAttribute('aria-activedescendant')).toBe(row('打样').id);
    expect(row('打样').getAttribute('aria-selected')).toBe('true');
  });

  it('Alt and arrows move and stretch, say what follows, and are one change that undo takes back', async () => {
    const changes = await db.changes.count();
    select('打样');
    key('ArrowRight', { altKey: true });
    await waitFor(async () => expect((await stored('a'))?.plannedStartOn).toBe('2099-03-03'));
    expect(spoken()).toContain('不动别的任务');
    expect(await db.changes.count()).toBe(changes + 1);
    await act(async () => void (await undo()));
    expect((await stored('a'))?.plannedStartOn).toBe('2099-03-02');
    await screen.findByRole('row', { name: /^打样，03-02/ });
    key('ArrowRight', { altKey: true, shiftKey: true });
    await waitFor(async () => expect((await stored('a'))?.durationDays).toBe(4));
  });

  it('L links to the row that is walked to; the ripple is said before it is done', async () => {
    select('打样');
    key('l');
    key('ArrowDown');
    await waitFor(() => expect(spoken()).toMatch(/全部做完 .* → .*，不动别的任务|波及 1 个任务/));
    expect(await db.links.count()).toBe(0);
    key('Enter');
    await waitFor(async () => expect(await db.links.count()).toBe(1));
    await waitFor(async () => expect((await stored('b'))?.plannedStartOn).toBe('2099-03-05'));
  });

  it.each(['0', '10001', '两天'])('%s days are refused with a sentence and change nothing', async (typed) => {
    const changes = await db.changes.count();
    const cell = row('打样').querySelector<HTMLElement>('[data-cell=days]');
    if (!cell) throw new Error('no cell');
    fireEvent.click(cell);
    const input = await waitFor(() => {
      const found = document.querySelector('.wb-cell-input');
      if (!found) throw new Error('no editor');
      return found;
    });
    fireEvent.input(input, { target: { value: typed } });
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(toasts.value?.text).toContain('打样');
    expect(toasts.value?.text).toContain('天数');
    expect(await db.changes.count()).toBe(changes);
  });
});

it('no command makes work of no days either', async () => {
  const result = await commit(updateTasks, { ids: ['a'], fields: { durationDays: 0 } });
  expect(result).toMatchObject({ ok: false, refusal: { code: 'badTask', params: { title: '打样' } } });
});
