import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toasts } from '../../components/ui/toast.tsx';
import { SideView } from '../../components/views/side/side-view.tsx';
import { closeShelf } from '../../components/views/workbench/palette/use-find-book.ts';
import { goTo } from '../../components/views/workbench/use-route.ts';
import { WorkbenchView } from '../../components/views/workbench/workbench-view.tsx';
import { createProject } from '../../domain/intents/create-project.ts';
import { createTask } from '../../domain/intents/create-task.ts';
import { saveApproval } from '../../domain/intents/save-approval.ts';
import { saveBudgetLine } from '../../domain/intents/save-budget-line.ts';
import { saveComment } from '../../domain/intents/save-comment.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import type { Role } from '../../domain/roles/role.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { settings } from '../../storage/settings.ts';
import { act, configure, fireEvent, pick, render, screen, waitFor, within } from './render.ts';

const projectId = 'p1';
const list = { page: 'project', projectId, view: 'list', taskId: null } as const;

beforeAll(() => {
  // The palette's code is loaded when it is first asked for.
  configure({ asyncUtilTimeout: 20_000 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 2000 });
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
});

beforeEach(async () => {
  await db.delete();
  await db.open();
  await closeShelf();
  toasts.value = null;
  await settings.isFirstRunDone.set(true);
  await settings.seeAs.remove();
  await settings.meId.set('li');
  const project = { templateId: null, direction: 'backward', launchOn: '2099-03-18', startOn: null } as const;
  const line = { category: '推广', committedFen: 0, spentFen: 1_200_00, paidOn: null, note: '' };
  const done = [
    await commit(saveMember, { member: { id: 'li', name: '小李', role: '运营', isActive: true } }),
    await commit(saveMember, { member: { id: 'wang', name: '小王', role: '设计', isActive: true } }),
    await commit(createProject, { ...project, id: projectId, name: '云岚凉被' }),
    await commit(createProject, { ...project, id: 'p2', name: '小满加湿器' }),
    await commit(createTask, { task: { projectId, id: 'stage', title: '上架准备' } }),
    await commit(createTask, { task: { projectId, id: 'own', title: '写标题', parentId: 'stage', assigneeId: 'li' } }),
    await commit(createTask, {
      task: { projectId, id: 'other', title: '拍主图', parentId: 'stage', assigneeId: 'wang' },
    }),
    await commit(createTask, { task: { projectId, id: 'alone', title: '做海报', assigneeId: 'wang' } }),
    await commit(createTask, {
      task: { projectId, id: 'judged', title: '定价', notes: '底价别说', assigneeId: 'wang' },
    }),
    await commit(saveComment, { id: 'c', taskId: 'other', authorId: 'wang', text: '还差两张' }),
    await commit(saveBudgetLine, {
      line: { ...line, id: 'b', projectId, taskId: 'alone', title: '海报费', plannedFen: 3_000_00 },
    }),
    await commit(saveApproval, {
      taskId: 'judged',
      steps: [{ name: '审', memberIds: ['li'], needed: 1 }],
      template: '',
    }),
  ];
  expect(done.filter((result) => !result.ok)).toEqual([]);
  act(() => goTo({ page: 'today', taskId: null }));
});

async function show(role: Role): Promise<void> {
  await settings.seeAs.set(role);
  render(<WorkbenchView />);
  await screen.findByRole('navigation', { name: '主导航' });
}
const nav = () => within(screen.getByRole('navigation', { name: '主导航' }));
const places = () => [...document.querySelectorAll<HTMLElement>('.wb-nav a.wb-entry')].map((link) => link.title);
const titles = () => [...document.querySelectorAll('.wb-name')].map((element) => element.textContent);
const back = () => fireEvent.click(screen.getAllByRole('button', { name: '回到管理员' })[0] as HTMLElement);

describe('as whom one looks', () => {
  it('is chosen at the foot of the nav, holds at once, says that it is no lock, and goes back with one press', async () => {
    await show('admin');
    fireEvent.click(nav().getByRole('button', { name: '按角色看' }));
    const dialog = within(screen.getByRole('dialog', { name: '按角色看' }));
    expect(dialog.getByText('这只是看法，不是锁：这台电脑上的人都能换回来')).toBeTruthy();
    fireEvent.click(dialog.getByRole('radio', { name: /^财务/ }));
    await waitFor(() => expect(places()).toEqual(['今天', '提醒', '小满加湿器', '云岚凉被', '交接', '设置']));
    expect(await settings.seeAs.get()).toBe('finance');
    nav().getByRole('button', { name: '按角色看 财务' });
    fireEvent.click(nav().getByRole('button', { name: '回到管理员' }));
    await waitFor(() => expect(places()).toContain('模板'));
    expect(await settings.seeAs.get()).toBe('admin');
  });

  it('without a choice it is what was decided for the member of this device', async () => {
    await commit(saveMember, { member: { id: 'li', name: '小李', role: '运营', isActive: true, access: 'member' } });
    render(<WorkbenchView />);
    await screen.findByRole('button', { name: '按角色看 成员·小李' });
    await waitFor(() => expect(places()).toEqual(['今天', '等外部', '提醒', '云岚凉被', '交接', '设置']));
  });

  it('a member that nobody is asks who one is, and then shows their tasks', async () => {
    await settings.meId.set(null);
    await show('member');
    await screen.findByText('成员只看自己的任务，先选你是谁');
    pick(await screen.findByRole('combobox', { name: '我是谁' }), '小李');
    await screen.findByRole('button', { name: '按角色看 成员·小李' });
    expect(screen.queryByText('成员只看自己的任务，先选你是谁')).toBeNull();
  });
});

describe('what is hidden', () => {
  it.each<[Role, string]>([
    ['finance', '#/history'],
    ['finance', '#/waits'],
    ['member', '#/templates'],
    ['member', '#/product/g1'],
    ['productManager', '#/health'],
  ])('%s does not reach %s by its address', async (role, hash) => {
    await show(role);
    act(() => {
      location.hash = hash;
      dispatchEvent(new HashChangeEvent('hashchange'));
    });
    await screen.findByText(/看不到这一页$/);
    back();
    await waitFor(() => expect(screen.queryByText(/看不到这一页$/)).toBeNull());
  });

  it('a view of a project says so in its place and the way back leads to it', async () => {
    await show('member');
    act(() => goTo({ ...list, view: 'budget' }));
    await screen.findByText('成员看不到「预算」');
    expect(screen.queryByRole('radio', { name: '预算' })).toBeNull();
    back();
    await screen.findByDisplayValue('海报费');
  });

  it('a task says so in its place, from a project and from 今天', async () => {
    await show('member');
    act(() => goTo({ ...list, taskId: 'other' }));
    await screen.findByText('成员看不到「这个任务」');
    act(() => goTo({ page: 'today', taskId: 'other' }));
    await waitFor(() => expect(document.querySelector('h1')?.textContent).toBe('今天'));
    await screen.findByText('成员看不到「这个任务」');
    expect(document.body.textContent).not.toContain('拍主图');
  });

  it('who was given a part may give it back, not hand on the parts of others', async () => {
    await show('member');
    act(() => goTo({ page: 'handover' }));
    await screen.findByRole('heading', { name: '交接' });
    expect(screen.queryByRole('button', { name: '交出去' })).toBeNull();
    back();
    await screen.findByRole('button', { name: '交出去' });
  });

  it('a project without own tasks is not there', async () => {
    await show('member');
    act(() => goTo({ ...list, projectId: 'p2' }));
    await screen.findByText('这个项目里没有你的任务');
    act(() => goTo({ page: 'projects' }));
    await screen.findByRole('row', { name: /云岚凉被/ });
    expect(screen.queryByRole('row', { name: /小满加湿器/ })).toBeNull();
  });

  it('search finds only what is seen, and switches', async () => {
    await show('member');
    fireEvent.click(nav().getByRole('button', { name: /^找东西/ }));
    const field = await screen.findByRole('combobox', { name: '找东西' });
    const options = () => screen.queryAllByRole('option').map((one) => one.textContent);
    // Found first: before its index is read the palette finds nothing of anything.
    fireEvent.input(field, { target: { value: '标题' } });
    await waitFor(() => expect(options().some((text) => text?.includes('写标题'))).toBe(true));
    fireEvent.input(field, { target: { value: '主图' } });
    await screen.findByText('没有「主图」');
    fireEvent.input(field, { target: { value: '预算' } });
    await waitFor(() => expect(options()).toEqual([]));
    fireEvent.input(field, { target: { value: '换成财务看' } });
    await waitFor(() => expect(options()).toEqual(['换成财务看']));
    fireEvent.keyDown(field, { key: 'Enter' });
    await screen.findByRole('button', { name: '按角色看 财务' });
  });
});

describe('a member', () => {
  it('sees own tasks in their groups, and what they make is theirs', async () => {
    await show('member');
    act(() => goTo(list));
    await waitFor(() => expect(titles()).toEqual(['上架准备', '写标题', '定价']));
    const adder = document.querySelector<HTMLInputElement>('.wb-add input') as HTMLInputElement;
    fireEvent.input(adder, { target: { value: '传详情页' } });
    fireEvent.submit(adder);
    await waitFor(() => expect(titles()).toContain('传详情页'));
    expect((await db.tasks.toArray()).find(({ title }) => title === '传详情页')?.assigneeId).toBe('li');
  });

  it('does not delete with a group what they do not see', async () => {
    await show('member');
    act(() => goTo({ ...list, taskId: 'stage' }));
    fireEvent.click(await screen.findByRole('button', { name: /^删掉|^删除/ }));
    await waitFor(() => expect(toasts.value?.text).toBe('这一组里还有看不到的任务，换成管理员再删'));
    expect(await db.tasks.get('other')).toBeTruthy();
  });

  it('has no money in a task', async () => {
    await show('member');
    act(() => goTo({ ...list, taskId: 'own' }));
    await screen.findByRole('tab', { name: /讨论|评论/ });
    expect(screen.queryByRole('region', { name: /钱|预算|花/ })).toBeNull();
  });
});

describe('finance', () => {
  it('opens projects with the budget and reads their money in the list', async () => {
    await show('finance');
    const link = await nav().findByRole('link', { name: /云岚凉被/ });
    expect(link.getAttribute('href')).toContain('view=budget');
    act(() => goTo({ page: 'projects' }));
    const row = await screen.findByRole('row', { name: /云岚凉被/ });
    await waitFor(() => expect(row.textContent).toContain('1,200'));
    expect(screen.queryByRole('columnheader', { name: '谁拖了上架日' })).toBeNull();
    screen.getByRole('columnheader', { name: '预计花完' });
  });

  it('sees tasks that cost money, without notes and talk', async () => {
    await show('finance');
    act(() => goTo(list));
    await waitFor(() => expect(titles()).toEqual(['做海报']));
    act(() => goTo({ ...list, taskId: 'alone' }));
    await screen.findByText('海报费');
    const tabs = screen.getAllByRole('tab').map((tab) => tab.textContent);
    expect(tabs.length).toBe(2);
    expect(screen.queryByRole('textbox', { name: '备注' })).toBeNull();
  });
});

describe('the side panel', () => {
  it('of a member lists own tasks and says as whom it looks', async () => {
    await settings.reading.set('page');
    await settings.seeAs.set('member');
    location.hash = '#tab=5';
    render(<SideView mode="side" />);
    await screen.findByText('成员·小李');
    fireEvent.click(await screen.findByRole('tab', { name: /^任务/ }));
    await screen.findByText('写标题');
    expect(screen.queryByText('拍主图')).toBeNull();
    back();
    await screen.findByText('拍主图');
  });
});
