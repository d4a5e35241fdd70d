import type { Task } from '../model/task.ts';

type Checklist = Task['checklist'];

/** Both checklists in one: ours in our order, then what only they have; done where either side did it. */
export function joinedChecklist(mine: Checklist, theirs: Checklist): Checklist {
  const other = new Map(theirs.map((item) => [item.id, item]));
  const own = new Set(mine.map(({ id }) => id));
  return [
    ...mine.map((item) => ({ ...item, isDone: item.isDone || (other.get(item.id)?.isDone ?? false) })),
    ...theirs.filter(({ id }) => !own.has(id)),
  ].slice(0, 200);
}
