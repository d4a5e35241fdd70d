import type { Link } from '../../../domain/model/link.ts';
import type { Member } from '../../../domain/model/member.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import { type Task, taskStatuses } from '../../../domain/model/task.ts';
import { common } from '../../../locales/common.ts';
import { statusName } from '../../../locales/task.ts';
import { bucketWords } from '../../../locales/views.ts';
import { milestonesAhead } from './milestones-ahead.ts';

/** What tasks can be put together by, in the list and on the board. */
export const bucketKinds = ['status', 'who', 'stage', 'milestone'] as const;
export type BucketKind = (typeof bucketKinds)[number];

export type BucketInput = {
  tasks: ReadonlyMap<string, Task>;
  links: ReadonlyMap<string, Link>;
  members: readonly Member[];
  facts: (task: Task) => { finishOn: Day | null };
};

export type Bucket = { id: string; title: string };
/** The groups in the order in which they stand, and the one a leaf task belongs to. */
export type Buckets = { all: readonly Bucket[]; of: (task: Task) => string };

/** For tasks without assignee, stage or milestone. */
export const noBucket = 'none';

export function bucketsOf(input: BucketInput, by: BucketKind): Buckets {
  if (by === 'status') return byStatus(input);
  if (by === 'who') return byAssignee(input);
  return by === 'stage' ? byStage(input) : byMilestone(input);
}

/** Waiting for someone outside is a state of its own once it has begun. */
export const statusBucketOf = (task: Pick<Task, 'kind' | 'status'>): string =>
  task.kind === 'wait' && task.status === 'doing' ? 'wait' : task.status;

function byStatus({ tasks }: BucketInput): Buckets {
  const hasWaits = [...tasks.values()].some(({ kind }) => kind === 'wait');
  const ids = hasWaits ? (['todo', 'doing', 'wait', 'review', 'done'] as const) : taskStatuses;
  return {
    all: ids.map((id) => ({ id, title: id === 'wait' ? bucketWords.outside : statusName[id] })),
    of: statusBucketOf,
  };
}

function byAssignee({ tasks, members }: BucketInput): Buckets {
  const used = new Set([...tasks.values()].map((task) => task.assigneeId));
  const people = members.filter((member) => member.isActive || used.has(member.id));
  const known = new Set(people.map(({ id }) => id));
  return {
    all: [...people.map(({ id, name }) => ({ id, title: name })), { id: noBucket, title: common.nobody }],
    of: ({ assigneeId }) => (assigneeId !== null && known.has(assigneeId) ? assigneeId : noBucket),
  };
}

function byStage({ tasks }: BucketInput): Buckets {
  const used = new Set(
    [...tasks.values()].flatMap(({ parentId }) => (parentId && tasks.has(parentId) ? parentId : [])),
  );
  const stages = [...used].flatMap((id) => tasks.get(id) ?? []).sort((a, b) => a.position - b.position);
  return {
    all: [...stages.map(({ id, title }) => ({ id, title })), { id: noBucket, title: bucketWords.noStage }],
    of: ({ parentId }) => (parentId !== null && used.has(parentId) ? parentId : noBucket),
  };
}

function byMilestone({ tasks, links, facts }: BucketInput): Buckets {
  const dayOf = (task: Task): Day => facts(task).finishOn ?? '9999';
  const milestones = [...tasks.values()]
    .filter(({ kind }) => kind === 'milestone')
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)) || a.position - b.position);
  const ahead = milestonesAhead(
    tasks,
    links,
    milestones.map(({ id }) => id),
  );
  return {
    all: [...milestones.map(({ id, title }) => ({ id, title })), { id: noBucket, title: bucketWords.noMilestone }],
    of: ({ id }) => ahead.get(id) ?? noBucket,
  };
}
