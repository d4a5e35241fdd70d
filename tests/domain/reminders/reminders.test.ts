import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../../../domain/calendar/calendar.ts';
import type { Approval } from '../../../domain/model/approval.ts';
import type { ProjectSummary } from '../../../domain/model/project-summary.ts';
import { newTask, type Task } from '../../../domain/model/task.ts';
import { nextSpeakingAt } from '../../../domain/reminders/clock.ts';
import { digestOf } from '../../../domain/reminders/digest.ts';
import { allReminders, nextLookAt, toTell } from '../../../domain/reminders/due-reminders.ts';
import { usualRule } from '../../../domain/reminders/reminder.ts';
import { snoozeTimes } from '../../../domain/reminders/snooze-times.ts';

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const task = (id: string, more: Partial<Task> = {}): Task =>
  newTask({ id, projectId: 'inbox', title: id, createdAt: '2026-11-01T00:00:00Z', ...more });
const rows = (tasks: Task[], more: Partial<Parameters<typeof allReminders>[0]> = {}) => ({
  tasks,
  summaries: [],
  approvals: [],
  meId: null,
  ...more,
});
const keys = (tasks: Task[], more = {}) => allReminders(rows(tasks, more), usualRule).map(({ key }) => key);
const text = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16);

describe('when something may be said', () => {
  it.each([
    ['2026-11-24T10:30', '2026-11-24T10:30'],
    ['2026-11-24T08:59', '2026-11-24T09:00'],
    ['2026-11-24T21:00', '2026-11-25T09:00'],
    ['2026-11-27T23:00', '2026-11-30T09:00'],
    ['2026-11-28T12:00', '2026-11-30T09:00'],
    ['2026-09-30T22:00', '2026-10-08T09:00'],
    ['2026-10-10T12:00', '2026-10-10T12:00'],
  ])('%s → %s', (now, then) => {
    expect(text(nextSpeakingAt(usualRule, defaultCalendar, at(now)))).toBe(then);
  });

  it('quiet at noon, days off like others, no quiet at all', () => {
    const noon = { ...usualRule, quietFrom: 720, quietTo: 840, workdaysOnly: false };
    expect(text(nextSpeakingAt(noon, defaultCalendar, at('2026-11-28T13:00')))).toBe('2026-11-28T14:00');
    expect(text(nextSpeakingAt(noon, defaultCalendar, at('2026-11-28T23:00')))).toBe('2026-11-28T23:00');
    const never = { ...noon, quietFrom: 0, quietTo: 0 };
    expect(text(nextSpeakingAt(never, defaultCalendar, at('2026-11-28T00:00')))).toBe('2026-11-28T00:00');
  });

  it('a calendar without working days is no reason to fall silent for ever', () => {
    const rest = { ...defaultCalendar, closed: [{ fromOn: '2026-11-01', toOn: '2029-01-01' }] };
    expect(nextSpeakingAt(usualRule, rest, at('2026-11-24T10:00'))).toBe(at('2026-11-24T10:00'));
  });
});

describe('what is told', () => {
  it('due tasks, whom to ask again, timeouts; not what is done, groups apart', () => {
    const tasks = [
      task('due', { deadlineOn: '2026-11-24' }),
      task('wait', {
        kind: 'wait',
        askedOn: '2026-11-16',
        timeoutDays: 4,
        chaseOn: '2026-11-19',
        plannedFinishOn: '2026-11-20',
      }),
      task('done', { deadlineOn: '2026-11-24', status: 'done' }),
      task('stone', { kind: 'milestone', deadlineOn: '2026-11-24' }),
    ];
    expect(keys(tasks)).toEqual(['chase:wait:2026-11-19', 'timeout:wait:2026-11-20', 'due:due:2026-11-24']);
    // A day is told in its morning; a wait may take its last day whole.
    const times = allReminders(rows(tasks), usualRule).map(({ dueAt }) => text(dueAt));
    expect(times).toEqual(['2026-11-19T09:00', '2026-11-21T09:00', '2026-11-24T09:00']);
  });

  it('a task of a paused project is not told; of mine and of nobody is', () => {
    const summary = { id: 'p1', status: 'paused', launch: null } as ProjectSummary;
    const tasks = [
      task('paused', { projectId: 'p1', deadlineOn: '2026-11-24' }),
      task('theirs', { assigneeId: 'm2', deadlineOn: '2026-11-24' }),
      task('mine', { assigneeId: 'm1', deadlineOn: '2026-11-24' }),
    ];
    expect(keys(tasks, { summaries: [summary], meId: 'm1' })).toEqual(['due:mine:2026-11-24']);
  });

  it('what is written down today for today is told an hour later', () => {
    const [one] = allReminders(
      rows([task('t', { deadlineOn: '2026-11-24', createdAt: '2026-11-24T06:00:00Z' })]),
      usualRule,
    );
    expect(text(one?.dueAt ?? 0)).toBe('2026-11-24T15:00');
  });

  it('an approval waits for me until I decided, a launch is told late once and red once', () => {
    const approval: Approval = {
      id: 'a',
      taskId: 't',
      projectId: 'inbox',
      steps: [{ name: '复核', memberIds: ['m1', 'm2'], needed: 2 }],
      decisions: [],
      round: 1,
      submittedAt: '2026-11-24T03:00:00Z',
      submission: '',
      submittedBy: '',
      template: '',
    };
    const mine = { approvals: [approval], meId: 'm1' };
    expect(keys([task('t', { status: 'review' })], mine)).toEqual(['approval:a:1:0']);
    const decided = {
      step: 0,
      memberId: 'm1',
      verdict: 'passed' as const,
      reason: '',
      decidedAt: '2026-11-24T04:00:00Z',
      round: 1,
    };
    expect(keys([task('t')], { approvals: [{ ...approval, decisions: [decided] }], meId: 'm1' })).toEqual([]);
    // Who submitted cannot pass it alone, so nobody tells them to.
    const own = { ...approval, submittedBy: 'm1', steps: [{ name: '审批', memberIds: ['m1', 'm2'], needed: 1 }] };
    expect(keys([task('t')], { approvals: [own], meId: 'm1' })).toEqual([]);
    // Early in the morning here is still yesterday in Greenwich.
    const early = { ...own, submittedAt: '2026-11-23T23:30:00Z' };
    const [asked] = allReminders(rows([task('t')], { approvals: [early], meId: 'm2' }), usualRule);
    expect(asked).toMatchObject({ key: 'approval:a:1:0', on: '2026-11-24' });
    expect(keys([task('t')], { approvals: [{ ...own, submittedAt: null }], meId: 'm2' })).toEqual([]);
    const launch = {
      taskId: 'l',
      title: '上架日',
      plannedOn: '2026-12-01',
      forecastOn: '2026-12-02',
      daysLate: 1,
      isDone: false,
    };
    const summary = {
      id: 'p1',
      name: '冬款',
      forDay: '2026-11-24',
      redAfterDays: 2,
      status: 'running',
      launch,
    } as ProjectSummary;
    const stone = task('l', { projectId: 'p1', kind: 'milestone' });
    expect(keys([stone], { summaries: [summary] })).toEqual(['launch:p1:2026-12-01:amber']);
    const red = { ...summary, launch: { ...launch, daysLate: 3, forecastOn: '2026-12-04' } };
    expect(keys([stone], { summaries: [red] })).toEqual(['launch:p1:2026-12-01:red']);
  });

  it('put off, it is another occasion, told when that ends', () => {
    const put = task('t', { deadlineOn: '2026-11-24', remindAt: '2026-11-25T01:00:00.000Z' });
    const all = allReminders(rows([put]), usualRule);
    const told = new Set(['due:t:2026-11-24']);
    expect(toTell(all, told, at('2026-11-24T15:00'), usualRule, defaultCalendar)).toEqual([]);
    expect(text(nextLookAt(all, told, at('2026-11-24T15:00'), usualRule, defaultCalendar) ?? 0)).toBe(
      '2026-11-25T09:00',
    );
    expect(toTell(all, told, at('2026-11-25T09:00'), usualRule, defaultCalendar)).toHaveLength(1);
  });

  it('the digest counts days and kinds', () => {
    const all = allReminders(
      rows([
        task('a', { deadlineOn: '2026-11-23' }),
        task('b', { deadlineOn: '2026-11-25' }),
        task('c', { kind: 'wait', askedOn: '2026-11-20', chaseOn: '2026-11-24' }),
      ]),
      usualRule,
    );
    expect(digestOf(all, at('2026-11-25T10:00'))).toEqual({
      days: 3,
      counts: { due: 2, chase: 1, timeout: 0, approval: 0, launch: 0 },
    });
  });
});

it('put off by an hour, to the afternoon while it is morning, to tomorrow, to the next working day', () => {
  const times = (now: string) =>
    [...snoozeTimes(at(now), usualRule, defaultCalendar)].map(([name, until]) => [name, text(Date.parse(until))]);
  expect(times('2026-11-27T10:20')).toEqual([
    ['hour', '2026-11-27T11:20'],
    ['afternoon', '2026-11-27T14:00'],
    ['tomorrow', '2026-11-28T09:00'],
    ['workday', '2026-11-30T09:00'],
  ]);
  expect(times('2026-11-24T16:00').map(([name]) => name)).toEqual(['hour', 'tomorrow']);
});
