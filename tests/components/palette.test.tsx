import { Dexie } from 'dexie';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { toasts } from '../../components/ui/toast.tsx';
import { usePalette } from '../../components/views/workbench/palette/palette-host.tsx';
import { shownNumber } from '../../components/views/workbench/palette/shown-number.ts';
import { closeShelf } from '../../components/views/workbench/palette/use-find-book.ts';
import { goTo } from '../../components/views/workbench/use-route.ts';
import { addRef } from '../../domain/intents/add-ref.ts';
import { createProject } from '../../domain/intents/create-project.ts';
import { createTask } from '../../domain/intents/create-task.ts';
import { deleteTasks } from '../../domain/intents/delete-tasks.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import { saveProduct } from '../../domain/intents/save-product.ts';
import { updateTasks } from '../../domain/intents/update-tasks.ts';
import { loadAlphabet } from '../../domain/search/alphabet.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { act, configure, fireEvent, render, screen, waitFor, within } from './render.ts';

const projectId = 'p1';
const orderId = 'pinduoduo/s1/261123-402216880571339';

function Page() {
  const { palette, open } = usePalette(() => undefined);
  return (
    <>
      <button type="button" onClick={open}>
        找
      </button>
      {palette}
    </>
  );
}

async function plan(): Promise<void> {
  const task = { projectId, durationDays: 1 };
  const done = [
    await commit(saveMember, { member: { id: 'm1', name: '小吕', role: '运营', isActive: true } }),
    await commit(createProject, {
      id: projectId,
      name: '云岚凉被',
      templateId: null,
      direction: 'backward',
      launchOn: '2099-03-18',
      startOn: null,
    }),
    await commit(createTask, { task: { ...task, id: 'a', title: '拍摄主图' } }),
    await commit(createTask, { task: { ...task, id: 'b', title: '主图审核' } }),
    await commit(createTask, { task: { ...task, id: 'c', title: '重庆仓收货' } }),
    await commit(saveProduct, {
      product: { id: 'g1', name: '羊绒大衣', merchantCode: 'YR-88', skus: [], createdAt: '2026-11-20T08:00:00+08:00' },
    }),
    await commit(addRef, {
      ref: { id: 'r1', ownerKind: 'task', ownerId: 'c', targetKind: 'order', targetId: orderId },
    }),
  ];
  expect(done.filter((result) => !result.ok)).toEqual([]);
  await db.orderSnapshots.put({
    id: orderId,
    order: {
      kind: 'order',
      platform: 'pinduoduo',
      orderNo: '261123-402216880571339',
      lines: [{ title: '云岚凉被 150×200' }],
      status: 'toShip',
      statusText: '待发货',
    },
    itemIds: [],
    seenAt: '2026-11-23T08:00:00+08:00',
  });
}

const ctrlK = () => fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
const field = () => screen.findByRole('combobox', { name: '找东西' });
const type = async (text: string) => fireEvent.input(await field(), { target: { value: text } });
const press = async (key: string, more: object = {}) => fireEvent.keyDown(await field(), { key, ...more });
const group = (name: string) => screen.findByRole('group', { name });
const titles = (inside: HTMLElement) =>
  within(inside)
    .getAllByRole('option')
    .map((option) => option.querySelector('span.cut')?.textContent);

beforeAll(() => {
  // The first opening fetches code and readings.
  configure({ asyncUtilTimeout: 20_000 });
  // jsdom has dialogs that cannot be shown.
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
});

beforeEach(async () => {
  await closeShelf();
  await db.delete();
  await db.open();
  goTo({ page: 'today', taskId: null });
  toasts.value = null;
  await plan();
  render(<Page />);
});
afterEach(closeShelf);

describe('the palette', () => {
  it('opens with Ctrl K, shows places and actions, and closes with Ctrl K and Esc', async () => {
    ctrlK();
    await field();
    expect(titles(await group('去处'))).toContain('等外部');
    expect(titles(await group('动作'))).toContain('新建项目');
    ctrlK();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    ctrlK();
    fireEvent(await screen.findByRole('dialog'), new Event('cancel', { cancelable: true }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('finds a task by first letters, marks them, and Enter opens it', async () => {
    ctrlK();
    await type('ztsh');
    await waitFor(async () => expect(titles(await group('任务'))).toEqual(['主图审核']));
    const mark = (await group('任务')).querySelector('mark');
    expect(mark?.textContent).toBe('主图审');
    await press('Enter');
    expect(location.hash).toBe('#/project/p1?task=b');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('walks with arrows over groups, round and round', async () => {
    ctrlK();
    await type('zt');
    await waitFor(async () => expect(titles(await group('任务'))).toEqual(['主图审核', '拍摄主图']));
    const chosen = () => screen.getByRole('option', { selected: true }).querySelector('span[title]')?.textContent;
    expect(chosen()).toBe('主图审核');
    await press('ArrowDown');
    expect(chosen()).toBe('拍摄主图');
    await press('ArrowDown');
    await press('ArrowUp');
    await press('ArrowUp');
    await press('ArrowUp');
    const all = screen.getAllByRole('option');
    expect(all.at(-1)?.getAttribute('aria-selected')).toBe('true');
  });

  it.each([
    ['chongqing', '任务', '重庆仓收货'],
    ['zhongqing', '任务', '重庆仓收货'],
    ['ylan', '项目', '云岚凉被'],
    ['lv', '成员', '小吕'],
    ['yr-88', '商品', '羊绒大衣'],
    ['yangrong', '商品', '羊绒大衣'],
    ['kanban', '去处', '云岚凉被·看板'],
    ['cx', '动作', '撤销'],
  ])('%s finds under %s: %s', async (typed, kind, title) => {
    ctrlK();
    await type(typed);
    await waitFor(async () => expect(titles(await group(kind))).toContain(title));
  });

  it('finds an order by its end, with the task made from it', async () => {
    ctrlK();
    await type('1339');
    await waitFor(async () => expect(titles(await group('订单'))).toEqual(['…571339']));
    expect(titles(await group('任务'))).toEqual(['重庆仓收货']);
    fireEvent.click(within(await group('订单')).getByRole('option'));
    await waitFor(() => expect(location.hash).toBe('#/project/p1?task=c'));
  });

  it('says that an order is tied to nothing', async () => {
    await db.refs.clear();
    ctrlK();
    await type('571339');
    await waitFor(async () => fireEvent.click(within(await group('订单')).getByRole('option')));
    await waitFor(() => expect(toasts.value?.text).toBe('这个订单还没挂到任务或商品'));
  });

  it('follows changes, also of what it was found by', async () => {
    ctrlK();
    await type('xiangqing');
    await screen.findByText('没有「xiangqing」');
    await act(async () => void (await commit(updateTasks, { ids: ['a'], fields: { title: '详情页拍摄' } })));
    await waitFor(async () => expect(titles(await group('任务'))).toEqual(['详情页拍摄']));
    await act(async () => void (await commit(deleteTasks, { ids: ['a'] })));
    await screen.findByText('没有「xiangqing」');
  });

  it('says nothing of what is missing while the plan is still being read', async () => {
    let letGo = (): void => undefined;
    const open = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const held = db.transaction('rw', db.meta, () => Dexie.waitFor(open));
    ctrlK();
    await type('qqqq');
    // Until the book is open, and empty.
    await act(async () => void (await loadAlphabet()));
    await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
    expect((await screen.findByRole('status')).textContent).toBe('还在读计划…');
    expect(screen.queryByText('没有「qqqq」')).toBeNull();
    letGo();
    await held;
    await screen.findByText('没有「qqqq」');
    expect(screen.queryByText('还在读计划…')).toBeNull();
  });

  it('opens in a new tab with Ctrl Enter', async () => {
    const opened = vi.spyOn(window, 'open').mockReturnValue(null);
    ctrlK();
    await type('zhutushenhe');
    await group('任务');
    await press('Enter', { ctrlKey: true });
    await waitFor(() => expect(opened).toHaveBeenCalledWith('#/project/p1?task=b', '_blank'));
    opened.mockRestore();
  });
});

it('an order number is shown from where it was typed, else by its end', () => {
  expect(shownNumber('402216880571339', '1339')).toBe('…571339');
  expect(shownNumber('402216880571339', '880571')).toBe('…880571339');
  expect(shownNumber('402216880571339', '4022')).toBe('402216880571339');
});
