import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefOf, type Route, readRoute } from '../../components/views/workbench/route.ts';
import { ROW_HEIGHT, rowWindow, scrollToRow } from '../../components/views/workbench/row-window.ts';
import { emptySelection, keepShown, pick } from '../../components/views/workbench/selection.ts';
import type { TaskFacts } from '../../components/views/workbench/task-facts.ts';
import { type ListInput, type ListWish, taskLines } from '../../components/views/workbench/task-lines.ts';
import type { Link } from '../../domain/model/link.ts';
import { newTask, type Task } from '../../domain/model/task.ts';
import { readNumber, readYuan, yuanInput, yuanText } from '../../domain/text/read-amount.ts';

describe('addresses', () => {
  const id = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text !== 'inbox');
  const route: fc.Arbitrary<Route> = fc.oneof(
    fc.record({ page: fc.constant('today' as const), taskId: fc.option(id) }),
    fc.record({
      page: fc.constant('project' as const),
      projectId: id,
      view: fc.constantFrom(
        'list' as const,
        'board' as const,
        'calendar' as const,
        'check' as const,
        'products' as const,
        'settings' as const,
      ),
      taskId: fc.option(id),
    }),
    fc.record({ page: fc.constant('product' as const), productId: id }),
    fc.record({
      page: fc.constantFrom('projects', 'new', 'products', 'settings', 'health', 'first-run'),
    }) as fc.Arbitrary<Route>,
  );

  it('every place is found again by its address', () => {
    fc.assert(
      fc.property(route, (place) => {
        expect(readRoute(hrefOf(place))).toEqual(place);
      }),
    );
  });

  it.each(['', '#', '#/', '#/nowhere', '#/project/', '#/product', '#/project/%E0%A4%A'])(
    '%s opens something',
    (hash) => {
      expect(['today', 'project']).toContain(readRoute(hash).page);
    },
  );

  it('a task without project opens on today', () => {
    expect(readRoute('#/project/inbox?task=t1')).toEqual({ page: 'today', taskId: 't1' });
  });
});

describe('rows in view', () => {
  it('covers the view and stays inside the list', () => {
    fc.assert(
      fc.property(
        fc.nat(400_000),
        fc.integer({ min: 32, max: 2000 }),
        fc.integer({ min: 1, max: 20_000 }),
        (top, height, count) => {
          const scrollTop = Math.min(top, Math.max(0, count * ROW_HEIGHT - height));
          const { first, last } = rowWindow(scrollTop, height, count);
          expect(first).toBeGreaterThanOrEqual(0);
          expect(last).toBeLessThanOrEqual(count);
          expect(first * ROW_HEIGHT).toBeLessThanOrEqual(scrollTop);
          expect(last * ROW_HEIGHT).toBeGreaterThanOrEqual(Math.min(count * ROW_HEIGHT, scrollTop + height));
          expect(last - first).toBeLessThanOrEqual(Math.ceil(height / ROW_HEIGHT) + 18);
        },
      ),
    );
  });

  it('an empty list draws nothing', () => expect(rowWindow(0, 900, 0)).toEqual({ first: 0, last: 0 }));

  it('scrolls only as far as needed', () => {
    expect(scrollToRow(2, 0, 320)).toBeNull();
    expect(scrollToRow(10, 0, 320)).toBe(32);
    expect(scrollToRow(1, 320, 320)).toBe(32);
  });
});

describe('picking rows', () => {
  const order = ['a', 'b', 'c', 'd'];
  const plain = { shift: false, toggle: false };
  const oneOf =
    (...ids: string[]) =>
    (id: string) =>
      ids.includes(id);

  it('Shift takes the range from the anchor, both ways', () => {
    const one = pick(emptySelection, order, 'c', plain);
    expect([...pick(one, order, 'a', { shift: true, toggle: false }).ids].sort()).toEqual(['a', 'b', 'c']);
    expect([...pick(one, order, 'd', { shift: true, toggle: false }).ids]).toEqual(['c', 'd']);
  });

  it('Ctrl adds and takes away one', () => {
    const two = pick(pick(emptySelection, order, 'a', plain), order, 'c', { shift: false, toggle: true });
    expect([...two.ids]).toEqual(['a', 'c']);
    expect([...pick(two, order, 'a', { shift: false, toggle: true }).ids]).toEqual(['c']);
  });

  it('the keyboard moves to a neighbour when its row goes', () => {
    const last = pick(emptySelection, order, 'd', plain);
    expect(keepShown(last, oneOf('a', 'b', 'c'), order).activeId).toBe('c');
    expect(keepShown(last, oneOf('d', 'a'), order)).toBe(last);
    expect(keepShown(pick(emptySelection, order, 'b', plain), oneOf('a', 'c', 'd'), order).activeId).toBe('c');
  });
});

const task = (id: string, fields: Partial<Task> = {}): Task =>
  newTask({ id, projectId: 'p', title: id, createdAt: '2026-11-01T00:00:00Z', ...fields });
const noFacts: TaskFacts = {
  startOn: null,
  finishOn: null,
  dueOn: null,
  float: null,
  isCritical: false,
  isProvisional: false,
  daysLate: 0,
  severity: null,
};
const input = (tasks: Task[], more: Partial<ListInput> = {}): ListInput => ({
  tasks: new Map(tasks.map((row) => [row.id, row])),
  links: new Map(),
  members: [],
  facts: () => noFacts,
  whoOf: () => '',
  meId: null,
  today: '2026-11-25',
  ...more,
});
const wish: ListWish = { text: '', only: 'all', group: 'stage', sort: 'plan', closedIds: new Set() };
const link = (fromId: string, toId: string, type: Link['type'] = 'FS'): [string, Link] => [
  `${fromId}-${toId}`,
  { id: `${fromId}-${toId}`, projectId: 'p', fromId, toId, type, lag: 0, lagUnit: 'working' },
];
const ids = (lines: { task: Task }[]) => lines.map((line) => line.task.id);

describe('the task list', () => {
  const tasks = [
    task('g', { position: 1 }),
    task('g2', { position: 3, parentId: 'g' }),
    task('g1', { position: 2, parentId: 'g', status: 'done' }),
    task('x', { position: 0 }),
  ];

  it('stands under its groups in position order', () => {
    const lines = taskLines(input(tasks), wish);
    expect(lines.map((line) => [line.task.id, line.level])).toEqual([
      ['x', 1],
      ['g', 1],
      ['g1', 2],
      ['g2', 2],
    ]);
    expect(lines[1]?.group).toMatchObject({ total: 2, done: 1, isOpen: true });
  });

  it('a closed group hides its tasks and still counts them', () => {
    const lines = taskLines(input(tasks), { ...wish, closedIds: new Set(['g']) });
    expect(ids(lines)).toEqual(['x', 'g']);
    expect(lines[1]?.group).toMatchObject({ total: 2, done: 1, isOpen: false });
  });

  it('a filter keeps the groups of what it finds, also closed ones', () => {
    expect(ids(taskLines(input(tasks), { ...wish, text: 'G2' }))).toEqual(['g', 'g2']);
    expect(ids(taskLines(input(tasks), { ...wish, text: 'g2', closedIds: new Set(['g']) }))).toEqual(['g']);
    expect(taskLines(input(tasks), { ...wish, text: 'nothing' })).toEqual([]);
  });

  it('other orders are flat, empty days last', () => {
    const facts = (row: Task) => ({
      ...noFacts,
      dueOn: row.id === 'g2' ? '2026-12-01' : row.id === 'x' ? '2026-11-30' : null,
    });
    expect(ids(taskLines(input(tasks, { facts }), { ...wish, group: 'none', sort: 'due' }))).toEqual(['x', 'g2', 'g1']);
  });

  it('a task whose group is gone stands at the top', () => {
    expect(ids(taskLines(input([task('lost', { parentId: 'gone' })]), wish))).toEqual(['lost']);
  });

  it('can start today: everything before it is done, through groups too', () => {
    const links = new Map([link('g', 'after'), link('x', 'g2'), link('after', 'last')]);
    const more = [
      ...tasks,
      task('after', { position: 5 }),
      task('last', { position: 6 }),
      task('later', { position: 7, constraint: { type: 'SNET', on: '2026-12-01' } }),
    ];
    expect(ids(taskLines(input(more, { links }), { ...wish, only: 'ready' }))).toEqual(['x']);
    const done = more.map((row) => (row.id === 'x' || row.id === 'g2' ? { ...row, status: 'done' as const } : row));
    expect(ids(taskLines(input(done, { links }), { ...wish, only: 'ready' }))).toEqual(['after']);
  });

  it('same rows whatever order they were stored in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(tasks, { minLength: 4 }), (shuffled) => {
        expect(ids(taskLines(input(shuffled), wish))).toEqual(['x', 'g', 'g1', 'g2']);
      }),
    );
  });
});

describe('amounts', () => {
  it('fen written as yuan are read back', () => {
    fc.assert(
      fc.property(fc.nat(1e12), (fen) => {
        expect(readYuan(yuanInput(fen))).toBe(fen);
      }),
    );
  });

  it.each([
    ['112,100', 11_210_000],
    ['¥1.2万', 1_200_000],
    ['0.29', 29],
    ['', null],
    ['12.345', 'bad'],
    ['many', 'bad'],
    ['-5', 'bad'],
  ])('%s', (text, fen) => expect(readYuan(text)).toBe(fen));

  it('shows thousands and fen', () => {
    expect(yuanText(11_210_000)).toBe('¥112,100');
    expect(yuanText(9950)).toBe('¥99.50');
  });

  it.each([
    ['50万', 500_000],
    ['3.5', 3.5],
    ['x', 'bad'],
    ['', null],
  ])('number %s', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});
