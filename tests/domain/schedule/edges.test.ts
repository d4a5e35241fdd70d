import { describe, expect, it } from 'vitest';
import type { PlanInput, PlanLink, PlanTask } from '../../../domain/schedule/plan-types.ts';
import { schedule } from '../../../domain/schedule/schedule.ts';

// 2026-03-06 is a Friday.
const plan = (tasks: PlanTask[], links: PlanLink[] = [], more: Partial<PlanInput> = {}): PlanInput => ({
  calendar: { week: '1111100', holidays: null },
  start: '2026-03-02',
  tasks,
  links,
  ...more,
});

function computed(input: PlanInput, today: string | null = null) {
  const result = schedule(input, today);
  if ('error' in result) throw new Error(result.error);
  return result;
}

const kinds = (input: PlanInput) => computed(input).conflicts.map(({ kind, taskIds }) => `${kind} ${taskIds.join()}`);

it('who must be over when a working task is may end in the days off behind it', () => {
  const result = computed(
    plan(
      [
        { id: 'a', days: 3, unit: 'calendar' },
        { id: 'b', days: 5 },
      ],
      [{ from: 'a', to: 'b', type: 'FF' }],
    ),
  );
  expect(result.tasks.b).toMatchObject({ finish: '2026-03-06', totalFloat: 0 });
  expect(result.tasks.a).toMatchObject({ lateFinish: '2026-03-06', totalFloat: 2 });
  const longer = computed(
    plan(
      [
        { id: 'a', days: 3, unit: 'calendar' },
        { id: 'b', days: 5 },
        { id: 'c', days: 6 },
      ],
      [{ from: 'a', to: 'b', type: 'FF' }],
    ),
  );
  expect(longer.tasks.b?.lateFinish).toBe('2026-03-09');
  expect(longer.tasks.a?.lateFinish).toBe('2026-03-09');
});

it('free float ends at the task’s own deadline, as total float does', () => {
  const result = computed(
    plan([
      { id: 'a', days: 1, deadlineOn: '2026-03-04' },
      { id: 'b', days: 9 },
    ]),
  );
  expect(result.tasks.a).toMatchObject({ totalFloat: 2, freeFloat: 2 });
});

describe('as late as possible', () => {
  it('stays before its own deadline', () => {
    const tasks: PlanTask[] = [
      { id: 'a', days: 1, constraint: { type: 'ALAP' }, deadlineOn: '2026-03-04' },
      { id: 'b', days: 9 },
    ];
    expect(computed(plan(tasks)).tasks.a?.finish).toBe('2026-03-04');
    expect(kinds(plan(tasks))).toEqual([]);
  });

  it('does not move what is done, nor the launch, nor the end of the plan', () => {
    const done: PlanTask = { id: 'a', days: 1, constraint: { type: 'ALAP' }, actualFinishOn: '2026-03-03' };
    expect(computed(plan([done, { id: 'b', days: 9 }])).tasks.a?.finish).toBe('2026-03-03');
    const launch: PlanTask = { id: 'm', kind: 'milestone', days: 0, constraint: { type: 'ALAP' } };
    const launched = plan([launch, { id: 'b', days: 9 }], [], { launch: { task: 'm', on: '2026-03-04' } });
    expect(computed(launched).tasks.m?.start).toBe('2026-03-04');
    const last = plan([{ id: 'b', days: 5 }, launch], [{ from: 'b', to: 'm' }]);
    expect(computed(last).finish).toBe('2026-03-06');
  });
});

describe('what cannot all hold is said', () => {
  it('a pin against the task’s own condition', () => {
    const task = (constraint: PlanTask['constraint']): PlanTask => ({
      id: 'a',
      days: 2,
      pinnedOn: '2026-03-03',
      constraint,
    });
    expect(kinds(plan([task({ type: 'SNET', on: '2026-03-05' })]))).toEqual(['constraint a']);
    expect(kinds(plan([task({ type: 'MSO', on: '2026-03-05' })]))).toEqual(['constraint a']);
    expect(kinds(plan([task({ type: 'MFO', on: '2026-03-04' })]))).toEqual([]);
    expect(kinds(plan([task({ type: 'FNET', on: '2026-03-09' })]))).toEqual(['constraint a']);
  });

  it('a launch day against the launch’s own condition', () => {
    const launch = (more: Partial<PlanTask>): PlanInput =>
      plan([{ id: 'm', kind: 'milestone', days: 0, ...more }], [], { launch: { task: 'm', on: '2026-03-04' } });
    expect(kinds(launch({ constraint: { type: 'SNET', on: '2026-03-06' } }))).toEqual(['constraint m']);
    expect(kinds(launch({ pinnedOn: '2026-03-05' }))).toEqual(['constraint m']);
    expect(kinds(launch({ pinnedOn: '2026-03-04' }))).toEqual([]);
  });

  it('a launch before what was done after it', () => {
    const tasks: PlanTask[] = [
      { id: 'a', days: 1, actualFinishOn: '2026-03-06' },
      { id: 'm', kind: 'milestone', days: 0 },
    ];
    const input = plan(tasks, [{ from: 'a', to: 'm' }], { launch: { task: 'm', on: '2026-03-04' } });
    expect(kinds(input)).toContain('link a,m');
  });

  it('an end that must be on a day off', () => {
    const input = plan([{ id: 'a', title: '拍摄', days: 2, constraint: { type: 'MFO', on: '2026-03-08' } }]);
    expect(computed(input).tasks.a?.finish).toBe('2026-03-06');
    expect(computed(input).conflicts[0]?.text).toBe('「拍摄」固定在休息日 2026-03-08，提前到上一个工作日');
  });
});

it('a task that starts after today is not forecast to end before it starts', () => {
  const ahead: PlanTask = { id: 'a', days: 4, actualStartOn: '2026-03-16', progress: 0.5 };
  expect(computed(plan([ahead]), '2026-03-03').tasks.a).toMatchObject({ forecastFinish: '2026-03-17' });
});

it('a plan that would have to begin before the years it may hold is refused', () => {
  const input = plan(
    [
      { id: 'a', days: 5000 },
      { id: 'm', kind: 'milestone', days: 0 },
    ],
    [{ from: 'a', to: 'm' }],
    {
      start: undefined,
      launch: { task: 'm', on: '1975-01-02' },
    },
  );
  expect(schedule(input)).toMatchObject({ code: 'tooLong' });
});

describe('a launch that is a task held on a day off', () => {
  // 2026-03-08 is a Sunday.
  const launch = { task: 'launch', on: '2026-03-08' };
  const tasks: PlanTask[] = [
    { id: 'a', days: 5 },
    { id: 'launch', days: 2 },
  ];
  const links: PlanLink[] = [{ from: 'a', to: 'launch', type: 'FS' }];

  it('stands there, early and late', () => {
    const result = computed(plan(tasks, links, { launch }));
    expect(result.tasks.launch).toMatchObject({ start: '2026-03-08', lateStart: '2026-03-08', totalFloat: 0 });
    expect(result.tasks.a).toMatchObject({ start: '2026-03-02', finish: '2026-03-06', totalFloat: 0 });
  });

  it.each<[string, PlanTask[], PlanLink[], string[]]>([
    ['what ends on the working day before it is in time', tasks, links, []],
    [
      'three weeks before it are not',
      [{ id: 'a', days: 15 }, tasks[1] as PlanTask],
      links,
      ['negativeFloat a', 'link a,launch'],
    ],
    [
      'not before that day is what it does',
      [{ id: 'launch', days: 2, constraint: { type: 'SNET', on: '2026-03-08' } }],
      [],
      [],
    ],
    [
      'not before a later day is not',
      [{ id: 'launch', days: 2, constraint: { type: 'SNET', on: '2026-03-10' } }],
      [],
      ['constraint launch'],
    ],
  ])('%s', (_, all, ties, found) => {
    expect(kinds(plan(all, ties, { launch }))).toEqual(found);
  });
});

it('a plan that has to begin before the days that can be planned says so', () => {
  const tasks: PlanTask[] = [
    { id: 'a', days: 5 },
    { id: 'launch', days: 0, kind: 'milestone' },
  ];
  const links = [{ from: 'a', to: 'launch' }];
  const given = plan(tasks, links, { start: undefined, launch: { task: 'launch', on: '1970-01-02' } });
  expect(schedule(given, null)).toMatchObject({
    code: 'tooLong',
    error: '计划从 1970-01-01 以前就要开始：把日子往后移',
  });
});
