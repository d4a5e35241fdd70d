import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultCalendar, isWorkday } from '../../../domain/calendar/calendar.ts';
import { dayNumber, dayOf } from '../../../domain/calendar/day.ts';
import { diamondRadius, type SummaryRowSource, summaryLayout } from '../../../domain/gantt/summary-layout.ts';

type Milestone = SummaryRowSource['milestones'][number];

const milestone = (fields: Partial<Milestone>): Milestone => ({
  taskId: 'm',
  title: '上架日',
  plannedOn: '2026-12-03',
  forecastOn: '2026-12-03',
  daysLate: 0,
  isDone: false,
  isLaunch: true,
  ...fields,
});

/** 2026-11-16 (a Monday) … 2027-01-06: 52 days of 5 px, as on the popup's picture. */
const layout = (source: Partial<SummaryRowSource>, fields: Partial<Parameters<typeof summaryLayout>[0]> = {}) =>
  summaryLayout({
    summaries: [{ id: 'p', bars: [], milestones: [], ...source }],
    width: 260,
    fromOn: '2026-11-16',
    toOn: '2027-01-06',
    today: '2026-11-23',
    calendar: defaultCalendar,
    ...fields,
  });
const row = (source: Partial<SummaryRowSource>) => layout(source).rows[0];

describe('bars', () => {
  const cases: [name: string, startOn: string, finishOn: string, expected: { x: number; width: number }[]][] = [
    ['fills its days, the last included', '2026-11-18', '2026-11-20', [{ x: 10, width: 15 }]],
    ['one day is one day wide', '2026-11-16', '2026-11-16', [{ x: 0, width: 5 }]],
    ['is cut at the left edge', '2026-10-01', '2026-11-16', [{ x: 0, width: 5 }]],
    ['is cut at the right edge', '2027-01-06', '2027-03-01', [{ x: 255, width: 5 }]],
    ['covers the whole window', '2020-01-01', '2030-01-01', [{ x: 0, width: 260 }]],
    ['is left out before the window', '2026-11-01', '2026-11-15', []],
    ['is left out after the window', '2027-01-07', '2027-02-01', []],
    ['is left out when it ends before it starts', '2026-11-20', '2026-11-18', []],
  ];
  test.each(cases)('%s', (_name, startOn, finishOn, expected) => {
    expect(row({ bars: [{ state: 'run', startOn, finishOn }] })?.bars).toEqual(
      expected.map((box) => ({ state: 'run', ...box })),
    );
  });

  test('a day of a window of ten years is still seen, inside', () => {
    const bars = [{ state: 'wait' as const, startOn: '2029-12-31', finishOn: '2029-12-31' }];
    const { rows } = layout({ bars }, { fromOn: '2020-01-01', toOn: '2029-12-31' });
    expect(rows[0]?.bars).toEqual([{ state: 'wait', x: 258, width: 2 }]);
  });
});

describe('milestones', () => {
  test('on time: one diamond in the middle of its day', () => {
    const { shifts, diamonds } = row({ milestones: [milestone({})] }) ?? {};
    expect(shifts).toEqual([]);
    expect(diamonds).toMatchObject([{ taskId: 'm', on: '2026-12-03', x: 87.5, tone: 'due' }]);
  });

  test('three days late: hollow at the plan, red tail, late diamond at the forecast', () => {
    const moved = row({ milestones: [milestone({ forecastOn: '2026-12-08', daysLate: 3 })] });
    expect(moved?.shifts).toEqual([{ taskId: 'm', fromX: 87.5, toX: 112.5, severity: 'red', isPlanInside: true }]);
    expect(moved?.diamonds).toMatchObject([{ x: 112.5, tone: 'late' }]);
  });

  test('two days late is amber and keeps the black diamond; the threshold is a setting', () => {
    const milestones = [milestone({ forecastOn: '2026-12-07', daysLate: 2 })];
    expect(row({ milestones })).toMatchObject({ shifts: [{ severity: 'amber' }], diamonds: [{ tone: 'due' }] });
    expect(layout({ milestones }, { redAfterDays: 1 }).rows[0]).toMatchObject({
      shifts: [{ severity: 'red' }],
      diamonds: [{ tone: 'late' }],
    });
  });

  test('reached: green, no tail however late it was', () => {
    const reached = row({ milestones: [milestone({ forecastOn: '2026-12-08', daysLate: 3, isDone: true })] });
    expect(reached).toMatchObject({ shifts: [], diamonds: [{ tone: 'done' }] });
  });

  test('planned before the window: the tail comes in from the left edge without a hollow diamond', () => {
    const moved = row({ milestones: [milestone({ plannedOn: '2026-10-01', forecastOn: '2026-11-20', daysLate: 30 })] });
    expect(moved?.shifts).toMatchObject([{ fromX: 0, toX: 22.5, isPlanInside: false }]);
  });

  test('forecast after the window: the tail runs to the right edge, no diamond', () => {
    const moved = row({ milestones: [milestone({ plannedOn: '2026-12-30', forecastOn: '2027-03-01', daysLate: 40 })] });
    expect(moved).toMatchObject({ shifts: [{ fromX: 222.5, toX: 260 }], diamonds: [] });
  });

  test('earlier than planned is no tail', () => {
    expect(row({ milestones: [milestone({ forecastOn: '2026-12-01' })] })?.shifts).toEqual([]);
  });

  test('at the edges the whole diamond stays inside', () => {
    const edges = [
      milestone({ taskId: 'a', plannedOn: '2026-11-16', forecastOn: '2026-11-16' }),
      milestone({ taskId: 'b', plannedOn: '2027-01-06', forecastOn: '2027-01-06' }),
    ];
    expect(row({ milestones: edges })?.diamonds.map(({ x }) => x)).toEqual([diamondRadius, 260 - diamondRadius]);
  });

  test('two on one day: the launch is drawn last', () => {
    const both = [milestone({ taskId: 'launch' }), milestone({ taskId: 'other', isLaunch: false })];
    expect(row({ milestones: both })?.diamonds.map(({ taskId }) => taskId)).toEqual(['other', 'launch']);
  });
});

describe('days off', () => {
  test('weekends are two-day bands', () => {
    const { bands } = layout({}, { toOn: '2026-11-30' });
    expect(bands.map(({ kind }) => kind)).toEqual(['weekend', 'weekend']);
  });

  test('国庆 2026 is shaded as a holiday, the made-up Saturday is not shaded and gets a mark', () => {
    const { bands, madeUp, dayWidth } = layout({}, { fromOn: '2026-09-28', toOn: '2026-10-11', today: null });
    const shaded = (on: string) => {
      const middle = (dayNumber(on) - dayNumber('2026-09-28') + 0.5) * dayWidth;
      return bands.find((band) => band.x < middle && middle < band.x + band.width)?.kind ?? null;
    };
    expect(['2026-09-30', '2026-10-01', '2026-10-07', '2026-10-10', '2026-10-11'].map(shaded)).toEqual([
      null,
      'holiday',
      'holiday',
      null,
      'weekend',
    ]);
    expect(madeUp.map(({ on }) => on)).toEqual(['2026-10-10']);
  });

  test('a calendar without days off has no bands', () => {
    const { bands, madeUp } = layout({}, { calendar: { week: '1111111', holidays: null } });
    expect([bands, madeUp]).toEqual([[], []]);
  });
});

describe('today', () => {
  test('is a line at the beginning of the day', () => expect(layout({}).todayX).toBe(35));
  test('is not drawn outside the window', () => expect(layout({}, { today: '2027-02-01' }).todayX).toBeNull());
});

const someDay = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2029-12-31') }).map(dayOf);
const someSource = fc.record({
  id: fc.uuid(),
  bars: fc.array(
    fc.record({
      state: fc.constantFrom('todo' as const, 'run' as const, 'done' as const, 'wait' as const),
      startOn: someDay,
      finishOn: someDay,
    }),
    { maxLength: 12 },
  ),
  milestones: fc.array(
    fc.record({
      taskId: fc.uuid(),
      title: fc.string(),
      plannedOn: someDay,
      forecastOn: someDay,
      daysLate: fc.nat(40),
      isDone: fc.boolean(),
      isLaunch: fc.boolean(),
    }),
    { maxLength: 12 },
  ),
});
const someInput = fc
  .record({
    summaries: fc.array(someSource, { maxLength: 4 }),
    width: fc.integer({ min: 40, max: 1200 }),
    from: fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2029-12-31') }),
    days: fc.integer({ min: 1, max: 800 }),
    today: fc.option(someDay),
  })
  .map(({ from, days, ...rest }) => ({
    ...rest,
    fromOn: dayOf(from),
    toOn: dayOf(from + days - 1),
    calendar: defaultCalendar,
  }));

describe('whatever the summaries', () => {
  test('everything lies inside the width', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const { rows, ticks, bands, madeUp, todayX } = summaryLayout(input);
        const boxes = [...rows.flatMap(({ bars }) => bars), ...ticks, ...bands];
        for (const box of boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.width).toBeGreaterThan(0);
          expect(box.x + box.width).toBeLessThanOrEqual(input.width + 0.01);
        }
        const points = rows.flatMap(({ diamonds, shifts }) => [
          ...diamonds.map(({ x }) => x),
          ...shifts.flatMap(({ fromX, toX }) => [fromX, toX]),
        ]);
        for (const x of [...points, ...madeUp.map(({ x }) => x), todayX ?? 0]) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(input.width);
        }
      }),
    );
  });

  test('rows keep their order; bars, diamonds, bands and labels are sorted', () => {
    const isSorted = (items: readonly { x: number }[]) =>
      items.every(({ x }, index) => x >= (items[index - 1]?.x ?? Number.NEGATIVE_INFINITY));
    fc.assert(
      fc.property(someInput, (input) => {
        const { rows, ticks, bands } = summaryLayout(input);
        expect(rows.map(({ id }) => id)).toEqual(input.summaries.map(({ id }) => id));
        for (const list of [ticks, bands, ...rows.flatMap(({ bars, diamonds }) => [bars, diamonds])]) {
          expect(isSorted(list)).toBe(true);
        }
      }),
    );
  });

  test('no two labels touch, and today has its label whenever its line is seen', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const { ticks, todayX } = summaryLayout(input);
        ticks.forEach((tick, index) => {
          const before = ticks[index - 1];
          if (before) expect(before.x + before.width).toBeLessThan(tick.x);
        });
        expect(ticks.some(({ kind }) => kind === 'today')).toBe(todayX !== null);
      }),
    );
  });

  test('a later milestone is never drawn left of an earlier one', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        for (const { diamonds } of summaryLayout(input).rows) {
          const byDay = [...diamonds].sort((a, b) => dayNumber(a.on) - dayNumber(b.on));
          byDay.forEach((each, index) => {
            expect(each.x).toBeGreaterThanOrEqual(byDay[index - 1]?.x ?? 0);
          });
        }
      }),
    );
  });

  test('a day is shaded when, and only when, it is not worked', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const { bands, dayWidth } = summaryLayout(input);
        for (let day = dayNumber(input.fromOn); day <= dayNumber(input.toOn); day += 1) {
          const middle = (day - dayNumber(input.fromOn) + 0.5) * dayWidth;
          const isShaded = bands.some(({ x, width }) => x <= middle && middle <= x + width);
          expect(isShaded).toBe(!isWorkday(input.calendar, dayOf(day)));
        }
      }),
      { numRuns: 40 },
    );
  });
});
