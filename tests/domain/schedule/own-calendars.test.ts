import { describe, expect, it } from 'vitest';
import { calendarBook } from '../../../domain/calendar/calendar-book.ts';
import type { Calendar } from '../../../domain/model/calendar.ts';
import type { Project } from '../../../domain/model/project.ts';
import type { Task } from '../../../domain/model/task.ts';
import { planProject } from '../../../domain/schedule/plan-project.ts';
import { link, project, task } from '../intents/run-intent.ts';

const calendar = (id: string, fields: Partial<Calendar>): Calendar => ({
  id,
  name: id,
  pattern: 'double',
  week: '1111100',
  shortWeekOn: null,
  holidays: 'CN',
  exceptions: [],
  closed: [],
  ...fields,
});
const byId = <Row extends { id: string }>(...rows: Row[]) => new Map(rows.map((row) => [row.id, row]));

const calendars = calendarBook({
  calendars: byId(
    calendar('six', { pattern: 'single' }),
    calendar('never', { pattern: 'none' }),
    calendar('tuesdays', { pattern: 'own', week: '0100000' }),
    calendar('shut', { closed: [{ fromOn: '2026-11-25', toOn: '2026-12-06' }] }),
  ),
  members: byId({ id: 'm1', name: '小林', role: '', isActive: true, calendarId: 'tuesdays' }),
  suppliers: byId({ id: 's1', name: '印刷厂', calendarId: 'shut', note: '' }),
});

/** Five days from Tuesday 2026-11-24 on; the last of them. */
function lastDay(fields: Partial<Task>, of: Partial<Project> = {}): string | undefined {
  const tasks = [task('a', { durationDays: 5, ...fields })];
  const plan = planProject({ project: project('p1', of), tasks, links: [], calendars }, null);
  return plan.ok ? plan.dates.get('a')?.finishOn : plan.refusal.code;
}

describe('the working days a task is planned by', () => {
  it.each<[string, Partial<Task>, Partial<Project>, string]>([
    ['the default', {}, {}, '2026-11-30'],
    ['the project’s', {}, { calendarId: 'six' }, '2026-11-28'],
    ['the assignee’s before the project’s', { assigneeId: 'm1' }, { calendarId: 'six' }, '2026-12-22'],
    [
      'a wait: the supplier’s before the assignee’s',
      { kind: 'wait', supplierId: 's1', assigneeId: 'm1' },
      {},
      '2026-12-10',
    ],
    ['work is not done by the supplier’s', { supplierId: 's1' }, {}, '2026-11-30'],
    [
      'a wait for a supplier without one: the assignee’s',
      { kind: 'wait', supplierId: 's2', assigneeId: 'm1' },
      {},
      '2026-12-22',
    ],
    [
      'its own before all',
      { kind: 'wait', supplierId: 's1', assigneeId: 'm1', calendarId: 'never' },
      { calendarId: 'six' },
      '2026-11-28',
    ],
    ['one that is gone is the next', { calendarId: 'gone' }, { calendarId: 'gone' }, '2026-11-30'],
  ])('%s', (_, fields, of, finishOn) => {
    expect(lastDay(fields, of)).toBe(finishOn);
  });

  it('a project’s extra days stand on its own calendar', () => {
    expect(lastDay({}, { calendarId: 'six', extraWorkdays: ['2026-11-29'] })).toBe('2026-11-28');
    expect(lastDay({ durationDays: 6 }, { calendarId: 'six', extraWorkdays: ['2026-11-29'] })).toBe('2026-11-29');
  });

  it('a changed calendar changes the plan of the same rows', () => {
    const rows = { project: project('p1', { calendarId: 'six' }), tasks: [task('a', { durationDays: 5 })], links: [] };
    const finish = (pattern: Calendar['pattern']) => {
      const book = calendarBook({
        calendars: byId(calendar('six', { pattern })),
        members: new Map(),
        suppliers: new Map(),
      });
      const plan = planProject({ ...rows, calendars: book }, null);
      return plan.ok && plan.finishOn;
    };
    expect([finish('single'), finish('double'), finish('none')]).toEqual(['2026-11-28', '2026-11-30', '2026-11-28']);
  });
});

describe('the book of calendars', () => {
  const rows = () => ({ calendars: byId(calendar('six', {})), members: new Map(), suppliers: new Map() });

  it('is the same object for rows that plan alike, whatever they are called', () => {
    const renamed = { ...rows(), calendars: byId(calendar('six', { name: '另一个名字' })) };
    expect(calendarBook(renamed)).toBe(calendarBook(rows()));
    expect(calendarBook({ ...rows(), calendars: byId(calendar('six', { pattern: 'single' })) })).not.toBe(
      calendarBook(rows()),
    );
  });

  it('leaves out what cannot be planned with', () => {
    const bad = { ...rows(), calendars: byId(calendar('six', { pattern: 'own', week: '0000000' })) };
    expect(calendarBook(bad).specs.size).toBe(0);
  });
});

describe('days that wait for a notice', () => {
  const launch = task('z', { kind: 'milestone', durationDays: 0 });
  const tasks = [task('a', { durationDays: 1 }), task('b', { durationDays: 2 }), launch];
  const links = [link('l1', 'b', 'z')];
  const provisional = (of: Partial<Project>, more: Partial<Task> = {}) => {
    const rows = { project: project('p1', of), tasks: tasks.map((one) => ({ ...one, ...more })), links, calendars };
    const plan = planProject(rows, null);
    return plan.ok && [...plan.provisional].sort().join();
  };

  it.each<[string, Partial<Project>, Partial<Task>, string]>([
    ['none within announced years', { startOn: '2026-11-24' }, {}, ''],
    ['those that reach into 2027', { startOn: '2026-12-31' }, {}, 'b,z'],
    [
      'all before a launch in 2027 that is planned back',
      { launchOn: '2027-01-04', launchTaskId: 'z', direction: 'backward', startOn: null },
      {},
      'b,z',
    ],
    ['all of a plan in 2027', { startOn: '2027-03-01' }, {}, 'a,b,z'],
  ])('%s', (_, of, more, ids) => {
    expect(provisional(of, more)).toBe(ids);
  });

  it('a bare week waits for nobody', () => {
    const bare = calendarBook({
      calendars: byId(calendar('bare', { holidays: null })),
      members: new Map(),
      suppliers: new Map(),
    });
    const rows = {
      project: project('p1', { startOn: '2027-03-01', calendarId: 'bare' }),
      tasks,
      links,
      calendars: bare,
    };
    const plan = planProject(rows, null);
    expect(plan.ok && plan.isProvisional).toBe(false);
  });
});
