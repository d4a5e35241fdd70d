import { beforeEach, describe, expect, it } from 'vitest';
import { PasteTasks } from '../../components/views/workbench/paste/paste-tasks.tsx';
import { projectModel } from '../../components/views/workbench/project/project-model.ts';
import { addWorkdays, defaultCalendar } from '../../domain/calendar/calendar.ts';
import { todayIn } from '../../domain/calendar/day.ts';
import { createProject } from '../../domain/intents/create-project.ts';
import { createTask } from '../../domain/intents/create-task.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { undo } from '../../storage/undo.ts';
import { act, fireEvent, render, screen, waitFor } from './render.ts';

const block = '任务\t负责人\t截止\t前置\n主图\t林晓\t12月5日\t\n详情页\t李四\t看情况\t主图\n调研\t\t2026-12-01\t';

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  await db.delete();
  await db.open();
  await commit(saveMember, { member: { id: 'm1', name: '林晓', role: '', isActive: true } });
  await commit(createProject, {
    id: 'p1',
    name: '云岚凉被',
    templateId: null,
    direction: 'forward',
    launchOn: null,
    startOn: '2026-11-23',
  });
  await commit(createTask, { task: { id: 'old', projectId: 'p1', title: '调研' } });
});

async function show(id = 'p1') {
  const project = await db.projects.get(id);
  if (!project) throw new Error('no project');
  const ofProject = (await db.tasks.toArray()).filter(({ projectId }) => projectId === id);
  const tasks = new Map(ofProject.map((task) => [task.id, task]));
  const members = await db.members.toArray();
  const model = projectModel({
    project,
    tasks,
    links: new Map(),
    plan: null,
    members,
    meId: null,
    today: '2026-11-23',
  });
  render(<PasteTasks model={model} />);
}

function paste(text: string, on: Element = document.body): boolean {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  let isLeft = true;
  act(() => {
    isLeft = on.dispatchEvent(event);
  });
  return isLeft;
}
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const titles = async () => (await db.tasks.toArray()).map(({ title }) => title).sort();

describe('PasteTasks', () => {
  it('shows what it understood before anything is saved; one undo takes all back', async () => {
    await show();
    expect(paste(block)).toBe(false);
    expect(field('任务，第 1 条').value).toBe('主图');
    expect(field('截止，第 1 条').value).toBe('2026-12-05');
    expect(screen.getByText('原文：看情况')).toBeTruthy();
    expect(screen.getByText('1 个和项目里的任务同名')).toBeTruthy();
    expect(await titles()).toEqual(['调研']);

    fireEvent.change(field('截止，第 2 条'), { target: { value: '2026-12-09' } });
    expect(screen.queryByText('原文：看情况')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '去掉同名的', hidden: true }));
    fireEvent.click(screen.getByRole('button', { name: '建 2 个任务', hidden: true }));
    await waitFor(async () => expect(await titles()).toEqual(['主图', '详情页', '调研'].sort()));
    const detail = (await db.tasks.toArray()).find(({ title }) => title === '详情页');
    const people = await db.members.toArray();
    expect(detail).toMatchObject({ deadlineOn: '2026-12-09', notes: '截止：看情况' });
    expect(people.find(({ id }) => id === detail?.assigneeId)?.name).toBe('李四');
    expect(await db.links.count()).toBe(1);
    await undo();
    expect(await titles()).toEqual(['调研']);
    expect([await db.links.count(), await db.members.count()]).toEqual([0, 1]);
  });

  it('a sentence taken apart may be one again, and one task may come again or once', async () => {
    await show();
    paste('林晓周三前出主图，小李周五前写详情\n每周五盘点\n每月底对账');
    expect(field('任务，第 2 条').value).toBe('写详情');
    fireEvent.click(screen.getByRole('button', { name: '合成一个', hidden: true }));
    expect(field('任务，第 2 条').value).toBe('盘点');
    fireEvent.click(screen.getByRole('button', { name: '拆开', hidden: true }));
    expect(field('任务，第 3 条').value).toBe('盘点');
    expect(field('截止，第 3 条').disabled).toBe(true);

    expect(field('任务，第 4 条').value).toBe('每月底对账');
    expect(screen.getByText('原文：每月底')).toBeTruthy();
    fireEvent.change(field('重复，第 4 条'), { target: { value: '1' } });
    expect(field('任务，第 4 条').value).toBe('对账');
    fireEvent.change(field('重复，第 3 条'), { target: { value: '-1' } });
    expect(field('任务，第 3 条').value).toBe('每周五盘点');
    fireEvent.click(screen.getByRole('button', { name: '建 4 个任务', hidden: true }));
    await waitFor(async () => expect(await titles()).toContain('对账'));
    const made = await db.tasks.toArray();
    const [again, once] = ['对账', '每周五盘点'].map((name) => made.find(({ title }) => title === name));
    expect(again).toMatchObject({
      recurrence: { rhythm: { kind: 'months', every: 1, day: 'lastWorkday' } },
      occurrenceOn: '2026-11-30',
      deadlineOn: '2026-11-30',
    });
    expect(once).toMatchObject({ deadlineOn: null });
    expect(once?.recurrence).toBeUndefined();
    await undo();
    expect(await titles()).toEqual(['调研']);
  });

  it('a column may be read as something else', async () => {
    await show();
    paste('主图\t天猫\n详情页\t京东');
    fireEvent.change(field('第 2 列'), { target: { value: 'skip' } });
    expect(field('备注，第 1 条').value).toBe('');
  });

  it('leaves one line and text for a field alone; the button opens an empty one', async () => {
    await show();
    expect(paste('一行字')).toBe(true);
    const input = document.createElement('input');
    document.body.append(input);
    expect(paste(block, input)).toBe(true);
    expect(screen.queryByRole('dialog', { hidden: true })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '粘贴成任务' }));
    fireEvent.input(field('原文'), { target: { value: '1. 主图 周五\n2. 电话 13812345678' } });
    expect(screen.getByText(/像是有电话/)).toBeTruthy();
    expect(await titles()).toEqual(['调研']);
  });

  it('says why a block is too big', async () => {
    await show();
    paste(Array.from({ length: 2001 }, (_, at) => `任务 ${at}`).join('\n'));
    expect(screen.getByText('这一块有 2001 行，一次最多 2000 行，分几次粘贴')).toBeTruthy();
  });
});

describe('pasted into a project that has only a launch day', () => {
  const chain = '任务\t工期\t前置\n打样\t3天\t\n拍摄\t5天\t打样';
  async function launchOn(on: string) {
    await commit(createProject, {
      id: 'p2',
      name: '新品',
      templateId: null,
      direction: 'backward',
      launchOn: on,
      startOn: null,
    });
    await show('p2');
    paste(chain);
  }
  const make = async () => {
    fireEvent.click(screen.getByRole('button', { name: '建 2 个任务', hidden: true }));
    await waitFor(async () => expect(await titles()).toContain('拍摄'));
    const rows = await db.tasks.toArray();
    return ['打样', '拍摄'].map((name) => rows.find(({ title }) => title === name));
  };
  const tie = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /^排在「上架日」/, hidden: true });

  it('plans it back from the launch and says when it has to begin', async () => {
    await launchOn('2027-06-25');
    expect(tie().checked).toBe(true);
    // 端午 2027-06-09 and the weekends are off.
    expect(screen.getByText('最晚 06-15 开始，06-24 做完')).toBeTruthy();
    expect((await make()).map((task) => [task?.plannedStartOn, task?.plannedFinishOn])).toEqual([
      ['2027-06-15', '2027-06-17'],
      ['2027-06-18', '2027-06-24'],
    ]);
    await undo();
    expect(await db.links.count()).toBe(0);
  });

  it('says that it has no room', async () => {
    await launchOn('2026-11-27');
    expect(
      screen.getByText('排不下：最晚 11-17 就要开始，已经晚了 4 个工作日。从今天做起，「上架日」要到 12-03'),
    ).toBeTruthy();
  });

  it('left loose, it is planned on from the day it is written down', async () => {
    await launchOn('2027-06-25');
    fireEvent.click(tie());
    expect(screen.getByText('不勾就从今天起往后排，上架日不等它们')).toBeTruthy();
    const [first, second] = await make();
    const made = todayIn(new Date());
    expect(first?.plannedStartOn).toBe(addWorkdays(defaultCalendar, made, 0));
    expect(second?.plannedStartOn).toBe(addWorkdays(defaultCalendar, made, 3));
  });
});
