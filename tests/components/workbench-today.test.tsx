import { describe, expect, it } from 'vitest';
import { dayText, plainDay } from '../../components/ui/day-text.ts';
import { coverageRows } from '../../components/views/workbench/health/coverage-rows.ts';
import { filterProducts, productRows } from '../../components/views/workbench/products/product-rows.ts';
import { filterProjects, projectRows } from '../../components/views/workbench/project-rows.ts';
import { todayGroups } from '../../components/views/workbench/today/today-groups.ts';
import { projectLate, projectSeverity } from '../../domain/health/project-late.ts';
import type { Project } from '../../domain/model/project.ts';
import type { ProjectSummary } from '../../domain/model/project-summary.ts';
import type { Coverage } from '../../domain/model/seen.ts';
import { newTask, type Task } from '../../domain/model/task.ts';

const today = '2026-11-25';
const summary = (id: string, more: Partial<ProjectSummary> = {}): ProjectSummary => ({
  id,
  forDay: today,
  redAfterDays: 2,
  name: `项目 ${id}`,
  status: 'running',
  done: 0,
  total: 1,
  daysLate: 0,
  startOn: null,
  finishOn: null,
  launch: null,
  driver: null,
  split: { ours: 0, supplier: 0, platform: 0, courier: 0 },
  bars: [],
  milestones: [],
  late: [],
  redCount: 0,
  amberCount: 0,
  dueToday: 0,
  isProvisional: false,
  ...more,
});
const task = (id: string, fields: Partial<Task>): Task =>
  newTask({ id, projectId: 'p1', title: id, createdAt: '2026-11-01T00:00:00Z', ...fields });

describe('the one colour of a project', () => {
  const launch = { taskId: 'l', title: '上架日', plannedOn: '2026-12-03', forecastOn: '2026-12-08', isDone: false };
  const cases: [string, Partial<ProjectSummary>, 'red' | 'amber' | null][] = [
    ['nothing late', {}, null],
    ['a red task', { daysLate: 3, redCount: 1 }, 'red'],
    ['an amber task', { daysLate: 1, amberCount: 1 }, 'amber'],
    ['no late task, but the launch will be three days late', { launch: { ...launch, daysLate: 3 } }, 'red'],
    ['two days', { launch: { ...launch, daysLate: 2 } }, 'amber'],
    ['three days where red begins after five', { launch: { ...launch, daysLate: 3 }, redAfterDays: 5 }, 'amber'],
    ['a launch that was late and is done', { launch: { ...launch, daysLate: 3, isDone: true } }, null],
  ];
  it.each(cases)('%s', (_case, fields, severity) => {
    expect(projectSeverity(summary('p', fields))).toBe(severity);
  });
});

describe('today', () => {
  const tasks = [
    task('due', { plannedFinishOn: today, assigneeId: 'me' }),
    task('late', { deadlineOn: '2026-11-19', projectId: 'p2' }),
    task('later', { plannedFinishOn: '2026-11-27', assigneeId: 'me' }),
    task('done', { plannedFinishOn: today, status: 'done' }),
    task('paused', { plannedFinishOn: today, projectId: 'p3' }),
    task('loose', { deadlineOn: today, projectId: 'inbox' }),
    task('chase', { kind: 'wait', status: 'doing', chaseOn: today, plannedFinishOn: '2026-12-20' }),
    task('begun wait', { kind: 'wait', status: 'doing', chaseOn: '2026-11-28', plannedFinishOn: '2026-12-20' }),
  ];
  const summaries = [summary('p1'), summary('p2'), summary('p3', { status: 'paused' })];

  it('groups what is due or late by project, the worst first, loose tasks last', () => {
    const model = todayGroups({ tasks, summaries, today, onlyId: null });
    expect(model.groups.map((group) => [group.projectId, group.rows.map((row) => row.task.id)])).toEqual([
      ['p2', ['late']],
      ['p1', ['due']],
      [null, ['loose']],
    ]);
    expect(model.chase.map((row) => row.task.id)).toEqual(['chase']);
    expect(model).toMatchObject({ dueCount: 2, lateCount: 1, next: { on: '2026-11-27', title: 'later' } });
  });

  it('work that is planned to begin by today and nobody began stands last, due or waited for it does not', () => {
    const more = [
      task('begins', { plannedStartOn: today, plannedFinishOn: '2026-12-02' }),
      task('begun', { plannedStartOn: today, plannedFinishOn: '2026-12-02', status: 'doing' }),
      task('tomorrow', { plannedStartOn: '2099-01-01', plannedFinishOn: '2099-01-02' }),
      task('waits', { kind: 'wait', plannedStartOn: today, plannedFinishOn: '2026-12-02' }),
      task('due too', { plannedStartOn: today, plannedFinishOn: today }),
    ];
    const model = todayGroups({ tasks: more, summaries, today, onlyId: null });
    expect(model.begin.map((row) => row.task.id)).toEqual(['begins']);
  });

  it('mine are mine only', () => {
    const model = todayGroups({ tasks, summaries, today, onlyId: 'me' });
    expect(model.groups.flatMap((group) => group.rows.map((row) => row.task.id))).toEqual(['due']);
    expect(model.chase).toEqual([]);
  });

  it('a forecast that is worse than today counts', () => {
    const late = [
      { taskId: 'due', title: '', kind: 'work', status: 'todo', who: '', daysLate: 5, severity: 'red' } as const,
    ];
    const model = todayGroups({ tasks, summaries: [summary('p1', { late: [...late] })], today, onlyId: null });
    expect(model.groups[0]?.rows[0]).toMatchObject({ daysLate: 5, severity: 'red' });
  });
});

describe('the project list', () => {
  const project = (id: string, status: Project['status'] = 'running'): Project =>
    ({ id, name: `项目 ${id}`, status, launchOn: '2026-12-08' }) as Project;
  const launch = {
    taskId: 't',
    title: '上架日',
    plannedOn: '2026-12-08',
    forecastOn: '2026-12-11',
    daysLate: 3,
    isDone: false,
  };

  it('shows running ones first, the latest on top', () => {
    const rows = projectRows(
      [project('a', 'archived'), project('b'), project('c'), project('d', 'paused')],
      [summary('b'), summary('c', { launch, daysLate: 9, redCount: 1 })],
    );
    expect(rows.map((row) => [row.id, row.daysLate])).toEqual([
      ['c', 3],
      ['b', 0],
      ['d', 0],
      ['a', 0],
    ]);
    expect(filterProjects(rows, 'C', 'open').map((row) => row.id)).toEqual(['c']);
    expect(filterProjects(rows, '', 'open').map((row) => row.id)).toEqual(['c', 'b', 'd']);
  });

  it("its number is the launch's delay, else the latest task's", () => {
    expect(projectLate({ launch, daysLate: 9 })).toBe(3);
    expect(projectLate({ launch: { ...launch, daysLate: 0 }, daysLate: 9 })).toBe(9);
  });
});

describe('products', () => {
  it('know their platforms and projects, and are found by name or code', () => {
    const products = [
      { id: 'x', name: '云岚凉被', merchantCode: 'YL-1', skus: [], createdAt: '2026-11-01T00:00:00Z' },
      { id: 'y', name: '香薰机', merchantCode: '', skus: [], createdAt: '2026-11-01T00:00:00Z' },
    ];
    const listings = (['pinduoduo', 'jd', 'jd'] as const).map((platform, index) => ({
      id: `${platform}/${index}`,
      platform,
      shopId: '',
      itemId: `1000${index}`,
      title: 't',
      productId: 'x',
    }));
    const refs = [{ id: 'r', ownerKind: 'project', ownerId: 'p', targetKind: 'product', targetId: 'x' } as const];
    const rows = productRows({ products, listings, refs, projectName: (id) => (id === 'p' ? '秋季' : null) });
    expect(rows.find((row) => row.id === 'x')).toMatchObject({
      platforms: ['jd', 'pinduoduo'],
      listingCount: 3,
      projectNames: ['秋季'],
    });
    expect(filterProducts(rows, 'yl').map((row) => row.id)).toEqual(['x']);
  });
});

describe('reading health', () => {
  const row = (surfaceId: string, records: number, misses: string[]): Coverage => ({
    id: surfaceId,
    surfaceId,
    platform: 'jd',
    shopId: 's',
    shopName: '店',
    readAt: '2026-11-25T01:00:00Z',
    records,
    misses,
  });

  it('an empty page is no fault; one that gave nothing but misses is the worst', () => {
    const rows = coverageRows([
      row('jd/order-list', 0, []),
      row('taobao/goods-list', 3, ['stock']),
      row('pinduoduo/order-list', 0, ['orderNo']),
    ]);
    expect(rows.map((each) => [each.surface, each.state])).toEqual([
      ['order-list', 'nothing'],
      ['goods-list', 'missing'],
      ['order-list', 'fine'],
    ]);
    expect(coverageRows([row('other/list', 1, [])])).toEqual([]);
  });
});

describe('days of a plan', () => {
  it.each([
    ['2026-11-25', '今天'],
    ['2027-01-12', '01-12'],
    ['2027-11-12', '2027-11-12'],
    ['2025-11-24', '2025-11-24'],
  ])('%s', (on, text) => expect(dayText(on, today)).toBe(text));
  it('sentences name the day itself', () => expect(plainDay('2026-11-24', today)).toBe('11-24'));
});
