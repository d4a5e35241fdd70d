import { describe, expect, it } from 'vitest';
import { acceptPlan } from '../../../domain/intents/accept-plan.ts';
import { addLink } from '../../../domain/intents/add-link.ts';
import { type CreateProjectInput, createProject } from '../../../domain/intents/create-project.ts';
import { deleteProject } from '../../../domain/intents/delete-project.ts';
import { removeLink } from '../../../domain/intents/remove-link.ts';
import { updateLink } from '../../../domain/intents/update-link.ts';
import { updateProject } from '../../../domain/intents/update-project.ts';
import { templates } from '../../../domain/templates/templates.ts';
import { codeOf, granted, link, project, run, task, world } from './run-intent.ts';

const base = world({
  projects: [project('p1', { code: 'A1', launchTaskId: 'c' }), project('p2')],
  tasks: [
    task('a', { title: '设计', durationDays: 2 }),
    task('b', { title: '拍摄', durationDays: 3 }),
    task('c', { title: '上架', kind: 'milestone', durationDays: 0 }),
    task('other', { projectId: 'p2' }),
    task('loose', { projectId: 'inbox' }),
  ],
  links: [link('ab', 'a', 'b'), link('bc', 'b', 'c')],
  members: [{ id: 'm1', name: '小王', role: '设计', isActive: true }],
  refs: [
    { id: 'r1', ownerKind: 'project', ownerId: 'p1', targetKind: 'product', targetId: 'g1' },
    { id: 'r2', ownerKind: 'task', ownerId: 'a', targetKind: 'order', targetId: 'jd/s1/301234567890' },
    { id: 'r3', ownerKind: 'task', ownerId: 'other', targetKind: 'order', targetId: 'jd/s1/301234567890' },
  ],
});

const wanted: CreateProjectInput = {
  id: 'n',
  name: ' 冬季新品 ',
  templateId: null,
  direction: 'backward',
  launchOn: '2027-01-20',
  startOn: null,
};

describe('createProject', () => {
  it('empty: the launch day as milestone, fixed days as pinned milestones', () => {
    const milestones = [
      { title: '大促报名', on: '2026-12-30' },
      { title: ' ', on: '2026-12-31' },
    ];
    const rows = granted(createProject, { ...wanted, milestones, code: ' B1 ' }, base);
    const made = rows.projects.get('n');
    expect(made).toMatchObject({ name: '冬季新品', code: 'B1', status: 'running', launchOn: '2027-01-20' });
    const tasks = [...rows.tasks.values()].filter((row) => row.projectId === 'n');
    expect(tasks.map((row) => [row.kind, row.title, row.pinnedOn])).toEqual([
      ['milestone', '上架日', null],
      ['milestone', '大促报名', '2026-12-30'],
    ]);
    expect(made?.launchTaskId).toBe(tasks[0]?.id);
    expect(tasks[0]?.plannedFinishOn).toBe('2027-01-20');
  });

  it('without a launch day it has no task', () => {
    const rows = granted(
      createProject,
      { ...wanted, direction: 'forward', launchOn: null, startOn: '2026-12-01' },
      base,
    );
    expect(rows.projects.get('n')?.launchTaskId).toBeNull();
    expect([...rows.tasks.values()].filter((row) => row.projectId === 'n')).toEqual([]);
  });

  it.each(templates.map((template) => template.id))(
    'from template %s: every task and link, planned to the day',
    (templateId) => {
      const template = templates.find((candidate) => candidate.id === templateId);
      const role = template?.tasks.find((row) => row.role)?.role ?? '';
      const rows = granted(createProject, { ...wanted, templateId, assign: { [role]: 'm1' } }, base);
      const tasks = [...rows.tasks.values()].filter((row) => row.projectId === 'n');
      const links = [...rows.links.values()].filter((row) => row.projectId === 'n');
      expect(tasks).toHaveLength(template?.tasks.length ?? -1);
      expect(links).toHaveLength(template?.links.length ?? -1);
      const ids = new Set(tasks.map((row) => row.id));
      expect(links.every((row) => ids.has(row.fromId) && ids.has(row.toId))).toBe(true);
      expect(tasks.every((row) => row.parentId === null || ids.has(row.parentId))).toBe(true);
      expect(tasks.filter((row) => row.role === role).every((row) => row.assigneeId === 'm1')).toBe(true);
      expect(tasks.filter((row) => row.role !== role).every((row) => row.assigneeId === null)).toBe(true);
      const launch = tasks.find((row) => row.id === rows.projects.get('n')?.launchTaskId);
      expect(launch?.plannedFinishOn).toBe('2027-01-20');
      expect(tasks.every((row) => row.plannedStartOn !== null && row.plannedFinishOn !== null)).toBe(true);
    },
  );

  const refusals: [code: string, fields: Partial<CreateProjectInput>][] = [
    ['nameEmpty', { name: ' ' }],
    ['projectExists', { id: 'p1' }],
    ['codeTaken', { code: 'A1' }],
    ['templateGone', { templateId: 'T99' }],
    ['memberGone', { assign: { 设计: 'mx' } }],
  ];
  it.each(refusals)('refuses with %s: %o', (code, fields) => {
    expect(codeOf(createProject, { ...wanted, ...fields }, base)).toBe(code);
  });
});

describe('updateProject', () => {
  it('a new name leaves the plan alone, a new start moves it', () => {
    const plan = run(updateProject, { id: 'p1', fields: { name: ' 改名 ' } }, base);
    expect(plan).toEqual({
      patches: [{ table: 'projects', id: 'p1', before: { name: 'p1' }, after: { name: '改名' } }],
    });
    const moved = granted(updateProject, { id: 'p1', fields: { startOn: '2026-12-14' } }, base);
    expect((moved.tasks.get('a')?.plannedStartOn ?? '') >= '2026-12-14').toBe(true);
  });

  it('its own code is not taken', () => {
    expect(codeOf(updateProject, { id: 'p1', fields: { code: 'A1' } }, base)).toBe('granted');
  });

  const refusals: [code: string, input: Parameters<typeof updateProject.plan>[1]][] = [
    ['projectGone', { id: 'x', fields: { name: 'y' } }],
    ['nameEmpty', { id: 'p1', fields: { name: '' } }],
    ['codeTaken', { id: 'p2', fields: { code: ' A1 ' } }],
    ['taskGone', { id: 'p1', fields: { launchTaskId: 'other' } }],
  ];
  it.each(refusals)('refuses with %s: %o', (code, input) => {
    expect(codeOf(updateProject, input, base)).toBe(code);
  });
});

describe('deleteProject', () => {
  it('takes tasks, links and refs along, its own only', () => {
    const rows = granted(deleteProject, { id: 'p1' }, base);
    expect([...rows.projects.keys()]).toEqual(['p2']);
    expect([...rows.tasks.keys()]).toEqual(['other', 'loose']);
    expect(rows.links.size).toBe(0);
    expect([...rows.refs.keys()]).toEqual(['r3']);
  });

  it('refuses what is not there; the inbox is no project', () => {
    expect(codeOf(deleteProject, { id: 'x' }, base)).toBe('projectGone');
    expect(codeOf(deleteProject, { id: 'inbox' }, base)).toBe('projectGone');
  });
});

describe('addLink', () => {
  const wish = (fromId: string, toId: string) => ({ ...link('n', fromId, toId), projectId: undefined }) as never;

  it('makes the successor wait', () => {
    const apart = world({ projects: [project('p1')], tasks: [task('a', { durationDays: 4 }), task('b')] });
    const rows = granted(addLink, wish('a', 'b'), apart);
    expect(rows.links.get('n')).toEqual(link('n', 'a', 'b'));
    const [a, b] = [rows.tasks.get('a'), rows.tasks.get('b')];
    expect((b?.plannedStartOn ?? '') > (a?.plannedFinishOn ?? '9')).toBe(true);
  });

  it('names the way round of a cycle', () => {
    expect(run(addLink, wish('c', 'a'), base)).toEqual({
      refusal: { code: 'cycle', params: { titles: '设计 → 拍摄 → 上架 → 设计' } },
    });
  });

  const refusals: [code: string, fromId: string, toId: string][] = [
    ['taskGone', 'a', 'x'],
    ['linkToSelf', 'a', 'a'],
    ['linkExists', 'a', 'b'],
    ['otherProject', 'a', 'other'],
    ['noProject', 'loose', 'loose2'],
    ['cycle', 'b', 'a'],
  ];
  it.each(refusals)('refuses with %s: %s → %s', (code, fromId, toId) => {
    const rows = world({
      projects: [...base.projects.values()],
      tasks: [...base.tasks.values(), task('loose2', { projectId: 'inbox' })],
      links: [...base.links.values()],
    });
    expect(codeOf(addLink, wish(fromId, toId), rows)).toBe(code);
  });
});

describe('updateLink', () => {
  const planned = granted(acceptPlan, { projectId: 'p1' }, base);
  const startOf = (fields: Parameters<typeof updateLink.plan>[1]['fields']) =>
    granted(updateLink, { id: 'ab', fields }, planned).tasks.get('b')?.plannedStartOn ?? '';
  const before = planned.tasks.get('b')?.plannedStartOn ?? '';

  it('another kind or gap moves what waits, and is stored', () => {
    expect(startOf({ lag: 3 }) > before).toBe(true);
    expect(startOf({ type: 'SS' }) < before).toBe(true);
    const rows = granted(updateLink, { id: 'ab', fields: { type: 'FF', lag: 2, lagUnit: 'calendar' } }, planned);
    expect(rows.links.get('ab')).toEqual(link('ab', 'a', 'b', { type: 'FF', lag: 2, lagUnit: 'calendar' }));
  });

  it('three calendar days over a weekend are fewer working days', () => {
    // 设计 takes two days from a Monday; three working days later is a Monday, three calendar days later a Saturday.
    const [working, calendar] = [startOf({ lag: 7 }), startOf({ lag: 7, lagUnit: 'calendar' })];
    expect(calendar < working).toBe(true);
  });

  it('nothing changed is no change; a gap out of reach or a link that is gone is refused', () => {
    expect(run(updateLink, { id: 'ab', fields: { lag: 0 } }, planned)).toEqual({ patches: [] });
    expect(codeOf(updateLink, { id: 'ab', fields: { lag: 20_000 } }, planned)).toBe('badLag');
    expect(codeOf(updateLink, { id: 'x', fields: { lag: 1 } }, planned)).toBe('linkGone');
  });

  it('a group is left by 做完才能开始 only', () => {
    const grouped = world({
      projects: [project('p1')],
      tasks: [task('g'), task('a', { parentId: 'g' }), task('b')],
      links: [link('gb', 'g', 'b')],
    });
    expect(codeOf(updateLink, { id: 'gb', fields: { type: 'SS' } }, grouped)).toBe('linkOfParent');
    expect(codeOf(updateLink, { id: 'gb', fields: { lag: 2 } }, grouped)).toBe('granted');
  });
});

describe('removeLink and acceptPlan', () => {
  it('without the link the successor may come earlier', () => {
    const planned = granted(acceptPlan, { projectId: 'p1' }, base);
    const rows = granted(removeLink, { id: 'ab' }, planned);
    expect((rows.tasks.get('b')?.plannedStartOn ?? '9') < (planned.tasks.get('b')?.plannedStartOn ?? '')).toBe(true);
    expect(codeOf(removeLink, { id: 'x' }, base)).toBe('linkGone');
  });

  it('accepting twice changes nothing', () => {
    const planned = granted(acceptPlan, { projectId: 'p1' }, base);
    expect(run(acceptPlan, { projectId: 'p1' }, planned)).toEqual({ patches: [] });
    expect(codeOf(acceptPlan, { projectId: 'x' }, base)).toBe('projectGone');
  });
});
