import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newTask, type Task } from '../../../domain/model/task.ts';
import type { AllRows } from '../../../domain/roles/cut-rows.ts';
import { taskFields } from '../../../domain/roles/part-fields.ts';
import { seenRows } from '../../../domain/roles/seen-rows.ts';

const at = '2026-11-20T09:00:00Z';
const person = (memberId: string, projectIds: ReadonlySet<string> | null = null) =>
  ({ kind: 'person', memberId, projectIds }) as const;
const finance = { kind: 'finance', projectIds: null } as const;
const mapOf = <Row extends { id: string }>(rows: Row[]) => new Map(rows.map((row) => [row.id, row]));
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

const task = (id: string, fields: Partial<Task> = {}) =>
  newTask({ id, projectId: 'p', title: id, createdAt: at, notes: `notes-${id}`, ...fields });

const project = (id: string) => ({
  id,
  name: `name-${id}`,
  code: '',
  goal: { metric: 'goal-secret', target: 1, unit: '', byOn: null },
  description: 'description-secret',
  budgetFen: 7_654_321,
  calendarId: null,
  direction: 'forward' as const,
  startOn: null,
  launchOn: null,
  launchTaskId: 'launch',
  status: 'running' as const,
  templateId: null,
  createdAt: at,
});

const comment = (id: string, taskId: string, authorId: string, mentions: string[] = []) => ({
  id,
  taskId,
  projectId: 'p',
  authorId,
  text: `said-${id}`,
  mentions,
  writtenAt: at,
});

const line = (id: string, taskId: string | null) => ({
  id,
  projectId: 'p',
  taskId,
  category: '推广',
  title: id,
  plannedFen: 100,
  committedFen: 0,
  spentFen: 0,
  paidOn: null,
  note: '',
});

const link = (id: string, fromId: string, toId: string) => ({
  id,
  projectId: 'p',
  fromId,
  toId,
  type: 'FS' as const,
  lag: 0,
  lagUnit: 'working' as const,
});

const none: AllRows = {
  projects: new Map(),
  tasks: new Map(),
  links: new Map(),
  members: new Map(),
  products: new Map(),
  listings: new Map(),
  refs: new Map(),
  calendars: new Map(),
  suppliers: new Map(),
  comments: new Map(),
  attachments: new Map(),
  approvals: new Map(),
  budgetLines: new Map(),
};

const team: AllRows = {
  ...none,
  projects: mapOf([project('p'), project('q')]),
  tasks: mapOf([
    task('stage'),
    task('mine', { parentId: 'stage', assigneeId: 'li' }),
    task('next', { parentId: 'stage', assigneeId: 'li' }),
    task('judged', { assigneeId: 'wang' }),
    task('asked', { assigneeId: 'wang' }),
    task('other', { parentId: 'stage', assigneeId: 'wang' }),
    task('launch', { kind: 'milestone', parentId: 'elsewhere', plannedFinishOn: '2026-12-01' }),
    task('elsewhere'),
    task('launch-q', { kind: 'milestone', projectId: 'q' }),
  ]),
  links: mapOf([link('l1', 'mine', 'next'), link('l2', 'other', 'mine'), link('l3', 'next', 'launch')]),
  members: mapOf(
    ['li', 'wang', 'zhao', 'nobody'].map((id) => ({ id, name: `name-${id}`, role: `job-${id}`, isActive: true })),
  ),
  comments: mapOf([
    comment('c1', 'mine', 'zhao'),
    comment('c2', 'asked', 'wang', ['li']),
    comment('c3', 'asked', 'wang'),
    comment('c4', 'other', 'wang'),
  ]),
  approvals: mapOf([
    {
      id: 'a1',
      taskId: 'judged',
      projectId: 'p',
      steps: [{ name: '初审', memberIds: ['li'], needed: 1 }],
      decisions: [],
      round: 0,
      submittedAt: null,
      submittedBy: '',
      submission: '',
      template: '',
    },
  ]),
  refs: mapOf([
    { id: 'r1', ownerKind: 'task' as const, ownerId: 'mine', targetKind: 'order' as const, targetId: 'order-number' },
    { id: 'r2', ownerKind: 'project' as const, ownerId: 'p', targetKind: 'product' as const, targetId: 'goods' },
  ]),
  products: mapOf([{ id: 'goods', name: 'goods', merchantCode: '', skus: [], createdAt: at }]),
  budgetLines: mapOf([line('b1', 'other'), line('b2', null), line('b3', 'gone')]),
};

test('a person takes their tasks, the groups of these and the milestones of these projects', () => {
  const seen = seenRows(person('li'), team);
  expect(ids(seen.tasks)).toEqual(['stage', 'mine', 'next', 'judged', 'asked', 'launch']);
  expect(ids(seen.projects)).toEqual(['p']);
  expect(ids(seen.links)).toEqual(['l1']);
  expect(ids(seen.comments)).toEqual(['c1', 'c2']);
  expect(ids(seen.approvals)).toEqual(['a1']);
  expect(ids(seen.refs)).toEqual(['r2']);
  expect(ids(seen.products)).toEqual(['goods']);
  expect(seen.budgetLines).toEqual([]);
});

test('own tasks come whole, others as far as they are needed', () => {
  const byId = new Map(seenRows(person('li'), team).tasks.map((row) => [row.id, row]));
  expect(byId.get('mine')).toEqual(team.tasks.get('mine'));
  expect(byId.get('judged')).toMatchObject({ title: 'judged', status: 'todo', assigneeId: 'wang' });
  expect(byId.get('judged')).not.toHaveProperty('notes');
  // What it stands under is not here, so it does not point there.
  expect(byId.get('launch')).toEqual({
    id: 'launch',
    projectId: 'p',
    title: 'launch',
    kind: 'milestone',
    parentId: null,
    position: 0,
    plannedStartOn: null,
    plannedFinishOn: '2026-12-01',
  });
});

test('nobody else is there but by name', () => {
  const { members } = seenRows(person('li'), team);
  expect(ids(members)).toEqual(['li', 'wang', 'zhao']);
  expect(members[0]).toEqual(team.members.get('li'));
  expect(members[1]).toEqual({ id: 'wang', name: 'name-wang' });
});

test('whoever has a group has what is inside, and only of the projects asked for', () => {
  const rows = { ...team, tasks: new Map(team.tasks).set('stage', task('stage', { assigneeId: 'zhao' })) };
  expect(ids(seenRows(person('zhao'), rows).tasks)).toEqual(['stage', 'mine', 'next', 'other', 'launch']);
  expect(seenRows(person('zhao', new Set(['q'])), rows).tasks).toEqual([]);
});

test('the money goes out with the names of what it is for and nothing said about it', () => {
  const seen = seenRows(finance, team);
  expect(seen.tasks).toEqual([{ id: 'other', projectId: 'p', title: 'other' }]);
  expect(seen.budgetLines.map(({ id, taskId }) => [id, taskId])).toEqual([
    ['b1', 'other'],
    ['b2', null],
    ['b3', null],
  ]);
  expect(seen.projects[0]).toMatchObject({ name: 'name-p', budgetFen: 7_654_321 });
  expect(JSON.stringify(seen)).not.toMatch(/secret|notes-|said-|name-li/);
});

test('a circle of groups in bad rows ends', () => {
  const tasks = mapOf([
    task('a', { parentId: 'b' }),
    task('b', { parentId: 'a' }),
    task('c', { parentId: 'a', assigneeId: 'li' }),
  ]);
  expect(ids(seenRows(person('li'), { ...none, tasks }).tasks)).toEqual(['a', 'b', 'c']);
});

const people = ['li', 'wang', 'zhao'];
const anyTeam = fc
  .array(
    fc.record({
      parent: fc.nat(12),
      assigneeId: fc.constantFrom(...people, null),
      approverId: fc.constantFrom(...people, null),
      mentioned: fc.constantFrom(...people, null),
      kind: fc.constantFrom('work' as const, 'milestone' as const),
      projectId: fc.constantFrom('p', 'q'),
    }),
    { maxLength: 14 },
  )
  .map((drawn): AllRows => {
    // Every value of a field that could be hidden names its field and its task.
    const tasks = drawn.map(({ parent, assigneeId, kind, projectId }, place) =>
      task(`t${place}`, {
        parentId: parent < place ? `t${parent}` : null,
        assigneeId,
        kind,
        projectId,
        deliverable: `#deliverable-t${place}#`,
        acceptance: `#acceptance-t${place}#`,
        notes: `#notes-t${place}#`,
        waitFor: `#waitFor-t${place}#`,
        asked: `#asked-t${place}#`,
        tags: [`#tags-t${place}#`],
        checklist: [{ id: `k${place}`, text: `#checklist-t${place}#`, isDone: false }],
        pages: [{ title: `#pages-t${place}#`, url: 'https://a.example/' }],
      }),
    );
    return {
      ...none,
      projects: mapOf([project('p'), project('q')]),
      tasks: mapOf(tasks),
      links: mapOf(tasks.slice(1).map(({ id }, place) => link(`l${id}`, `t${place}`, id))),
      members: mapOf(people.map((id) => ({ id, name: id, role: `job-${id}-`, isActive: true }))),
      comments: mapOf(
        drawn.map(({ mentioned }, place) => comment(`c${place}`, `t${place}`, 'zhao', mentioned ? [mentioned] : [])),
      ),
      approvals: mapOf(
        drawn.flatMap(({ approverId }, place) =>
          approverId
            ? [
                {
                  id: `a${place}`,
                  taskId: `t${place}`,
                  projectId: 'p',
                  steps: [{ name: '审', memberIds: [approverId], needed: 1 }],
                  decisions: [],
                  round: 0,
                  submittedAt: null,
                  submittedBy: '',
                  submission: `#submission-t${place}#`,
                  template: '',
                },
              ]
            : [],
        ),
      ),
      budgetLines: mapOf(drawn.map((_, place) => ({ ...line(`b${place}`, `t${place}`), title: `#money-t${place}#` }))),
    };
  });

test('what is hidden is in no byte of a person’s part', () => {
  fc.assert(
    fc.property(anyTeam, fc.constantFrom(...people), (rows, memberId) => {
      const seen = seenRows(person(memberId), rows);
      const bytes = JSON.stringify(seen);
      expect(bytes).not.toMatch(/secret|7654321|#money/);
      for (const id of people) if (id !== memberId) expect(bytes).not.toContain(`job-${id}-`);
      const isOwn = (one: Task | undefined): boolean =>
        one !== undefined && (one.assigneeId === memberId || isOwn(rows.tasks.get(one.parentId ?? '')));
      for (const one of rows.tasks.values()) {
        if (isOwn(one)) continue;
        for (const [field, cuts] of Object.entries(taskFields)) {
          if (!cuts.includes('shared')) expect(bytes).not.toContain(`#${field}-${one.id}#`);
        }
      }
    }),
  );
});

test('a part points to no task outside it and holds each of somebody’s tasks', () => {
  fc.assert(
    fc.property(anyTeam, fc.constantFrom(...people), (rows, memberId) => {
      const seen = seenRows(person(memberId), rows);
      const inside = new Set(ids(seen.tasks));
      const pointed = [
        ...seen.tasks.map(({ parentId }) => parentId),
        ...seen.links.flatMap(({ fromId, toId }) => [fromId, toId]),
        ...seen.comments.map(({ taskId }) => taskId),
        ...seen.approvals.map(({ taskId }) => taskId),
      ];
      expect(pointed.filter((id) => id && !inside.has(id))).toEqual([]);
      for (const one of rows.tasks.values()) if (one.assigneeId === memberId) expect(inside).toContain(one.id);
    }),
  );
});

test('the money’s part holds no word of any task but its title', () => {
  fc.assert(
    fc.property(anyTeam, (rows) => {
      const bytes = JSON.stringify(seenRows(finance, rows));
      expect(bytes).not.toMatch(
        /#(deliverable|acceptance|notes|waitFor|asked|tags|checklist|pages|submission)-|said-|job-|secret/,
      );
    }),
  );
});
