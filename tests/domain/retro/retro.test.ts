import { describe, expect, it } from 'vitest';
import { calendarBook } from '../../../domain/calendar/calendar-book.ts';
import { createProject } from '../../../domain/intents/create-project.ts';
import { saveRetro } from '../../../domain/intents/save-retro.ts';
import type { Retro } from '../../../domain/model/retro.ts';
import type { StoredTemplate } from '../../../domain/model/stored-template.ts';
import type { Task } from '../../../domain/model/task.ts';
import { actualDays } from '../../../domain/retro/actual-days.ts';
import { carriedActions, carriedTag } from '../../../domain/retro/carried-actions.ts';
import { retroFacts } from '../../../domain/retro/retro-facts.ts';
import { templateDiff, withDiff } from '../../../domain/retro/template-diff.ts';
import { codeOf, granted, link, project, task, today, world } from '../intents/run-intent.ts';

const calendars = calendarBook({ calendars: new Map(), members: new Map(), suppliers: new Map() });
const done = (id: string, fromOn: string, toOn: string, fields: Partial<Task> = {}) =>
  task(id, {
    status: 'done',
    actualStartOn: fromOn,
    actualFinishOn: toOn,
    plannedFinishOn: toOn,
    durationDays: 2,
    ...fields,
  });

describe('days really taken', () => {
  it.each([
    // Friday to Monday: two working days.
    ['a weekend between', done('a', '2026-11-20', '2026-11-23'), 2],
    ['calendar days', done('a', '2026-11-20', '2026-11-23', { unit: 'calendar' }), 4],
    [
      'a wait counts from when it was asked',
      done('a', '2026-11-20', '2026-11-23', { kind: 'wait', askedOn: '2026-11-18' }),
      4,
    ],
    ['still open', task('a', { actualStartOn: '2026-11-20' }), null],
    ['no start known', done('a', '2026-11-20', '2026-11-23', { actualStartOn: null }), null],
    ['finished before it began', done('a', '2026-11-20', '2026-11-19'), null],
    ['a milestone', done('a', '2026-11-20', '2026-11-23', { kind: 'milestone', durationDays: 0 }), null],
  ] as const)('%s', (_, row, days) => {
    expect(actualDays(row, { project: project('p1'), calendars })).toBe(days);
  });
});

describe('facts', () => {
  const tasks = [
    task('stage'),
    done('a', '2026-11-16', '2026-11-17', { parentId: 'stage', durationDays: 4 }),
    // In the baseline a day, later planned longer. Agreed for Monday, done on Friday: four days late, two of them red.
    done('w', '2026-11-16', '2026-11-20', { kind: 'wait', plannedFinishOn: '2026-11-16', durationDays: 4 }),
    task('open', { plannedFinishOn: '2026-12-11' }),
  ];
  const line = { id: 'b', projectId: 'p1', taskId: null, category: '推广', title: '投放', paidOn: null, note: '' };
  const facts = retroFacts({
    project: project('p1', { budgetFen: 10_000 }),
    tasks,
    budgetLines: [{ ...line, plannedFen: 5000, committedFen: 0, spentFen: 7000 }],
    baseline: {
      id: 'x',
      projectId: 'p1',
      name: '立项',
      takenAt: '2026-11-01T00:00:00Z',
      launchOn: null,
      tasks: [{ taskId: 'w', startOn: '2026-11-16', finishOn: '2026-11-16', durationDays: 1 }],
    },
    calendars,
    today,
    redAfterDays: 2,
  });

  it('are counted from the rows, groups left out, the furthest from plan first', () => {
    expect(facts.tasks.map(({ taskId, baselineDays, actualDays: days }) => [taskId, baselineDays, days])).toEqual([
      ['w', 1, 5],
      ['a', null, 2],
    ]);
    expect(facts.waited).toEqual({ days: 5, share: 5 / 7 });
    expect(facts.red).toEqual({ days: 2, tasks: 1 });
    expect(facts.money).toEqual({ plannedFen: 10_000, spentFen: 7000 });
  });
});

describe('what the template learns', () => {
  const part = { role: '运营', side: 'ours' as const, kind: 'work' as const };
  const content = {
    launchKey: null,
    tasks: [
      { ...part, key: '1', title: '打样', days: 5 },
      { ...part, key: '2', title: '拍摄', days: 2 },
      { ...part, key: '3', title: '详情', days: 3 },
    ],
    links: [{ from: '1', to: '2', type: 'FS' as const, lag: 0 }],
  };
  const tasks = [
    done('a', '2026-11-16', '2026-11-20', { step: '1' }),
    done('b', '2026-11-16', '2026-11-18', { step: '2' }),
    done('c', '2026-11-16', '2026-11-18', { step: '3' }),
    done('x', '2026-11-16', '2026-11-16', { title: '寄封样', role: '品控' }),
    task('y', { title: '没做的' }),
    // Neither is missing in the template: a step done once more, and what one order needed.
    done('again', '2026-11-16', '2026-11-20', { title: '打样 ' }),
    done('order', '2026-11-23', '2026-11-23', { title: '发出订单 …406697' }),
  ];
  const lines = templateDiff({
    content,
    tasks,
    links: [link('l', 'a', 'x')],
    daysOf: (row) => actualDays(row, { project: project('p1'), calendars }),
    learned: (row) => (row.step === '1' ? { days: 7, count: 6 } : null),
    ofOrders: new Set(['order']),
  });

  it('several launches are suggested, one is shown, an added task comes after its predecessor', () => {
    expect(lines.map(({ id, isSuggested, reason }) => [id, isSuggested, reason.sort])).toEqual([
      ['days-1', true, 'learned'],
      ['days-2', false, 'once'],
      ['add-x', true, 'added'],
    ]);
    const next = withDiff(
      content,
      lines.filter((line) => line.isSuggested),
    );
    expect(next.tasks.map(({ title, days }) => [title, days])).toEqual([
      ['打样', 7],
      ['拍摄', 2],
      ['详情', 3],
      ['寄封样', 1],
    ]);
    expect(next.links).toEqual([...content.links, { from: '1', to: 'x', type: 'FS', lag: 0 }]);
    expect(withDiff(content, [])).toEqual(content);
  });
});

describe('actions', () => {
  const action = { text: '封样当天送检', ownerId: 'm1', dueOn: '2026-12-01', isDone: false, carriedTo: null };
  const retro: Retro = {
    id: 'p1',
    projectId: 'p1',
    templateId: 'standard-launch',
    good: [],
    bad: [],
    actions: [
      { ...action, id: 'k1' },
      { ...action, id: 'k2', isDone: true },
      { ...action, id: 'k3', dueOn: '2026-01-01' },
    ],
    closedAt: '2026-11-20T00:00:00Z',
  };
  const moment = { now: '2026-11-24T02:00:00.000Z', today, newId: () => `n${++count}` };
  let count = 0;
  const carry = (one: Retro) =>
    carriedActions([one], { id: 'p2' }, new Set(['standard-launch']), { position: 10, moment });

  it('go along to the next project of the template, once, and only open ones', () => {
    const patches = carry(retro);
    const tasks = patches.filter(({ table }) => table === 'tasks').map(({ after }) => after);
    expect(tasks).toMatchObject([
      { title: '封样当天送检', assigneeId: 'm1', deadlineOn: '2026-12-01', tags: [carriedTag], projectId: 'p2' },
      { deadlineOn: null },
    ]);
    const after = patches.find(({ table }) => table === 'retros')?.after as unknown as Retro;
    expect(after.actions.map(({ carriedTo }) => carriedTo?.projectId ?? null)).toEqual(['p2', null, 'p2']);
    expect(carry({ ...retro, ...after })).toEqual([]);
  });

  it.each([
    ['an open retrospective', { ...retro, closedAt: null }],
    ['another template', { ...retro, templateId: 'live-show' }],
    ['no template', { ...retro, templateId: null }],
  ])('not from %s', (_, one) => {
    expect(carry(one)).toEqual([]);
  });

  it('need an owner before the retrospective closes', () => {
    const rows = world({ projects: [project('p1')], retros: [{ ...retro, closedAt: null }] });
    const actions = [{ ...action, id: 'k9', ownerId: null }];
    expect(codeOf(saveRetro, { projectId: 'p1', fields: { actions, isClosed: true } }, rows)).toBe(
      'actionWithoutOwner',
    );
    const closed = granted(saveRetro, { projectId: 'p1', fields: { isClosed: true } }, rows);
    expect(closed.retros.get('p1')?.closedAt).not.toBeNull();
    const first = granted(
      saveRetro,
      { projectId: 'p1', fields: { good: [{ id: 'g', text: '快' }] } },
      world({ projects: [project('p1')] }),
    );
    expect(first.retros.get('p1')).toMatchObject({ good: [{ text: '快' }], actions: [], closedAt: null });
  });
});

describe('the next project', () => {
  const retro: Retro = {
    id: 'p1',
    projectId: 'p1',
    templateId: 'standard-launch',
    good: [],
    bad: [],
    actions: [{ id: 'k1', text: '封样当天送检', ownerId: null, dueOn: null, isDone: false, carriedTo: null }],
    closedAt: '2026-11-20T00:00:00Z',
  };
  const copy = (id: string, basedOnId: string): StoredTemplate => ({
    id,
    name: id,
    about: '',
    basedOnId,
    launchKey: null,
    tasks: [{ key: '1', title: '打样', days: 5, kind: 'work', role: '', side: 'ours' }],
    links: [],
    savedAt: '2026-11-01T00:00:00Z',
  });
  const made = (templateId: string | null) =>
    granted(
      createProject,
      { id: 'p2', name: '下一个', templateId, direction: 'forward', launchOn: null, startOn: today },
      world({ retros: [retro], templates: [copy('c1', 'standard-launch'), copy('c2', 'c1'), copy('loop', 'loop')] }),
    );

  it.each([
    ['standard-launch', 1],
    ['c2', 1],
    ['live-show', 0],
    ['loop', 0],
    [null, 0],
  ])('of template %s has %i handed on', (templateId, count) => {
    const tasks = [...made(templateId).tasks.values()].filter(({ tags }) => tags.includes(carriedTag));
    expect(tasks).toHaveLength(count);
  });
});
