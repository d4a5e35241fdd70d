import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCalendar, isWorkday } from '../../../domain/calendar/calendar.ts';
import { addDays, dayNumber, dayOf } from '../../../domain/calendar/day.ts';
import type { PlanInput, PlanLink, PlanTask } from '../../../domain/schedule/plan-types.ts';
import { schedule } from '../../../domain/schedule/schedule.ts';

const start = '2026-02-09';
const isWorking = (day: number) => isWorkday(defaultCalendar, dayOf(day));
const plan = (tasks: PlanTask[], links: PlanLink[] = [], more: Partial<PlanInput> = {}): PlanInput => ({
  calendar: defaultCalendar,
  start,
  tasks,
  links,
  ...more,
});

function computed(input: PlanInput, today: string | null = null) {
  const result = schedule(input, today);
  if ('error' in result) throw new Error(result.error);
  return result;
}

const refusal = (input: PlanInput) => {
  const result = schedule(input);
  return 'error' in result ? result.code : null;
};

describe('the independent reference', () => {
  /** Walks day by day: w(x) = working days before instant x, counted one by one from the plan start. */
  const origin = dayNumber('2025-06-01');
  const w = (instant: number) => {
    let count = 0;
    for (let day = origin; day < instant; day++) if (isWorking(day)) count += 1;
    return count;
  };

  function reference(input: PlanInput): Map<string, [number, number]> {
    const dates = new Map<string, [number, number]>();
    const rest = [...input.tasks];
    while (rest.length > 0) {
      const at = rest.findIndex((task) => input.links.every((link) => link.to !== task.id || dates.has(link.from)));
      const [task] = rest.splice(at, 1);
      if (!task) throw new Error('cycle');
      let from = dayNumber(start);
      for (;;) {
        while (!isWorking(from)) from += 1;
        let end = from;
        for (let left = task.days; left > 0; end += 1) if (isWorking(end)) left -= 1;
        const holds = input.links.every(({ from: source, to, type = 'FS', lag = 0 }) => {
          if (to !== task.id) return true;
          const [s, e] = dates.get(source) ?? [0, 0];
          const anchor = type === 'FS' || type === 'FF' ? e : s;
          return w(type === 'FS' || type === 'SS' ? from : end) >= w(anchor) + lag;
        });
        if (holds) {
          dates.set(task.id, [from, end]);
          break;
        }
        from += 1;
      }
    }
    return dates;
  }

  const link = (count: number) =>
    fc
      .record({
        a: fc.nat(count - 1),
        b: fc.nat(count - 1),
        type: fc.constantFrom('FS', 'SS', 'FF', 'SF' as const),
        lag: fc.integer({ min: -3, max: 6 }),
      })
      .filter(({ a, b }) => a !== b)
      .map(({ a, b, type, lag }): PlanLink => ({ from: `${Math.min(a, b)}`, to: `${Math.max(a, b)}`, type, lag }));

  const plans = fc.integer({ min: 2, max: 9 }).chain((count) =>
    fc.record({
      days: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: count, maxLength: count }),
      links: fc.array(link(count), { maxLength: 14 }),
    }),
  );

  it('gives the same early dates for every link type', () => {
    fc.assert(
      fc.property(plans, ({ days, links }) => {
        const input = plan(
          days.map((length, id) => ({ id: `${id}`, days: length })),
          links,
        );
        const result = computed(input);
        for (const [id, [from, end]] of reference(input)) {
          expect([result.tasks[id]?.start, result.tasks[id]?.finish]).toEqual([dayOf(from), dayOf(end - 1)]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('late dates keep every link, and one day later breaks the end or a link', () => {
    fc.assert(
      fc.property(plans, ({ days, links }) => {
        const result = computed(
          plan(
            days.map((length, id) => ({ id: `${id}`, days: length })),
            links,
          ),
        );
        for (const { from, to, type = 'FS', lag = 0 } of links) {
          const [a, b] = [result.tasks[from], result.tasks[to]];
          if (!a || !b) throw new Error('lost');
          const anchor = type === 'FS' || type === 'FF' ? dayNumber(a.lateFinish) + 1 : dayNumber(a.lateStart);
          const tied = type === 'FS' || type === 'SS' ? dayNumber(b.lateStart) : dayNumber(b.lateFinish) + 1;
          expect(w(tied)).toBeGreaterThanOrEqual(w(anchor) + lag);
        }
        for (const task of Object.values(result.tasks)) {
          expect(task.totalFloat).toBeGreaterThanOrEqual(0);
          expect(task.freeFloat).toBeLessThanOrEqual(task.totalFloat);
          expect(task.lateFinish <= result.finish).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same again, whatever the order of the rows', () => {
    fc.assert(
      fc.property(plans, ({ days, links }) => {
        const tasks = days.map((length, id) => ({ id: `${id}`, days: length }));
        const once = computed(plan(tasks, links));
        const again = computed(plan([...tasks].reverse(), [...links].reverse()));
        expect(again.tasks).toEqual(once.tasks);
        expect(again.driving).toEqual(once.driving);
      }),
      { numRuns: 40 },
    );
  });
});

describe('holidays', () => {
  it('work goes around 春节 and over the made-up Saturday', () => {
    // 15–23 Feb 2026 off, Saturdays 14 and 28 worked.
    const result = computed(
      plan(
        [
          { id: 'a', days: 6 },
          { id: 'b', days: 5 },
        ],
        [{ from: 'a', to: 'b' }],
      ),
    );
    expect(result.tasks.a).toMatchObject({ start: '2026-02-09', finish: '2026-02-14' });
    expect(result.tasks.b).toMatchObject({ start: '2026-02-24', finish: '2026-02-28' });
  });

  it('calendar days run through, their successor starts on its own working day', () => {
    const result = computed(
      plan(
        [
          { id: 'a', days: 10, unit: 'calendar' },
          { id: 'b', days: 1 },
        ],
        [{ from: 'a', to: 'b' }],
      ),
    );
    expect(result.tasks.a?.finish).toBe('2026-02-18');
    expect(result.tasks.b?.start).toBe('2026-02-24');
  });

  it('a supplier has its own calendar', () => {
    const calendars = { mill: { week: '1111111', holidays: null } };
    const result = computed(plan([{ id: 'a', days: 10, calendar: 'mill' }], [], { calendars }));
    expect(result.tasks.a?.finish).toBe('2026-02-18');
  });
});

describe('days that hold', () => {
  const two: PlanTask[] = [
    { id: 'a', days: 3 },
    { id: 'b', days: 2, pinnedOn: '2026-02-10' },
  ];

  it('a pinned task stays, the broken link is a conflict', () => {
    const result = computed(plan(two, [{ from: 'a', to: 'b' }]));
    expect(result.tasks.b?.start).toBe('2026-02-10');
    expect(result.conflicts.map(({ kind, taskIds }) => [kind, taskIds])).toContainEqual(['link', ['a', 'b']]);
  });

  it('a deadline moves nothing and is a conflict when missed', () => {
    const result = computed(plan([{ id: 'a', days: 5, deadlineOn: '2026-02-10' }]));
    expect(result.tasks.a?.finish).toBe('2026-02-13');
    expect(result.conflicts.map(({ kind }) => kind)).toContain('deadline');
    expect(result.tasks.a?.totalFloat).toBe(-3);
  });

  it('no earlier than moves', () => {
    const result = computed(plan([{ id: 'a', days: 1, constraint: { type: 'SNET', on: '2026-02-15' } }]));
    expect(result.tasks.a?.start).toBe('2026-02-24');
  });

  it('parents span their leaves, links into them bind every leaf', () => {
    const tasks: PlanTask[] = [
      { id: 'x', days: 2 },
      { id: 'p', days: 0 },
      { id: 'a', days: 1, parent: 'p' },
      { id: 'b', days: 3, parent: 'p' },
      { id: 'y', days: 1 },
    ];
    const result = computed(
      plan(tasks, [
        { from: 'x', to: 'p' },
        { from: 'p', to: 'y' },
      ]),
    );
    expect(result.tasks.p).toMatchObject({ start: '2026-02-11', finish: '2026-02-13' });
    expect(result.tasks.a?.start).toBe('2026-02-11');
    expect(result.tasks.y?.start).toBe('2026-02-14');
  });
});

describe('forecast', () => {
  const chain: PlanTask[] = [
    { id: 'a', days: 3 },
    { id: 'b', days: 2 },
  ];
  const links: PlanLink[] = [{ from: 'a', to: 'b' }];

  it('nothing unstarted is expected before today', () => {
    const result = computed(plan(chain, links), '2026-03-02');
    expect(result.tasks.a).toMatchObject({ forecastStart: '2026-03-02', forecastFinish: '2026-03-04' });
    expect(result.tasks.b?.forecastFinish).toBe('2026-03-06');
  });

  it('a started task counts from its start, with progress from what is left', () => {
    const started = { id: 'a', days: 4, actualStartOn: '2026-02-09' };
    expect(computed(plan([started]), '2026-02-10').tasks.a?.forecastFinish).toBe('2026-02-12');
    expect(computed(plan([started]), '2026-02-25').tasks.a?.forecastFinish).toBe('2026-02-25');
    const half = { ...started, progress: 0.5 };
    expect(computed(plan([half]), '2026-02-10').tasks.a?.forecastFinish).toBe('2026-02-11');
  });

  it('a finished task is where it was, its successor may start the next working day', () => {
    const done = { id: 'a', days: 3, actualStartOn: '2026-02-09', actualFinishOn: '2026-02-10' };
    expect(computed(plan([done, { id: 'b', days: 2 }], links), '2026-02-11').tasks.b?.forecastStart).toBe('2026-02-11');
  });

  it('without today there is none', () => {
    expect(computed(plan(chain, links)).tasks.a).not.toHaveProperty('forecastFinish');
  });
});

describe('plans that are refused', () => {
  const one: PlanTask[] = [
    { id: 'a', days: 1 },
    { id: 'b', days: 1 },
  ];
  const cases: [name: string, input: PlanInput, code: string][] = [
    [
      'a cycle',
      plan(one, [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ]),
      'cycle',
    ],
    ['a link onto itself', plan(one, [{ from: 'a', to: 'a' }]), 'cycle'],
    ['a link to nowhere', plan(one, [{ from: 'a', to: 'z' }]), 'linkToNowhere'],
    ['0 days', plan([{ id: 'a', days: 0 }]), 'badTask'],
    ['half days', plan([{ id: 'a', days: 1.5 }]), 'badTask'],
    ['a day that is none', plan([{ id: 'a', days: 1, deadlineOn: '2026-02-30' }]), 'badTask'],
    ['the year 9999', plan([{ id: 'a', days: 1, pinnedOn: '9999-01-01' }]), 'badTask'],
    ['the year 1899', plan(one, [], { start: '1899-12-31' }), 'badDay'],
    ['no working day', plan(one, [], { calendar: { week: '0000000', holidays: null } }), 'badCalendar'],
    ['the same id twice', plan([...one, { id: 'a', days: 1 }]), 'doubleId'],
    ['no start and no launch', { calendar: defaultCalendar, tasks: one, links: [] }, 'noDay'],
    [
      'a pinned parent',
      plan([
        { id: 'p', days: 0, pinnedOn: start },
        { id: 'a', days: 1, parent: 'p' },
      ]),
      'pinnedParent',
    ],
    ['a task under itself', plan([{ id: 'p', days: 0, parent: 'p' }]), 'parentCycle'],
  ];
  it.each(cases)('%s', (_name, input, code) => {
    expect(refusal(input)).toBe(code);
  });

  it('names the cycle', () => {
    const result = schedule(
      plan(
        [
          { id: 'a', days: 1, title: '拍摄' },
          { id: 'b', days: 1, title: '修图' },
          { id: 'c', days: 1 },
        ],
        [
          { from: 'a', to: 'b' },
          { from: 'b', to: 'a' },
          { from: 'c', to: 'a' },
        ],
      ),
    );
    expect('error' in result && result.error).toContain('拍摄 → 修图 → 拍摄');
  });

  it('long plans and crowded tasks are computed or refused, never hang', () => {
    expect(computed(plan([{ id: 'a', days: 10_000 }])).days).toBe(10_000);
    const crowd = Array.from({ length: 5000 }, (_, id) => ({ id: `${id}`, days: 1 }));
    const links = crowd.slice(1).map(({ id }) => ({ from: id, to: '0' }));
    expect(computed(plan(crowd, links)).tasks['0']?.start).toBe('2026-02-10');
    const chain = Array.from({ length: 60 }, (_, id) => ({ id: `${id}`, days: 10_000 }));
    expect(
      refusal(
        plan(
          chain,
          chain.slice(1).map(({ id }, at) => ({ from: `${at}`, to: id })),
        ),
      ),
    ).toBe('tooLong');
  });
});

it('moving the start by a week of working days moves the end', () => {
  const later = computed(plan([{ id: 'a', days: 3 }], [], { start: addDays(start, 1) }));
  expect(later.tasks.a?.start).toBe('2026-02-10');
});

it('a pinned task that ends after the launch day is a conflict', () => {
  const late = plan(
    [
      { id: 'a', title: '拍摄', days: 3, pinnedOn: '2026-03-05' },
      { id: 'm', title: '上架日', days: 0, kind: 'milestone' },
    ],
    [{ from: 'a', to: 'm' }],
    { launch: { task: 'm', on: '2026-03-06' } },
  );
  expect(computed(late).conflicts).toMatchObject([{ kind: 'link', taskIds: ['a', 'm'] }]);
});
