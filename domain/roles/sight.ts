import type { Approval } from '../model/approval.ts';
import type { Comment } from '../model/comment.ts';
import type { Task } from '../model/task.ts';

/** How much of a task somebody sees, most first: it is theirs · they judge it · they were named on it · it only gives the others their place. */
export type Sight = 'own' | 'judged' | 'mentioned' | 'named';

export type SightRows = {
  tasks: ReadonlyMap<string, Pick<Task, 'id' | 'parentId' | 'assigneeId'>>;
  comments: Iterable<Pick<Comment, 'taskId' | 'mentions'>>;
  approvals: Iterable<Pick<Approval, 'taskId' | 'steps' | 'submittedBy'>>;
};

/** The tasks that one member has to do with, and the groups they stand in. Whoever has a group has all that is inside. */
export function sightOf(memberId: string, { tasks, comments, approvals }: SightRows): Map<string, Sight> {
  const seen = new Map<string, Sight>();
  const see = (taskId: string, sight: Sight) => {
    if (tasks.has(taskId) && !seen.has(taskId)) seen.set(taskId, sight);
  };
  for (const task of ownTasks(memberId, tasks)) seen.set(task.id, 'own');
  for (const { taskId, steps, submittedBy } of approvals) {
    if (submittedBy === memberId || steps.some(({ memberIds }) => memberIds.includes(memberId))) see(taskId, 'judged');
  }
  for (const { taskId, mentions } of comments) if (mentions.includes(memberId)) see(taskId, 'mentioned');
  for (const groupId of groupsOf(seen.keys(), tasks)) see(groupId, 'named');
  return seen;
}

type Tree = ReadonlyMap<string, Pick<Task, 'id' | 'parentId' | 'assigneeId'>>;

function ownTasks(memberId: string, tasks: Tree): Iterable<Pick<Task, 'id'>> {
  // Whether each group is theirs, asked once: a long branch would otherwise be climbed from every leaf.
  const known = new Map<string, boolean>();
  const isOwn = (taskId: string | null): boolean => {
    const task = taskId === null ? undefined : tasks.get(taskId);
    if (!task) return false;
    const found = known.get(task.id);
    if (found !== undefined) return found;
    // Set before climbing: a circle in bad rows must not climb for ever.
    known.set(task.id, false);
    const answer = task.assigneeId === memberId || isOwn(task.parentId);
    known.set(task.id, answer);
    return answer;
  };
  return [...tasks.values()].filter(({ id }) => isOwn(id));
}

/** Everything above the given tasks. */
export function groupsOf(
  taskIds: Iterable<string>,
  tasks: ReadonlyMap<string, Pick<Task, 'parentId'>>,
): ReadonlySet<string> {
  const groups = new Set<string>();
  for (const taskId of taskIds) {
    let parentId = tasks.get(taskId)?.parentId ?? null;
    while (parentId !== null && !groups.has(parentId)) {
      groups.add(parentId);
      parentId = tasks.get(parentId)?.parentId ?? null;
    }
  }
  return groups;
}
