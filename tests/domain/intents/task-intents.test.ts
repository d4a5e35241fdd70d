import { describe, expect, it } from 'vitest';
import { createTask } from '../../../domain/intents/create-task.ts';
import { deleteTasks } from '../../../domain/intents/delete-tasks.ts';
import { setTaskStatus } from '../../../domain/intents/set-task-status.ts';
import { tagTasks } from '../../../domain/intents/tag-tasks.ts';
import { updateTasks } from '../../../domain/intents/update-tasks.ts';
import type { Task, TaskStatus } from '../../../domain/model/task.ts';
import { codeOf, createdAt, granted, link, project, run, task, today, world } from './run-intent.ts';

const product = { id: 'g1', name: '大衣', merchantCode: '', skus: [], createdAt };
const member = { id: 'm1', name: '小王', role: '', isActive: true };
const base = world({
  projects: [project('p1', { launchTaskId: 'c' }), project('p2')],
  tasks: [
    task('a', { position: 4, durationDays: 2 }),
    task('b', { position: 7, durationDays: 3 }),
    task('c', { kind: 'milestone', durationDays: 0 }),
    task('child', { parentId: 'b' }),
    task('grandchild', { parentId: 'child' }),
    task('other', { projectId: 'p2' }),
    task('loose', { projectId: 'inbox' }),
  ],
  links: [link('ac', 'a', 'c'), link('ab', 'a', 'child')],
  members: [member],
  products: [product],
  refs: [
    { id: 'r1', ownerKind: 'task', ownerId: 'grandchild', targetKind: 'product', targetId: 'g1' },
    { id: 'r2', ownerKind: 'task', ownerId: 'a', targetKind: 'product', targetId: 'g1' },
  ],
});

describe('tagTasks', () => {
  const tagged = world({
    projects: [project('p1')],
    tasks: [task('a', { tags: ['急', '图'] }), task('b', { tags: ['大促'] }), task('c')],
  });

  it('puts on and takes off, and leaves what else each carries', () => {
    const { tasks } = granted(tagTasks, { ids: ['a', 'b'], add: ['大促'], remove: ['急'] }, tagged);
    expect(['a', 'b', 'c'].map((id) => tasks.get(id)?.tags)).toEqual([['图', '大促'], ['大促'], []]);
  });

  it('refuses a task that is gone', () => {
    expect(codeOf(tagTasks, { ids: ['a', 'x'], add: ['急'], remove: [] }, tagged)).toBe('taskGone');
  });
});

describe('createTask', () => {
  const wanted = { id: 'n', projectId: 'p1', title: ' 拍主图 ' };

  it('puts the task at the end, with title trimmed and planned days', () => {
    const made = granted(createTask, { task: wanted }, base).tasks.get('n');
    expect(made).toMatchObject({ title: '拍主图', position: 8, status: 'todo', createdAt: '2026-11-24T02:00:00.000Z' });
    expect(made?.plannedStartOn).toMatch(/^2026-/);
    expect(made?.plannedFinishOn).toMatch(/^2026-/);
  });

  it('a plan that began weeks ago gives it no day before today', () => {
    const running = world({
      projects: [project('p1', { direction: 'backward', launchOn: '2026-12-03', launchTaskId: 'c' })],
      tasks: [task('a', { durationDays: 20 }), task('c', { kind: 'milestone', durationDays: 0 })],
      links: [link('ac', 'a', 'c')],
    });
    const rows = granted(createTask, { task: wanted }, running);
    expect(rows.tasks.get('a')?.plannedStartOn).toBe('2026-11-05');
    expect(rows.tasks.get('n')).toMatchObject({ plannedStartOn: today, plannedFinishOn: today });
  });

  it('in the inbox it has no plan', () => {
    const made = granted(createTask, { task: { ...wanted, projectId: 'inbox' } }, base).tasks.get('n');
    expect(made).toMatchObject({ position: 1, plannedStartOn: null, plannedFinishOn: null });
  });

  it('ties it to what it came from, orders and goods without a row among them', () => {
    const refs = [
      { id: 'x', targetKind: 'order', targetId: 'jd/s1/301234567890' },
      { id: 'y', targetKind: 'listing', targetId: 'jd/100012345678' },
      { id: 'z', targetKind: 'product', targetId: 'g1' },
    ] as const;
    const rows = granted(createTask, { task: wanted, refs: [...refs] }, base);
    for (const ref of refs) expect(rows.refs.get(ref.id)).toEqual({ ...ref, ownerKind: 'task', ownerId: 'n' });
  });

  it('made as done it has its days', () => {
    const made = granted(createTask, { task: { ...wanted, status: 'done' } }, base).tasks.get('n');
    expect(made).toMatchObject({ status: 'done', progress: 1, actualStartOn: today, actualFinishOn: today });
  });

  const refusals: [code: string, fields: Partial<Task>][] = [
    ['nameEmpty', { title: '  ' }],
    ['taskExists', { id: 'a' }],
    ['projectGone', { projectId: 'px' }],
    ['parentGone', { parentId: 'x' }],
    ['parentGone', { parentId: 'other' }],
    ['memberGone', { assigneeId: 'mx' }],
    ['calendarGone', { calendarId: 'cx' }],
    ['supplierGone', { supplierId: 'sx' }],
  ];
  it.each(refusals)('refuses with %s: %o', (code, fields) => {
    expect(codeOf(createTask, { task: { ...wanted, ...fields } }, base)).toBe(code);
  });

  it('refuses a product that is gone', () => {
    const refs = [{ id: 'z', targetKind: 'product' as const, targetId: 'gx' }];
    expect(codeOf(createTask, { task: wanted, refs }, base)).toBe('productGone');
  });
});

describe('setTaskStatus', () => {
  const states: Record<string, Partial<Task>> = {
    todo: {},
    started: { status: 'doing', actualStartOn: '2026-11-20', progress: 0.4 },
    finished: {
      status: 'done',
      actualStartOn: '2026-11-18',
      actualFinishOn: '2026-11-20',
      progress: 1,
      doneAt: createdAt,
    },
  };
  const cases: [from: string, to: TaskStatus, result: Partial<Task>][] = [
    ['todo', 'doing', { actualStartOn: today, actualFinishOn: null, progress: 0, doneAt: null }],
    ['todo', 'review', { actualStartOn: today, actualFinishOn: null }],
    ['todo', 'done', { actualStartOn: today, actualFinishOn: today, progress: 1, doneAt: '2026-11-24T02:00:00.000Z' }],
    ['started', 'done', { actualStartOn: '2026-11-20', actualFinishOn: today, progress: 1 }],
    ['started', 'review', { actualStartOn: '2026-11-20', progress: 0.4 }],
    ['started', 'todo', { actualStartOn: null, progress: 0 }],
    ['finished', 'doing', { actualStartOn: '2026-11-18', actualFinishOn: null, progress: 0, doneAt: null }],
    ['finished', 'todo', { actualStartOn: null, actualFinishOn: null, progress: 0, doneAt: null }],
    ['finished', 'done', { actualFinishOn: '2026-11-20', doneAt: createdAt }],
  ];
  it.each(cases)('%s → %s', (from, status, result) => {
    const rows = world({ projects: [project('p1')], tasks: [task('a', states[from])] });
    expect(granted(setTaskStatus, { ids: ['a'], status }, rows).tasks.get('a')).toMatchObject({ status, ...result });
  });

  it('changes no planned day: lateness is measured against them', () => {
    const plan = run(setTaskStatus, { ids: ['a', 'b', 'a'], status: 'done' }, base);
    expect('patches' in plan && plan.patches.map((patch) => Object.keys(patch.after ?? {}))).toHaveLength(2);
    expect(JSON.stringify(plan)).not.toContain('planned');
  });

  it('refuses when one is gone', () => {
    expect(codeOf(setTaskStatus, { ids: ['a', 'x'], status: 'done' }, base)).toBe('taskGone');
  });
});

describe('updateTasks', () => {
  it('lists that became others since they were seen keep both changes', () => {
    const step = (id: string, isDone = false) => ({ id, text: `第${id}步`, isDone });
    const seen = { checklist: [step('1'), step('2')], tags: ['急', '旧'] };
    const rows = world({
      projects: [project('p1')],
      tasks: [task('a', { checklist: [step('1', true), step('2'), step('3')], tags: ['急', '旧', '打样'] })],
    });
    const changed = (fields: Partial<Task>) =>
      granted(updateTasks, { ids: ['a'], fields, seen }, rows).tasks.get('a') as Task;
    const states = (checklist: Task['checklist']) => checklist.map(({ id, isDone }) => `${id}${isDone ? '√' : ''}`);
    // Added from a list that did not show the third step yet, ticked, and taken away.
    expect(states(changed({ checklist: [...seen.checklist, step('4')] }).checklist)).toEqual(['1√', '2', '3', '4']);
    expect(states(changed({ checklist: [step('1'), step('2', true)] }).checklist)).toEqual(['1√', '2√', '3']);
    expect(states(changed({ checklist: [step('1')] }).checklist)).toEqual(['1√', '3']);
    expect(changed({ tags: ['急', '文案'] }).tags).toEqual(['急', '打样', '文案']);
    expect(changed({ tags: ['旧'] }).tags).toEqual(['旧', '打样']);
  });

  it('touches named fields only, and plans again only when the plan can change', () => {
    const plan = run(updateTasks, { ids: ['a'], fields: { title: ' 新 ', priority: 'high' } }, base);
    expect(plan).toEqual({
      patches: [
        {
          table: 'tasks',
          id: 'a',
          before: { title: '任务 a', priority: 'normal' },
          after: { title: '新', priority: 'high' },
        },
      ],
    });
    const longer = granted(updateTasks, { ids: ['a'], fields: { durationDays: 6 } }, base);
    const shorter = granted(updateTasks, { ids: ['a'], fields: { durationDays: 1 } }, base);
    const finish = (rows: typeof base) => rows.tasks.get('c')?.plannedFinishOn ?? '';
    expect(finish(longer) > finish(shorter)).toBe(true);
  });

  it('a status brings its days; days given by hand win', () => {
    const { tasks } = granted(
      updateTasks,
      { ids: ['a'], fields: { status: 'done', actualFinishOn: '2026-11-23' } },
      base,
    );
    expect(tasks.get('a')).toMatchObject({ status: 'done', progress: 1, actualFinishOn: '2026-11-23' });
  });

  it('a milestone lasts no day, and a milestone made work lasts one', () => {
    const { tasks } = granted(updateTasks, { ids: ['a'], fields: { kind: 'milestone' } }, base);
    expect(tasks.get('a')?.durationDays).toBe(0);
    expect(granted(updateTasks, { ids: ['c'], fields: { kind: 'work' } }, base).tasks.get('c')?.durationDays).toBe(1);
  });

  it('into another project: what is below comes along, links across go, the launch is let go', () => {
    const rows = granted(updateTasks, { ids: ['b', 'c'], fields: { projectId: 'p2' } }, base);
    expect(['b', 'child', 'grandchild', 'c', 'a'].map((id) => rows.tasks.get(id)?.projectId)).toEqual([
      'p2',
      'p2',
      'p2',
      'p2',
      'p1',
    ]);
    expect(rows.tasks.get('child')?.parentId).toBe('b');
    expect([...rows.links.keys()]).toEqual([]);
    expect(rows.projects.get('p1')?.launchTaskId).toBeNull();
  });

  it('links inside what moves move along', () => {
    const rows = granted(updateTasks, { ids: ['a', 'b'], fields: { projectId: 'p2' } }, base);
    expect([...rows.links.values()].map((row) => [row.id, row.projectId])).toEqual([['ab', 'p2']]);
    expect(
      granted(updateTasks, { ids: ['child'], fields: { projectId: 'p2' } }, base).tasks.get('child')?.parentId,
    ).toBeNull();
  });

  it('into the inbox: no planned days', () => {
    const planned = granted(updateTasks, { ids: ['a'], fields: { durationDays: 5 } }, base);
    expect(planned.tasks.get('a')?.plannedStartOn).not.toBeNull();
    const moved = granted(updateTasks, { ids: ['a'], fields: { projectId: 'inbox' } }, planned);
    expect(moved.tasks.get('a')).toMatchObject({ projectId: 'inbox', plannedStartOn: null, plannedFinishOn: null });
  });

  const refusals: [code: string, ids: string[], fields: Partial<Task>][] = [
    ['taskGone', ['a', 'x'], { title: 'y' }],
    ['nameEmpty', ['a'], { title: ' ' }],
    ['memberGone', ['a'], { assigneeId: 'mx' }],
    ['projectGone', ['a'], { projectId: 'px' }],
    ['parentGone', ['a'], { parentId: 'x' }],
    ['parentGone', ['a'], { parentId: 'other' }],
    ['parentCycle', ['b'], { parentId: 'b' }],
    ['parentCycle', ['b'], { parentId: 'grandchild' }],
  ];
  it.each(refusals)('refuses with %s: %o %o', (code, ids, fields) => {
    expect(codeOf(updateTasks, { ids, fields }, base)).toBe(code);
  });
});

describe('deleteTasks', () => {
  it('takes what is below, links and refs along', () => {
    const rows = granted(deleteTasks, { ids: ['b', 'b'] }, base);
    expect([...rows.tasks.keys()].sort()).toEqual(['a', 'c', 'loose', 'other']);
    expect([...rows.links.keys()]).toEqual(['ac']);
    expect([...rows.refs.keys()]).toEqual(['r2']);
  });

  it('the launch is let go', () => {
    expect(granted(deleteTasks, { ids: ['c'] }, base).projects.get('p1')?.launchTaskId).toBeNull();
  });

  it('from the inbox, and from several projects at once', () => {
    expect([...granted(deleteTasks, { ids: ['loose', 'other', 'a'] }, base).tasks.keys()].sort()).toEqual([
      'b',
      'c',
      'child',
      'grandchild',
    ]);
  });

  it('refuses when one is gone', () => {
    expect(codeOf(deleteTasks, { ids: ['a', 'x'] }, base)).toBe('taskGone');
  });
});
