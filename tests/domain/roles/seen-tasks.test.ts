import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Approval } from '../../../domain/model/approval.ts';
import { type SeenTasks, type SeenTasksRows, seenTasks } from '../../../domain/roles/seen-tasks.ts';

const task = (id: string, parentId: string | null = null, assigneeId: string | null = null, projectId = 'p') => ({
  id,
  projectId,
  parentId,
  assigneeId,
});
const mapOf = (rows: ReturnType<typeof task>[]) => new Map(rows.map((row) => [row.id, row]));
const approval = (taskId: string, memberIds: string[], fields: Partial<Approval> = {}): Approval => ({
  id: `approval-${taskId}`,
  taskId,
  projectId: 'p',
  steps: memberIds.map((id) => ({ name: '审', memberIds: [id], needed: 1 })),
  decisions: [],
  round: 1,
  submittedAt: '2026-11-20T09:00:00Z',
  submittedBy: 'somebody',
  submission: '',
  template: '',
  ...fields,
});
const rows = (fields: Partial<SeenTasksRows>): SeenTasksRows => ({
  tasks: new Map(),
  comments: [],
  approvals: [],
  budgetLines: [],
  ...fields,
});
const shown = (seen: SeenTasks | null) => [...(seen?.ids ?? [])].sort();

const tree = mapOf([
  task('stage'),
  task('own', 'stage', 'li'),
  task('other', 'stage', 'wang'),
  task('judged', 'late-stage', 'wang'),
  task('late-stage'),
  task('named', null, 'wang', 'q'),
]);
const all = rows({
  tasks: tree,
  approvals: [approval('judged', ['li'])],
  comments: [{ taskId: 'named', mentions: ['li'] }],
  budgetLines: [{ taskId: 'other' }, { taskId: null }, { taskId: 'gone' }],
});

test.each(['admin', 'productManager'] as const)('%s: nothing is looked at', (role) => {
  const tasks = new Proxy(tree, {
    get: () => {
      throw new Error('looked');
    },
  });
  expect(seenTasks(role, 'li', { ...all, tasks })).toBeNull();
});

test('a member sees what is theirs, what they judge, where they are named, and the groups above', () => {
  const seen = seenTasks('member', 'li', all);
  expect(shown(seen)).toEqual(['judged', 'late-stage', 'named', 'own', 'stage']);
  expect([...(seen?.groupIds ?? [])].sort()).toEqual(['late-stage', 'stage']);
  expect([...(seen?.projectIds ?? [])].sort()).toEqual(['p', 'q']);
});

test('nobody sees nothing', () => {
  const seen = seenTasks('member', null, all);
  expect(shown(seen)).toEqual([]);
  expect(seen?.projectIds?.size).toBe(0);
});

test('finance sees what costs money and what waits for them, in every project', () => {
  const seen = seenTasks('finance', 'li', all);
  expect(shown(seen)).toEqual(['judged', 'late-stage', 'other', 'stage']);
  expect(seen?.projectIds).toBeNull();
  expect(shown(seenTasks('finance', null, all))).toEqual(['other', 'stage']);
});

const passed = {
  step: 0,
  memberId: 'li',
  verdict: 'passed',
  reason: '',
  decidedAt: '2026-11-21T09:00:00Z',
  round: 1,
} as const;

test.each<[string, Approval, string[]]>([
  ['not handed in', approval('own', ['li'], { submittedAt: null }), []],
  ['waits for them', approval('own', ['li', 'wang']), ['own', 'stage']],
  ['waits for somebody before them', approval('own', ['wang', 'li']), []],
  ['passed by them', approval('own', ['li', 'wang'], { decisions: [passed] }), []],
])('an approval %s', (_name, one, ids) => {
  expect(shown(seenTasks('finance', 'li', rows({ tasks: tree, approvals: [one] })))).toEqual(ids);
});

const people = ['li', 'wang', 'zhao'];
const anyRows = fc
  .array(
    fc.record({
      parent: fc.nat(20),
      who: fc.constantFrom(...people, null),
      judge: fc.constantFrom(...people, null),
      named: fc.constantFrom(...people, null),
      costs: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((drawn) =>
    rows({
      tasks: mapOf(drawn.map(({ parent, who }, place) => task(`${place}`, parent < place ? `${parent}` : null, who))),
      approvals: drawn.flatMap(({ judge }, place) => (judge ? [approval(`${place}`, [judge])] : [])),
      comments: drawn.flatMap(({ named }, place) => (named ? [{ taskId: `${place}`, mentions: [named] }] : [])),
      budgetLines: drawn.flatMap(({ costs }, place) => (costs ? [{ taskId: `${place}` }] : [])),
    }),
  );

test('whatever is shown stands in its groups, and each task only gives its place or has a reason', () => {
  fc.assert(
    fc.property(anyRows, fc.constantFrom(...people), fc.constantFrom('member', 'finance'), (input, memberId, role) => {
      const seen = seenTasks(role as 'member' | 'finance', memberId, input);
      const below = new Set([...(seen?.ids ?? [])].map((id) => input.tasks.get(id)?.parentId));
      const isOwn = (id: string | null | undefined): boolean => {
        const one = input.tasks.get(id ?? '');
        return one !== undefined && (one.assigneeId === memberId || isOwn(one.parentId));
      };
      for (const id of seen?.ids ?? []) {
        const parentId = input.tasks.get(id)?.parentId;
        if (parentId) expect(seen?.ids.has(parentId)).toBe(true);
        const isNamed =
          input.approvals.some(({ taskId, steps }) => taskId === id && steps[0]?.memberIds.includes(memberId)) ||
          (role === 'member'
            ? isOwn(id) ||
              [...input.comments].some(({ taskId, mentions }) => taskId === id && mentions.includes(memberId))
            : input.budgetLines.some(({ taskId }) => taskId === id));
        expect(seen?.groupIds.has(id)).toBe(!isNamed);
        if (!isNamed) expect(below.has(id)).toBe(true);
      }
    }),
  );
});
