import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardKey, type Carried } from '../../components/views/workbench/board/board-keys.ts';
import { boardOf, canDrop, landingPlace } from '../../components/views/workbench/board/board-model.ts';
import { cardHeight, cardLines, cardTops, cardWindow } from '../../components/views/workbench/board/card-places.ts';
import { overLimit } from '../../components/views/workbench/board/column-limit.tsx';
import { calendarKey, type Held } from '../../components/views/workbench/calendar/calendar-keys.ts';
import { firstWeeks, rangeOf, stepped, weeksOf } from '../../components/views/workbench/calendar/weeks.ts';
import { milestonesAhead } from '../../components/views/workbench/milestones-ahead.ts';
import { projectModel } from '../../components/views/workbench/project/project-model.ts';
import { type ListWish, taskLines } from '../../components/views/workbench/task-lines.ts';
import { defaultCalendar } from '../../domain/calendar/calendar.ts';
import { addDays, dayNumber, weekdayOf } from '../../domain/calendar/day.ts';
import type { Link } from '../../domain/model/link.ts';
import { newTask, type Task } from '../../domain/model/task.ts';
import { link, project, today } from '../domain/intents/run-intent.ts';

const task = (id: string, more: Partial<Task> = {}): Task =>
  newTask({ id, projectId: 'p1', title: id, createdAt: '2026-11-24T00:00:00Z', ...more });
const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));
const member = (id: string, isActive = true) => ({ id, name: `${id} 名`, role: '', isActive });

const modelOf = (tasks: readonly Task[], links: readonly Link[] = [], members = [member('m1'), member('m2')]) =>
  projectModel({
    project: project('p1'),
    tasks: byId(tasks),
    links: byId(links),
    plan: null,
    members,
    meId: null,
    today,
  });
const plain = { text: '', only: 'all' } as const;
const shape = (board: ReturnType<typeof boardOf>) =>
  Object.fromEntries(board.columns.map(({ id, cards }) => [id, cards.map((card) => card.id)]));

const rows = [
  task('g1', { position: 1 }),
  task('a', { parentId: 'g1', status: 'doing', assigneeId: 'm1', plannedFinishOn: '2026-12-03' }),
  task('b', { parentId: 'g1', kind: 'wait', status: 'doing', plannedFinishOn: '2026-12-01' }),
  task('c', { position: 3, kind: 'wait', plannedFinishOn: '2026-12-02' }),
  task('d', { position: 4, status: 'done', actualFinishOn: '2026-11-20' }),
  task('e', { position: 5, status: 'done', actualFinishOn: '2026-11-23' }),
  task('m', { position: 6, kind: 'milestone', plannedFinishOn: '2026-12-08' }),
];

describe('the board', () => {
  it('has waits that run in a column of their own, the newest done on top, no groups and no milestones', () => {
    expect(shape(boardOf(modelOf(rows), 'status', plain))).toEqual({
      todo: ['c'],
      doing: ['a'],
      wait: ['b'],
      review: [],
      done: ['e', 'd'],
    });
  });

  it('has a column a person, also of one who left while tasks are theirs, and one for nobody', () => {
    const members = [member('m1', false), member('m2'), member('m3', false)];
    const board = boardOf(modelOf(rows, [], members), 'who', plain);
    expect(shape(board)).toEqual({ m1: ['a'], m2: [], none: ['b', 'c', 'e', 'd'].sort(byPlace(board.places)) });
  });

  it('by stage shows groups; without groups the milestone ahead, where nothing can be dropped', () => {
    expect(shape(boardOf(modelOf(rows), 'stage', plain)).g1).toEqual(['b', 'a']);
    const flat = rows.filter(({ id }) => id !== 'g1');
    const board = boardOf(modelOf(flat, [link('am', 'a', 'm')]), 'stage', plain);
    expect(board.by).toBe('milestone');
    expect(shape(board).m).toEqual(['a']);
    expect(board.columns.some(({ id }) => canDrop(board, task('x'), id))).toBe(false);
  });

  it.each([
    ['work', 'wait', false],
    ['work', 'doing', true],
    ['wait', 'wait', true],
    ['wait', 'doing', false],
    ['wait', 'done', true],
  ] as const)('a %s card on %s: %s', (kind, columnId, expected) => {
    expect(canDrop({ by: 'status' }, { kind }, columnId)).toBe(expected);
  });

  it('says where a card will stand: by due day, in done on top', () => {
    const board = boardOf(modelOf(rows), 'status', plain);
    const column = (id: string) => board.columns.find((each) => each.id === id) ?? { id, title: '', cards: [] };
    expect(landingPlace(board, column('todo'), 'a')).toBe(1);
    expect(landingPlace(board, column('todo'), 'b')).toBe(0);
    expect(landingPlace(board, column('done'), 'a')).toBe(0);
  });

  it('is over its limit only above it', () => {
    expect([overLimit(3, 3), overLimit(4, 3), overLimit(9, null)]).toEqual([null, 3, null]);
  });
});

const byPlace = (places: ReadonlyMap<string, number>) => (a: string, b: string) =>
  (places.get(a) ?? 0) - (places.get(b) ?? 0);

describe('keys on the board', () => {
  const columns = [
    { id: 'todo', title: '', cards: [task('a'), task('b')] },
    { id: 'doing', title: '', cards: [] },
    { id: 'done', title: '', cards: [task('c')] },
  ];
  const all = () => true;
  const held: Carried = { taskId: 'a', from: 'todo', to: 'todo', isByKeys: true };

  it.each([
    ['ArrowDown', 'a', { kind: 'focus', taskId: 'b' }],
    ['ArrowUp', 'a', null],
    ['ArrowRight', 'b', { kind: 'focus', taskId: 'c' }],
    ['ArrowLeft', 'c', { kind: 'focus', taskId: 'a' }],
    ['End', 'a', { kind: 'focus', taskId: 'b' }],
    [' ', 'a', { kind: 'lift', taskId: 'a', from: 'todo' }],
    ['Enter', 'a', null],
  ] as const)('%s on %s', (key, at, expected) => {
    expect(boardKey(key, { columns }, at, null, all)).toEqual(expected);
  });

  it.each([
    ['ArrowRight', { kind: 'over', to: 'done' }],
    ['ArrowLeft', null],
    ['End', { kind: 'over', to: 'done' }],
    [' ', { kind: 'drop' }],
    ['Enter', { kind: 'drop' }],
    ['Escape', { kind: 'cancel' }],
  ] as const)('with a card in the hand %s', (key, expected) => {
    expect(boardKey(key, { columns }, 'a', held, (id) => id !== 'doing')).toEqual(expected);
  });

  it('does not lift what can go nowhere', () => {
    expect(boardKey(' ', { columns }, 'a', null, () => false)).toBeNull();
  });
});

describe('places of cards', () => {
  it('covers the view, whatever the heights and the scroll', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(1 as const, 2 as const), { maxLength: 400 }),
        fc.nat(40_000),
        fc.integer({ min: 100, max: 2000 }),
        (lines, top, height) => {
          const tops = cardTops(lines);
          const { first, last } = cardWindow(tops, top, height);
          lines.forEach((count, index) => {
            const start = tops[index] ?? 0;
            const isInView = start + cardHeight(count) > top && start < top + height;
            if (isInView) expect(index >= first && index < last).toBe(true);
          });
          expect(last - first).toBeLessThanOrEqual(Math.ceil((height + 800) / 76) + 2);
        },
      ),
    );
  });

  it.each([
    ['打样', 120, 1],
    ['类目、属性、资质、质检报告录入', 168, 2],
    ['abc', 20, 2],
    // Blanks and strokes take less than letters.
    ['主推 / 改 / 停', 96, 1],
  ] as const)('%s in %d px: %d lines', (title, width, lines) => {
    expect(cardLines(title, width)).toBe(lines);
  });
});

describe('the milestone ahead', () => {
  it('is the first that a task leads to, over groups too', () => {
    const tasks = byId([
      task('g'),
      task('a', { parentId: 'g' }),
      task('b', { parentId: 'g' }),
      task('c'),
      task('m1', { kind: 'milestone' }),
      task('m2', { kind: 'milestone' }),
    ]);
    const links = byId([link('g-m1', 'g', 'm1'), link('m1-c', 'm1', 'c'), link('c-m2', 'c', 'm2')]);
    expect(Object.fromEntries(milestonesAhead(tasks, links, ['m1', 'm2']))).toEqual({
      a: 'm1',
      b: 'm1',
      c: 'm2',
      m1: 'm1',
      m2: 'm2',
    });
  });

  it('is found over a chain of 20,000 tasks', () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => task(`t${index}`));
    const links = chain.slice(1).map(({ id }, index) => link(id, `t${index}`, id));
    const tasks = byId([...chain, task('m', { kind: 'milestone' })]);
    expect(milestonesAhead(tasks, byId([...links, link('x', 't19999', 'm')]), ['m']).get('t0')).toBe('m');
  });
});

describe('the list under headings', () => {
  const wish: ListWish = { ...plain, group: 'status', sort: 'due', closedIds: new Set() };
  const ids = (lines: ReturnType<typeof taskLines>) => lines.map((line) => line.task.id);

  it('counts what is below, in the wished order', () => {
    const lines = taskLines(modelOf(rows), wish);
    expect(ids(lines).filter((id) => id.includes(':'))).toEqual([
      'status:todo',
      'status:doing',
      'status:wait',
      'status:done',
    ]);
    expect(lines.find(({ task: { id } }) => id === 'status:done')?.group).toMatchObject({ total: 2, done: 2 });
  });

  it('folds', () => {
    const closed = taskLines(modelOf(rows), { ...wish, closedIds: new Set(['status:done']) });
    expect(ids(closed).slice(-1)).toEqual(['status:done']);
  });

  it('has every task that is no group once, however it is grouped', () => {
    for (const group of ['status', 'who', 'milestone', 'none'] as const) {
      const shown = ids(taskLines(modelOf(rows), { ...wish, group })).filter((id) => !id.includes(':'));
      expect([...shown].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'm']);
    }
  });
});

describe('weeks', () => {
  const first = '2026-11-30';
  const span = fc
    .tuple(fc.integer({ min: -20, max: 50 }), fc.nat(25), fc.uuid())
    .map(([from, days, id]) => ({ id, startOn: addDays(first, from), finishOn: addDays(first, from + days) }));

  it('show each bar on each of its days, in a lane of its own or counted', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), fc.integer({ min: 1, max: 6 }), (spans, lanes) => {
        const weeks = weeksOf(spans, first, 5, lanes);
        for (let day = 0; day < 35; day++) {
          const week = weeks[Math.floor(day / 7)];
          const on = addDays(first, day);
          const drawn = (week?.segments ?? []).filter(({ from, to }) => from <= day % 7 && day % 7 <= to);
          expect(new Set(drawn.map(({ lane }) => lane)).size).toBe(drawn.length);
          expect(drawn.every(({ lane }) => lane < lanes)).toBe(true);
          const here = spans.filter(({ startOn, finishOn }) => startOn <= on && on <= finishOn).map(({ id }) => id);
          expect([...drawn.map(({ id }) => id), ...(week?.more[day % 7] ?? [])].sort()).toEqual(here.sort());
        }
      }),
    );
  });

  it('name the week in which a bar first shows', () => {
    const weeks = weeksOf([{ id: 'a', startOn: '2026-12-03', finishOn: '2026-12-15' }], first, 5, 3);
    expect(weeks.map(({ segments }) => segments.map(({ isStart, isEnd }) => [isStart, isEnd]))).toEqual([
      [[true, false]],
      [[false, false]],
      [[false, true]],
      [],
      [],
    ]);
    expect(firstWeeks(weeks).get('a')).toBe(0);
  });

  it('begin on a Monday and hold the whole month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const on = addDays('2000-01-01', days);
        const { firstOn, count } = rangeOf(on, 'month');
        expect(weekdayOf(firstOn)).toBe(0);
        expect(firstOn <= `${on.slice(0, 8)}01`).toBe(true);
        const nextOn = stepped(on, 'month', 1);
        expect(dayNumber(firstOn) + 7 * count).toBeGreaterThanOrEqual(dayNumber(nextOn));
        expect(count).toBeLessThanOrEqual(6);
        expect(stepped(nextOn, 'month', -1)).toBe(`${on.slice(0, 8)}01`);
      }),
    );
  });
});

describe('keys in the calendar', () => {
  const held: Held = { taskId: 'a', fromOn: '2026-12-04', startOn: '2026-12-04', isByKeys: true };
  it.each([
    ['ArrowRight', { kind: 'over', startOn: '2026-12-07' }],
    ['ArrowLeft', { kind: 'over', startOn: '2026-12-03' }],
    ['ArrowDown', { kind: 'over', startOn: '2026-12-11' }],
    ['ArrowUp', { kind: 'over', startOn: '2026-11-27' }],
    ['Enter', { kind: 'drop' }],
    ['Escape', { kind: 'cancel' }],
    ['x', null],
  ] as const)('with a task in the hand %s', (key, expected) => {
    expect(calendarKey(key, ['a'], 'a', held, defaultCalendar)).toEqual(expected);
  });

  it.each([
    ['ArrowRight', { kind: 'focus', taskId: 'b' }],
    ['ArrowUp', null],
    ['End', { kind: 'focus', taskId: 'c' }],
    [' ', { kind: 'lift' }],
    ['PageDown', { kind: 'page', by: 1 }],
  ] as const)('%s on the first bar', (key, expected) => {
    expect(calendarKey(key, ['a', 'b', 'c'], 'a', null, defaultCalendar)).toEqual(expected);
  });
});
