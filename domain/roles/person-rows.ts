import { INBOX_ID } from '../model/inbox-id.ts';
import type { Task } from '../model/task.ts';
import { type AllRows, cut, idsOf, noRows, rowsOf, type SeenRow, type SeenRows } from './cut-rows.ts';
import { memberFields, projectFields, supplierFields, type TaskCut, taskFields } from './part-fields.ts';
import { type Sight, sightOf } from './sight.ts';

const cutOf: Record<Sight, TaskCut> = { own: 'own', judged: 'shared', mentioned: 'shared', named: 'named' };

/** One person's tasks with all that is needed to work on them: what ties them, what was said, whose days they take. */
export function personRows(memberId: string, projectIds: ReadonlySet<string> | null, rows: AllRows): SeenRows {
  const sight = sightWithMilestones(memberId, projectIds, rows);
  const projectsOfTasks = idsOf([...sight.keys()], (taskId) => rows.tasks.get(taskId)?.projectId);
  const projects = rowsOf(rows.projects, projectsOfTasks);
  const tasks = rowsOf(rows.tasks, asIds(sight)).map((task) => seenTask(task, sight));
  const isWork = (taskId: string) => (sight.get(taskId) ?? 'named') !== 'named';
  const talk = talkOf(memberId, sight, rows);
  return {
    ...noRows(),
    ...talk,
    ...goodsOf(sight, projectsOfTasks, rows),
    ...calendarsOf(memberId, projects, tasks, rows),
    projects: projects.map((project) => seenProject(project, sight)),
    tasks,
    links: [...rows.links.values()].filter(({ fromId, toId }) => isWork(fromId) && isWork(toId)),
    members: rowsOf(rows.members, namedIn(memberId, tasks, talk)).map((member) =>
      cut(member, memberFields, member.id === memberId ? 'self' : 'other'),
    ),
  };
}

type Sights = ReadonlyMap<string, Sight>;
const asIds = (sight: Sights) => ({ has: (id: string | null | undefined) => sight.has(id ?? '') });
const isFull = (sight: Sights, taskId: string) => ['own', 'judged'].includes(sight.get(taskId) ?? '');

/** The days everybody works towards come along: of projects with a task of theirs all milestones, by name and day. What is in no project is nobody else's. */
function sightWithMilestones(memberId: string, projectIds: ReadonlySet<string> | null, rows: AllRows): Sights {
  const tasks = projectIds ? new Map([...rows.tasks].filter(([, task]) => projectIds.has(task.projectId))) : rows.tasks;
  const sight = sightOf(memberId, { tasks, comments: rows.comments.values(), approvals: rows.approvals.values() });
  const ofProjects = new Set([...sight.keys()].map((taskId) => tasks.get(taskId)?.projectId));
  for (const { id, kind, projectId } of tasks.values()) {
    if (kind !== 'milestone' || projectId === INBOX_ID || sight.has(id)) continue;
    if (ofProjects.has(projectId)) sight.set(id, 'named');
  }
  return sight;
}

function seenTask(task: Task, sight: Sights): SeenRow<'tasks'> {
  const seen = cut(task, taskFields, cutOf[sight.get(task.id) ?? 'named']);
  return seen.parentId && !sight.has(seen.parentId) ? { ...seen, parentId: null } : seen;
}

function seenProject(project: Parameters<typeof cut<'projects', 'person'>>[0], sight: Sights): SeenRow<'projects'> {
  const seen = cut<'projects', 'person' | 'finance'>(project, projectFields, 'person');
  return seen.launchTaskId && !sight.has(seen.launchTaskId) ? { ...seen, launchTaskId: null } : seen;
}

/** What was said, judged and handed in. Of a task on which they were only named, what was said to them and by them. */
function talkOf(memberId: string, sight: Sights, rows: AllRows) {
  const comments = [...rows.comments.values()].filter(
    ({ taskId, authorId, mentions }) =>
      isFull(sight, taskId) ||
      (sight.get(taskId) === 'mentioned' && (authorId === memberId || mentions.includes(memberId))),
  );
  const approvals = [...rows.approvals.values()].filter(({ taskId }) => isFull(sight, taskId));
  const attachments = [...rows.attachments.values()].filter(({ taskId }) => isFull(sight, taskId));
  return { comments, approvals, attachments };
}

/** The goods of their tasks and projects. Order numbers are personal information: they stay here. */
function goodsOf(sight: Sights, projectIds: ReadonlySet<string | null | undefined>, rows: AllRows) {
  const refs = [...rows.refs.values()].filter(
    ({ ownerKind, ownerId, targetKind }) =>
      targetKind !== 'order' && (ownerKind === 'task' ? isFull(sight, ownerId) : projectIds.has(ownerId)),
  );
  const targets = (kind: 'listing' | 'product') =>
    idsOf(refs, ({ targetKind, targetId }) => (targetKind === kind ? targetId : null));
  const listings = rowsOf(rows.listings, targets('listing'));
  const productIds = new Set([...targets('product'), ...idsOf(listings, ({ productId }) => productId)]);
  return { refs, listings, products: rowsOf(rows.products, productIds) };
}

/** The working days that their tasks are counted in. */
function calendarsOf(
  memberId: string,
  projects: readonly SeenRow<'projects'>[],
  tasks: readonly SeenRow<'tasks'>[],
  rows: AllRows,
) {
  const suppliers = rowsOf(
    rows.suppliers,
    idsOf(tasks, ({ supplierId }) => supplierId),
  );
  const users = [rows.members.get(memberId), ...projects, ...tasks, ...suppliers];
  return {
    suppliers: suppliers.map((supplier) => cut(supplier, supplierFields, 'person')),
    calendars: rowsOf(
      rows.calendars,
      idsOf(users, (user) => user?.calendarId),
    ),
  };
}

/** Everybody whose name stands somewhere in the part. */
function namedIn(
  memberId: string,
  tasks: readonly SeenRow<'tasks'>[],
  { comments, approvals }: Pick<SeenRows, 'comments' | 'approvals'>,
): ReadonlySet<string | null | undefined> {
  return new Set([
    memberId,
    ...idsOf(tasks, ({ assigneeId }) => assigneeId),
    ...comments.flatMap(({ authorId, mentions = [] }) => [authorId, ...mentions]),
    ...approvals.flatMap(({ submittedBy, steps = [], decisions = [] }) => [
      submittedBy,
      ...steps.flatMap(({ memberIds }) => memberIds),
      ...decisions.map((decision) => decision.memberId),
    ]),
  ]);
}
