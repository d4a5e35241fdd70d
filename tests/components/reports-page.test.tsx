import { beforeEach, describe, expect, it, vi } from 'vitest';
import { periodAt } from '../../components/views/workbench/reports/period.ts';
import { reportText } from '../../components/views/workbench/reports/report-text.ts';
import { ReportsPage } from '../../components/views/workbench/reports/reports-page.tsx';
import { todayIn } from '../../domain/calendar/day.ts';
import { createProject } from '../../domain/intents/create-project.ts';
import { createTask } from '../../domain/intents/create-task.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import { setTaskStatus } from '../../domain/intents/set-task-status.ts';
import type { PeriodFacts } from '../../domain/reports/period-facts.ts';
import { reportWords } from '../../locales/reports.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { settings } from '../../storage/settings.ts';
import { fireEvent, render, screen, waitFor, within } from './render.ts';

vi.mock('../../messaging/send.ts', () => ({ send: async () => undefined }));

const copied: string[] = [];
beforeEach(async () => {
  copied.length = 0;
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
  await db.delete();
  await db.open();
  await settings.dailyFormat.remove();
  const today = todayIn(new Date());
  const member = (id: string, name: string) => ({ member: { id, name, role: '', isActive: true } });
  await commit(saveMember, member('m1', '小王'));
  await commit(saveMember, member('m2', '阿哲'));
  const [direction, templateId, launchOn] = ['forward' as const, null, null];
  await commit(createProject, { id: 'p1', name: '云岚凉被', templateId, direction, launchOn, startOn: today });
  await commit(createTask, { task: { id: 't1', projectId: 'p1', title: '拍主图 <b>', assigneeId: 'm1' } });
  await commit(createTask, { task: { id: 't2', projectId: 'p1', title: '写详情', assigneeId: 'm2' } });
  await commit(setTaskStatus, { ids: ['t1'], status: 'done' });
});

const area = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: '成文，可以直接改' });

it('writes the day from what happened, copies it with one key and keeps it', async () => {
  render(<ReportsPage />);
  await waitFor(async () => expect((await area()).value).toContain('1. 拍主图 <b>（云岚凉被）'));
  fireEvent.keyDown(document.body, { key: 'c' });
  await waitFor(async () => expect(await db.reports.count()).toBe(1));
  expect(copied).toEqual([(await area()).value]);
});

it('the format is the team’s own, and a broken one says so', async () => {
  render(<ReportsPage />);
  await area();
  await settings.dailyFormat.set('今天做完 {{#完成}}{{标题}};{{/完成}}');
  await waitFor(async () => expect((await area()).value).toBe('今天做完 拍主图 <b>;'));
  await settings.dailyFormat.set('{{#完成}}{{标题}}');
  await screen.findByText(/第 1 行的 {{#完成}} 没有 {{\/完成}} 收尾/);
});

it('the weekly meeting walks from person to person', async () => {
  render(<ReportsPage />);
  fireEvent.click(await screen.findByRole('radio', { name: '周会' }));
  const done = await screen.findByRole('region', { name: '本周做完' });
  await within(done).findByText('拍主图 <b>');
  fireEvent.keyDown(document.body, { key: 'ArrowRight' });
  fireEvent.keyDown(document.body, { key: 'ArrowRight' });
  await screen.findByText('阿哲');
  await waitFor(() => expect(within(screen.getByRole('region', { name: '本周做完' })).getByText('没有')).toBeTruthy());
});

describe('the text', () => {
  const none: PeriodFacts = { done: [], doing: [], moved: [], waiting: [], risks: [], next: [] };
  const names = {
    date: '11-24',
    name: '',
    projectName: '',
    projectOf: () => '',
    memberOf: () => '',
    dayText: (day: string) => day,
  };

  it('leaves out what there is none of', () => {
    const made = reportText(reportWords.daily, none, names);
    expect(made).toEqual({ text: '【日报】11-24 \n\n完成\n无\n\n进行中\n无\n\n接下来\n无' });
  });

  it('never runs what a format or a title says', () => {
    const line = {
      taskId: 't',
      projectId: 'p',
      assigneeId: null,
      waitFor: '',
      dueOn: null,
      doneOn: null,
      days: 0,
      fromOn: null,
      toOn: null,
    };
    const facts = { ...none, done: [{ ...line, title: '{{日期}} {{constructor}}' }] };
    expect(reportText('{{#完成}}{{标题}}{{/完成}}', facts, names)).toEqual({ text: '{{日期}} {{constructor}}' });
    expect(reportText('{{标题}}{{constructor.name}}', facts, names)).toEqual({
      error: '第 1 行的“constructor.name”不是字段',
    });
  });

  it.each([
    ['【日报】\n{{#完成}}\n{{标题}}\n\n明天见', '第 2 行的 {{#完成}} 没有 {{/完成}} 收尾'],
    ['完成\n{{标题}}\n{{/完成}}', '第 3 行的 {{/完成}} 前面没有对应的 {{#完成}}'],
    ['完成\n{{#完成}}\n{{标题}\n{{/完成}}', '第 3 行的花括号没关上'],
    ['{{日期}}\n{{#完成}}\n{{任务名}}\n{{/完成}}', '第 3 行的“任务名”不是字段'],
    ['{{日期}}\n{{> 别的}}', '第 2 行的“别的”不是字段'],
    ['{{日期}}\n最后 {{姓名', '第 2 行的花括号没关上'],
    ['{{#完成}}\n{{#风险}}\n{{/完成}}\n{{/风险}}', '第 2 行的 {{#风险}} 没有 {{/风险}} 收尾'],
  ])('%j: where the fault is', (format, error) => {
    expect(reportText(format, none, names)).toEqual({ error });
  });

  it('reads its own formats, and notes to oneself', () => {
    for (const format of [reportWords.daily, reportWords.weekly, '{{! 只给自己看 }}{{日期}}', '没有字段'])
      expect(reportText(format, none, names)).toHaveProperty('text');
  });
});

it.each([
  ['daily', '2026-11-27', ['2026-11-27', '2026-11-27', '2026-11-28', '2026-11-30']],
  ['weekly', '2026-11-29', ['2026-11-23', '2026-11-29', '2026-11-30', '2026-12-06']],
] as const)('%s at %s', (rhythm, on, days) => {
  const { fromOn, toOn, nextFromOn, nextToOn } = periodAt(rhythm, on);
  expect([fromOn, toOn, nextFromOn, nextToOn]).toEqual(days);
});
