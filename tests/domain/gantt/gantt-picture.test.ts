import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../../../domain/calendar/calendar.ts';
import { dayNumber } from '../../../domain/calendar/day.ts';
import { axisMarks } from '../../../domain/gantt/axis-marks.ts';
import type { GanttBar } from '../../../domain/gantt/gantt-bar.ts';
import { sidesOf, zoneAt } from '../../../domain/gantt/hit.ts';
import { linkIndex, linksIn, passingLimit } from '../../../domain/gantt/link-index.ts';
import { linkRoute } from '../../../domain/gantt/link-route.ts';
import { pictureOf } from '../../../domain/gantt/picture.ts';
import { dayAtX, scaleOf, xOf, zooms } from '../../../domain/gantt/zoom.ts';
import type { Link } from '../../../domain/model/link.ts';

const at = dayNumber;
const bar = (fields: Partial<GanttBar> = {}): GanttBar => ({
  taskId: 'a',
  shape: 'bar',
  tone: 'todo',
  start: at('2026-11-02'),
  end: at('2026-11-05'),
  progress: 0,
  critical: false,
  near: false,
  forecastEnd: null,
  daysLate: 0,
  severity: null,
  baseline: null,
  deadline: null,
  notBefore: null,
  isPinned: false,
  hasConflict: false,
  label: '',
  ghost: null,
  isMoved: false,
  ...fields,
});
const scale = scaleOf('week', '2026-10-10', '2026-12-18', '2026-11-24', 1000);
const link = (fromId: string, toId: string, type: Link['type'] = 'FS'): Link => ({
  id: `${fromId}>${toId}`,
  projectId: 'p',
  fromId,
  toId,
  type,
  lag: 0,
  lagUnit: 'working',
});
const draw = (bars: readonly GanttBar[], links: readonly Link[] = [], window = { first: 0, last: bars.length }) =>
  pictureOf({
    scale,
    ...window,
    barAt: (row) => bars[row] ?? null,
    links: linkIndex(links, (id) => bars.findIndex(({ taskId }) => taskId === id)),
    off: [],
    promos: [],
    selectedRows: [],
    litRow: null,
    today: at('2026-11-24'),
    fromX: 0,
    toX: 800,
  });
const stylesOf = (one: Partial<GanttBar>) => draw([bar(one)]).paths.map(({ style }) => style);

describe('the scale', () => {
  it('finds each day again from its place, in every zoom', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zooms), fc.integer({ min: 0, max: 400 }), (zoom, more) => {
        const wide = scaleOf(zoom, '2026-10-10', '2027-03-01', '2026-11-24', 1000);
        const day = wide.from + Math.min(more, wide.to - wide.from - 1);
        expect(dayAtX(wide, xOf(wide, day) + wide.dayWidth / 2)).toBe(day);
      }),
    );
  });

  it('covers plan and today, and fills the width given', () => {
    const old = scaleOf('quarter', '2020-01-01', '2020-02-01', '2026-11-24', 4000);
    expect(old.from).toBeLessThan(at('2020-01-01'));
    expect(old.to).toBeGreaterThan(at('2026-11-24'));
    expect(old.width).toBeGreaterThanOrEqual(4000);
  });
});

describe('the axis', () => {
  const october = (zoom: (typeof zooms)[number]) => {
    const wide = scaleOf(zoom, '2026-09-20', '2026-10-20', '2026-10-05', 0);
    return { wide, marks: axisMarks(wide, defaultCalendar, 0, wide.width) };
  };

  it('shades weekends and holidays, not made-up working days, which say 班', () => {
    const { wide, marks } = october('week');
    const isShaded = (day: string) =>
      marks.off.some(({ x, width }) => xOf(wide, at(day)) >= x - 0.01 && xOf(wide, at(day)) < x + width - 0.01);
    expect(['2026-09-20', '2026-10-10'].map(isShaded)).toEqual([false, false]);
    expect(['2026-10-01', '2026-10-07', '2026-10-11', '2026-09-26'].map(isShaded)).toEqual([true, true, true, true]);
    const signs = marks.signs.filter(({ kind }) => kind === 'madeUp').map(({ x }) => dayAtX(wide, x));
    expect(signs).toContain(at('2026-10-10'));
  });

  it('writes 休 only where a day is wide enough, and leaves weekends out of the widest view', () => {
    expect(october('week').marks.signs.some(({ kind }) => kind === 'holiday')).toBe(false);
    expect(october('day').marks.signs.some(({ kind }) => kind === 'holiday')).toBe(true);
    const { wide, marks } = october('quarter');
    expect(marks.off.some(({ x }) => dayAtX(wide, x + 0.1) === at('2026-10-17'))).toBe(false);
    expect(marks.off.some(({ x }) => dayAtX(wide, x + 0.1) === at('2026-10-01'))).toBe(true);
  });

  it('counts days, Mondays, Mondays, months', () => {
    const counts = zooms.map((zoom) => october(zoom).marks.ticks.map(({ day }) => day));
    expect(counts[0]?.slice(0, 3)).toEqual([6, 7, 8]);
    expect(counts[1]?.slice(0, 3)).toEqual([7, 14, 21]);
    expect(counts[2]?.slice(0, 3)).toEqual([7, 14, 21]);
    expect(counts[3]?.slice(0, 2)).toEqual([10, 11]);
  });
});

describe('links in a window', () => {
  it('are all that end in it and some that pass through: the same as looking at each', () => {
    const rows = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(rows, rows), { maxLength: 200 }),
        rows,
        fc.integer({ min: 1, max: 20 }),
        (pairs, first, size) => {
          const last = first + size;
          const index = linkIndex(
            pairs.map(([from, to]) => link(String(from), String(to))),
            Number,
          );
          const isIn = (row: number) => row >= first && row < last;
          const ending = pairs.flatMap(([from, to], which) => (isIn(from) || isIn(to) ? [which] : []));
          const passing = pairs.flatMap(([from, to], which) =>
            Math.min(from, to) < first && Math.max(from, to) >= last ? [which] : [],
          );
          expect(linksIn(index, first, last)).toEqual([...ending, ...passing.slice(0, passingLimit)]);
        },
      ),
    );
  });

  it('leave out what is not shown', () => {
    expect(linkIndex([link('a', 'b'), link('a', 'gone')], (id) => (id === 'gone' ? -1 : 0)).links).toHaveLength(1);
  });

  const ends = { fromX: 100, fromY: 15, toX: 200, toY: 79, toWidth: 40, isToMilestone: false };
  const tip = (head: string) =>
    head
      .match(/M([\d.-]+) ([\d.-]+)/)
      ?.slice(1)
      .map(Number);
  it.each([
    ['FS', {}, [201, 67], 'comes down into the start of what follows'],
    ['FS', { toX: 60 }, [56, 76], 'goes around to a start that lies before'],
    ['FS', { fromY: 143 }, [201, 91], 'comes up into a row above'],
    ['SS', {}, [196, 76], 'ends at the start, from the left'],
    ['FF', { toX: 240 }, [244, 76], 'ends at the finish, from the right'],
    ['SF', { toX: 240 }, [244, 76], 'ends at the finish, from the right'],
  ] as const)('%s %o', (type, more, expected, _says) => {
    const route = linkRoute({ ...ends, ...more, type });
    expect(tip(route.head)).toEqual(expected);
    expect(route.line.startsWith('M100 ')).toBe(true);
    expect(route.line).not.toMatch(/L|C|NaN/);
  });

  it('take hold of the right ends of the bars', () => {
    const two = [bar({ taskId: 'a' }), bar({ taskId: 'b', start: at('2026-11-09'), end: at('2026-11-11') })];
    const line = (type: Link['type']) =>
      draw(two, [link('a', 'b', type)]).paths.find(({ style }) => style === 'link')?.d ?? '';
    const [a, b] = two.map((one) => sidesOf(one, scale));
    expect(line('FS').startsWith(`M${a?.[1]} 15`)).toBe(true);
    expect(line('SS').startsWith(`M${a?.[0]} 15`)).toBe(true);
    expect(line('SS').endsWith(`H${(b?.[0] ?? 0) - 4}`)).toBe(true);
    expect(line('FF').endsWith(`H${(b?.[1] ?? 0) + 4}`)).toBe(true);
  });
});

describe('the picture', () => {
  it('asks only for rows in the window and the ends of their links', () => {
    const asked = new Set<number>();
    const bars = Array.from({ length: 1000 }, (_, row) => bar({ taskId: String(row) }));
    pictureOf({
      scale,
      first: 400,
      last: 420,
      barAt: (row) => {
        asked.add(row);
        return bars[row] ?? null;
      },
      links: linkIndex([link('410', '3'), link('1', '2')], Number),
      off: [],
      promos: [],
      selectedRows: [],
      litRow: null,
      today: 0,
      fromX: 0,
      toX: 800,
    });
    expect([...asked].sort((a, b) => a - b)).toEqual([3, ...Array.from({ length: 20 }, (_, at) => 400 + at)]);
  });

  it('is no more nodes for many rows than for few', () => {
    const some = draw(Array.from({ length: 5 }, () => bar()));
    const many = draw(Array.from({ length: 500 }, () => bar()));
    expect(many.paths.length).toBe(some.paths.length);
  });

  it.each([
    ['a critical task has a dark edge', { critical: true }, 'edge-critical'],
    ['near-critical a dashed one', { near: true }, 'edge-near'],
    ['a wait is hatched', { tone: 'wait' }, 'bar wait'],
    ['progress', { tone: 'run', progress: 0.5 }, 'progress'],
    ['a forecast behind the plan is a tail', { forecastEnd: at('2026-11-09') }, 'tail-stop'],
    ['a baseline lies below', { baseline: { start: at('2026-11-01'), end: at('2026-11-03') } }, 'baseline'],
    ['a deadline is a flag', { deadline: at('2026-11-09') }, 'deadline-flag'],
    ['so is 不早于', { notBefore: at('2026-11-02') }, 'not-before'],
    ['a pin', { isPinned: true }, 'pin'],
    ['a conflict', { hasConflict: true }, 'conflict-mark'],
    ['where it stood before a change', { ghost: { start: 1, end: 2 }, isMoved: true }, 'ghost'],
    ['a group is a bracket', { shape: 'summary' }, 'summary'],
    ['a late milestone is red', { shape: 'milestone', tone: 'late', end: at('2026-11-02') }, 'diamond late'],
  ] as const)('%s', (_, fields, style) => {
    expect(stylesOf({})).not.toContain(style);
    expect(stylesOf(fields)).toContain(style);
  });

  it('writes how late after the tail, and never over it', () => {
    const { texts } = draw([bar({ daysLate: 2, severity: 'amber', forecastEnd: at('2026-11-09') })]);
    expect(texts).toEqual([
      expect.objectContaining({ style: 'late amber', text: '+2', x: xOf(scale, at('2026-11-09')) + 5 }),
    ]);
  });
});

describe('what is under the pointer', () => {
  const zones = (one: GanttBar, places: readonly number[]) => places.map((x) => zoneAt(one, scale, x, 15));
  it('is the middle, an end, a dot to pull a link from, or nothing', () => {
    const [left, right] = sidesOf(bar(), scale);
    expect(zones(bar(), [left - 9, left + 2, left + 15, right - 2, right + 9, right + 40])).toEqual([
      'link-start',
      'start',
      'body',
      'finish',
      'link-end',
      'empty',
    ]);
    expect(zoneAt(bar(), scale, left + 15, 30)).toBe('empty');
  });

  it('leaves a day that can be taken hold of', () => {
    const short = bar({ end: at('2026-11-03') });
    const [left] = sidesOf(short, scale);
    expect(zones(short, [left + 1, left + 4, left + 9])).toEqual(['body', 'body', 'finish']);
  });

  it('a milestone and a group only move', () => {
    const [left, right] = sidesOf(bar({ shape: 'milestone', end: at('2026-11-02') }), scale);
    expect(zones(bar({ shape: 'milestone', end: at('2026-11-02') }), [left + 1, right - 1])).toEqual(['body', 'body']);
    expect(zones(bar({ shape: 'summary' }), [sidesOf(bar(), scale)[1] + 9])).toEqual(['empty']);
  });
});
