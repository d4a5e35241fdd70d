import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alarmOf, moneyOf, projectMoney, spentOverTime, sumMoney } from '../../../domain/budget/budget.ts';
import { deleteBudgetLine } from '../../../domain/intents/delete-budget-line.ts';
import { saveBudgetLine } from '../../../domain/intents/save-budget-line.ts';
import type { BudgetLine } from '../../../domain/model/budget-line.ts';
import { codeOf, granted, project, task, world } from '../intents/run-intent.ts';

const line = (fields: Partial<BudgetLine> = {}): BudgetLine => ({
  id: 'l1',
  projectId: 'p1',
  taskId: null,
  category: '打样',
  title: '头版',
  plannedFen: 0,
  committedFen: 0,
  spentFen: 0,
  paidOn: null,
  note: '',
  ...fields,
});

describe('forecast of a line', () => {
  it.each([
    ['only planned', { plannedFen: 1000 }, false, 1000],
    ['planned, task done, nothing spent', { plannedFen: 1000 }, true, 0],
    ['committed below the plan', { plannedFen: 1000, committedFen: 700 }, false, 1000],
    ['committed below the plan, task done', { plannedFen: 1000, committedFen: 700 }, true, 700],
    ['committed above the plan', { plannedFen: 1000, committedFen: 1300 }, false, 1300],
    ['partly paid', { plannedFen: 1000, committedFen: 700, spentFen: 300 }, false, 1000],
    ['paid in full, cheaper, done', { plannedFen: 1000, committedFen: 700, spentFen: 700 }, true, 700],
    ['spent without promise', { plannedFen: 1000, spentFen: 1200 }, false, 1200],
    ['spent, not planned', { spentFen: 50 }, false, 50],
  ])('%s', (_, fields, isDone, forecast) => {
    expect(moneyOf(line(fields), isDone).forecastFen).toBe(forecast);
  });
});

describe('warnings', () => {
  it.each([
    [0, 0, 1000, 'calm', 0],
    [899, 0, 1000, 'calm', 89],
    [900, 0, 1000, 'near', 90],
    [500, 400, 1000, 'near', 90],
    [1000, 0, 1000, 'near', 100],
    [1001, 0, 1000, 'over', 100],
    [1, 0, 0, 'over', 100],
    [0, 0, 0, 'calm', 0],
  ])('spent %i, promised %i of %i: %s', (spentFen, openCommittedFen, limit, kind, percent) => {
    const money = { ...moneyOf(line(), false), spentFen, openCommittedFen, forecastFen: spentFen + openCommittedFen };
    expect(alarmOf(money, limit)).toMatchObject({ kind, percent });
  });

  it('money that is planned and not yet used is no warning, however full the plan', () => {
    const { alarm, categories } = projectMoney([line({ plannedFen: 1000 })], new Set(), 1000);
    expect([alarm.kind, categories[0]?.alarm.kind]).toEqual(['calm', 'calm']);
  });
});

const fen = fc.integer({ min: 0, max: 1e10 });
const anyLine = fc.record({
  id: fc.uuid(),
  projectId: fc.constant('p1'),
  taskId: fc.constantFrom(null, 't1', 't2', 't3'),
  category: fc.constantFrom('打样', '大货', '推广', '自定义'),
  title: fc.constant('x'),
  plannedFen: fen,
  committedFen: fen,
  spentFen: fen,
  paidOn: fc.constantFrom(null, '2026-11-02', '2026-11-20', '2026-12-01'),
  note: fc.constant(''),
});

describe('sums of any lines', () => {
  it('categories add up to the whole, each to its lines, in whole fen', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 40 }), fc.subarray(['t1', 't2', 't3']), (lines, done) => {
        const { categories, money } = projectMoney(lines, new Set(done), null, ['大货', '打样']);
        const isDone = (one: BudgetLine) => one.taskId !== null && done.includes(one.taskId);
        expect(sumMoney(lines.map((one) => moneyOf(one, isDone(one))))).toEqual(money);
        expect(categories.flatMap((one) => one.lines).length).toBe(lines.length);
        for (const value of Object.values(money)) expect(Number.isSafeInteger(value)).toBe(true);
        expect(money.forecastFen).toBe(money.spentFen + money.openCommittedFen + money.openPlannedFen);
        expect(money.forecastFen).toBeGreaterThanOrEqual(money.spentFen);
      }),
    );
  });

  it('the order of lines does not matter, and finishing a task never makes it dearer', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 20 }), (lines) => {
        const open = projectMoney(lines, new Set(), null).money;
        expect(projectMoney([...lines].reverse(), new Set(), null).money).toEqual(open);
        expect(projectMoney(lines, new Set(['t1']), null).money.forecastFen).toBeLessThanOrEqual(open.forecastFen);
      }),
    );
  });

  it('what was spent over time only grows, and ends at all that has a day', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 20 }), (lines) => {
        const points = spentOverTime(lines);
        const dated = lines.filter(({ paidOn }) => paidOn).reduce((sum, one) => sum + one.spentFen, 0);
        expect(points.at(-1)?.fen ?? 0).toBe(dated);
        for (const [at, point] of points.entries()) {
          const before = points[at - 1];
          if (before) expect(before.on < point.on && before.fen <= point.fen).toBe(true);
        }
      }),
    );
  });
});

describe('writing lines', () => {
  const all = world({ projects: [project('p1'), project('p2')], tasks: [task('t1'), task('x', { projectId: 'p2' })] });
  it('creates, changes and deletes', () => {
    const made = granted(saveBudgetLine, { line: line({ taskId: 't1', plannedFen: 100 }) }, all);
    const changed = granted(saveBudgetLine, { line: line({ taskId: null, title: ' 改版 ' }) }, made);
    expect(changed.budgetLines.get('l1')).toEqual(line({ title: '改版' }));
    expect(granted(deleteBudgetLine, { id: 'l1' }, changed).budgetLines.size).toBe(0);
  });

  it('changes the fields that are named, whatever the others became meanwhile', () => {
    const made = granted(saveBudgetLine, { line: line({ taskId: 't1', plannedFen: 100 }) }, all);
    const paid = granted(saveBudgetLine, { line: { id: 'l1', projectId: 'p1', spentFen: 70 } }, made);
    const named = granted(saveBudgetLine, { line: { id: 'l1', projectId: 'p1', title: '棚拍' } }, paid);
    expect(named.budgetLines.get('l1')).toEqual(line({ taskId: 't1', plannedFen: 100, spentFen: 70, title: '棚拍' }));
    expect(codeOf(saveBudgetLine, { line: { id: 'gone', projectId: 'p1', spentFen: 70 } }, all)).toBe('budgetLineGone');
  });

  it.each([
    ['nameEmpty', line({ category: ' ' })],
    ['nameEmpty', line({ title: '' })],
    ['projectGone', line({ projectId: 'zz' })],
    ['taskGone', line({ taskId: 'x' })],
    ['moneyNegative', line({ spentFen: -1 })],
  ])('%s', (code, given) => {
    expect(codeOf(saveBudgetLine, { line: given }, all)).toBe(code);
  });
});
