import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toasts } from '../../components/ui/toast.tsx';
import { ProjectPage } from '../../components/views/workbench/project/project-page.tsx';
import { createProject } from '../../domain/intents/create-project.ts';
import { createTask } from '../../domain/intents/create-task.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import type { Task } from '../../domain/model/task.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { settings } from '../../storage/settings.ts';
import { undo } from '../../storage/undo.ts';
import { act, fireEvent, render, screen, waitFor, within } from './render.ts';

const tasks: (Partial<Task> & Pick<Task, 'id' | 'title'>)[] = [
  { id: 'a', title: '市场调研', assigneeId: 'm1' },
  { id: 'b', title: '毛利测算', tags: ['急'], checklist: [{ id: 'x', text: '问价', isDone: true }] },
  { id: 'c', title: '等待打样', kind: 'wait', waitFor: '恒绒纺织' },
];

beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 900 });
  // jsdom has neither of the two; a drag goes on with the next frame.
  class Drag extends MouseEvent {
    dataTransfer = new Transfer();
  }
  Object.defineProperty(globalThis, 'DragEvent', { configurable: true, value: Drag });
  HTMLElement.prototype.scrollIntoView = () => undefined;
  document.elementsFromPoint = () => [];
});

class Transfer {
  items = [];
  types: string[] = [];
  effectAllowed = 'all';
  dropEffect = 'none';
  setData(type: string) {
    this.types.push(type);
  }
  getData() {
    return '';
  }
  setDragImage() {}
}

beforeEach(async () => {
  await db.delete();
  await db.open();
  await settings.boardLimits.set({});
  toasts.value = null;
  const done = [
    await commit(saveMember, { member: { id: 'm1', name: '林晓', role: '', isActive: true } }),
    await commit(createProject, {
      id: 'p1',
      name: '云岚凉被',
      templateId: null,
      direction: 'forward',
      launchOn: null,
      startOn: '2099-03-02',
    }),
  ];
  for (const task of tasks) done.push(await commit(createTask, { task: { projectId: 'p1', ...task } }));
  expect(done.filter((result) => !result.ok)).toEqual([]);
  render(<ProjectPage projectId="p1" view="board" taskId={null} />);
  await screen.findByText('市场调研');
});

const column = (name: RegExp) => screen.getByRole('region', { name });
const card = (title: string): HTMLElement => {
  const found = screen.getByText(title).closest<HTMLElement>('[data-card]');
  if (!found) throw new Error(`no card ${title}`);
  return found;
};
const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name });
const stored = async (id: string) => (await db.tasks.get(id))?.status;
const limitChip = () => column(/^进行中/).querySelector('.bd-head .chip');
const said = () => document.querySelector('.bd [aria-live]')?.textContent;

describe('the board by keyboard', () => {
  it('picks up, moves, says where, drops; one change that undo takes back', async () => {
    const changes = await db.changes.count();
    act(() => card('市场调研').focus());
    key(' ');
    expect(said()).toContain('拿起「市场调研」');
    key('ArrowRight');
    expect(said()).toBe('进行中，第 1 个，共 1 个');
    expect(column(/^进行中/).querySelector('.bd-slot')).not.toBeNull();
    key('Enter');
    await waitFor(async () => expect(await stored('a')).toBe('doing'));
    await within(column(/^进行中/)).findByText('市场调研');
    await waitFor(() => expect(document.activeElement).toBe(card('市场调研')));
    expect(toasts.value?.text).toBe('「市场调研」挪到进行中');
    expect(await db.changes.count()).toBe(changes + 1);
    await undo();
    await waitFor(async () => expect(await stored('a')).toBe('todo'));
  });

  it('Esc puts it back and writes nothing', async () => {
    const changes = await db.changes.count();
    act(() => card('毛利测算').focus());
    key(' ');
    key('End');
    key('Escape');
    expect(said()).toBe('「毛利测算」放回原处');
    expect(document.querySelector('.bd-slot')).toBeNull();
    expect(await db.changes.count()).toBe(changes);
  });

  it('a wait passes over 进行中 and runs in 等外部', async () => {
    act(() => card('等待打样').focus());
    key(' ');
    key('ArrowRight');
    expect(said()).toContain('等外部');
    key(' ');
    await waitFor(async () => expect(await stored('c')).toBe('doing'));
    await within(column(/^等外部/)).findByText('等待打样');
  });

  it('Alt with an arrow changes the order in the column; the menu of the column goes back to the order by day', async () => {
    const titles = () => [...column(/^未开始/).querySelectorAll('.bd-name')].map((name) => name.textContent);
    const first = titles();
    act(() => card(first[0] ?? '').focus());
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown', altKey: true });
    await waitFor(() => expect(titles()).toEqual([first[1], first[0], ...first.slice(2)]));
    expect(said()).toContain('第 2 个');
    expect(document.activeElement).toBe(card(first[0] ?? ''));
    fireEvent.click(within(column(/^未开始/)).getByRole('button', { name: '「未开始」的上限' }));
    fireEvent.click(screen.getByText('改回按到期日排'));
    await waitFor(() => expect(titles()).toEqual(first));
    await act(async () => void (await undo()));
    await waitFor(() => expect(titles()).toEqual([first[1], first[0], ...first.slice(2)]));
  });

  it('over its limit a column says so before and after, and takes the card', async () => {
    await settings.boardLimits.set({ 'p1/status/doing': 1 });
    await commit((await import('../../domain/intents/set-task-status.ts')).setTaskStatus, {
      ids: ['a'],
      status: 'doing',
    });
    await within(column(/^进行中/)).findByText('市场调研');
    expect(limitChip()?.className).toBe('chip');
    act(() => card('毛利测算').focus());
    key(' ');
    key('ArrowRight');
    expect(column(/^进行中/).textContent).toContain('放下后会提醒');
    key(' ');
    await waitFor(async () => expect(await stored('b')).toBe('doing'));
    expect(toasts.value?.text).toBe('「毛利测算」挪到进行中，超过上限 1');
    await waitFor(() => expect(limitChip()?.className).toBe('chip risk'));
  });
});

describe('the board by pointer', () => {
  const drag = (node: HTMLElement, type: string) =>
    fireEvent(node, new DragEvent(type, { bubbles: true, cancelable: true }));

  it('a card dropped on a person is theirs', async () => {
    fireEvent.click(screen.getByRole('radio', { name: '按负责人' }));
    await within(column(/^林晓/)).findByText('市场调研');
    const target = column(/^林晓/);
    drag(card('毛利测算'), 'dragstart');
    await waitFor(() => expect(card('毛利测算').className).toContain('ghost'));
    drag(target, 'dragenter');
    drag(target, 'dragover');
    await waitFor(() => expect(target.querySelector('.bd-slot')).not.toBeNull());
    drag(target, 'drop');
    await waitFor(async () => expect((await db.tasks.get('b'))?.assigneeId).toBe('m1'));
  });

  it('a card let go outside stays', async () => {
    fireEvent.click(screen.getByRole('radio', { name: '按状态' }));
    await within(column(/^未开始/)).findByText('市场调研');
    const changes = await db.changes.count();
    drag(card('市场调研'), 'dragstart');
    await waitFor(() => expect(card('市场调研').className).toContain('ghost'));
    drag(card('市场调研'), 'dragend');
    await waitFor(() => expect(card('市场调研').className).not.toContain('ghost'));
    expect(await db.changes.count()).toBe(changes);
  });
});

describe('a card made in its column', () => {
  it('has what the column stands for; Enter stays for the next, Esc closes, undo takes it back', async () => {
    const doing = () => screen.getByRole('region', { name: /^进行中/ });
    fireEvent.click(within(doing()).getByRole('button', { name: '加到「进行中」' }));
    const field = within(doing()).getByRole('textbox', { name: '加到「进行中」' });
    fireEvent.input(field, { target: { value: ' 拍短视频 ' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => within(doing()).getByText('拍短视频'));
    const made = (await db.tasks.toArray()).find(({ title }) => title === '拍短视频');
    expect(made).toMatchObject({ projectId: 'p1', status: 'doing' });
    await waitFor(() => expect((field as HTMLInputElement).value).toBe(''));
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(within(doing()).queryByRole('textbox', { name: '加到「进行中」' })).toBe(null);
    await act(async () => void (await undo()));
    expect(await db.tasks.get(made?.id ?? '')).toBe(undefined);
  });

  it('none in 做完: what is done was a task before', () => {
    expect(screen.queryByRole('button', { name: '加到「做完」' })).toBe(null);
  });
});
