import type { Link } from '../../../domain/model/link.ts';
import type { Member } from '../../../domain/model/member.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import { newTask, type Task } from '../../../domain/model/task.ts';
import { fieldEnd, textFilter } from '../../../domain/search/text-filter.ts';
import { type BucketKind, bucketsOf } from './task-buckets.ts';
import { addGroup, addLeaf, type GroupFacts, newGroup, type TaskFacts } from './task-facts.ts';
import { type Children, treeOf } from './task-tree.ts';

export const groupings = ['stage', 'status', 'who', 'milestone', 'none'] as const;
export const sorts = ['plan', 'due', 'start', 'late', 'who'] as const;
export const onlyFilters = ['all', 'late', 'mine', 'ready'] as const;

export type ListWish = {
  text: string;
  only: (typeof onlyFilters)[number];
  group: (typeof groupings)[number];
  sort: (typeof sorts)[number];
  closedIds: ReadonlySet<string>;
};

/** One row of the table. `level` counts from 1; groups carry what their leaves add up to. */
export type TaskLine = {
  task: Task;
  level: number;
  group: (GroupFacts & { isOpen: boolean }) | null;
  /** A heading that is no task: a status, a person, a milestone. */
  isHeading?: boolean;
};

export type ListInput = {
  tasks: ReadonlyMap<string, Task>;
  links: ReadonlyMap<string, Link>;
  members: readonly Member[];
  facts: (task: Task) => TaskFacts;
  whoOf: (task: Task) => string;
  meId: string | null;
  today: Day;
};

/**
 * The rows to show, in order. By stage, tasks stand under their parents, and a parent shows while any task below it
 * does; by anything else under headings, or flat, and parents are left out. The order is the one inside each group.
 */
export function taskLines(input: ListInput, wish: ListWish): TaskLine[] {
  const { children, parents } = treeOf(input.tasks);
  const isShown = matcher(input, wish, children);
  if (wish.group === 'none') return leaves(input, wish.sort, isShown, children).map(leafLine(1));
  if (wish.group !== 'stage')
    return underHeadings(input, wish, wish.group, leaves(input, wish.sort, isShown, children));
  const lines: TaskLine[] = [];
  const walking = { input, wish, children, parents, isShown, lines };
  for (const root of inOrder(children.get(null) ?? [], walking)) walk(root, 1, walking);
  return lines;
}

const leafLine =
  (level: number) =>
  (task: Task): TaskLine => ({ task, level, group: null });

function underHeadings(input: ListInput, wish: ListWish, by: BucketKind, shown: readonly Task[]): TaskLine[] {
  const buckets = bucketsOf(input, by);
  const inside = Map.groupBy(shown, buckets.of);
  return buckets.all.flatMap(({ id, title }): TaskLine[] => {
    const tasks = inside.get(id);
    if (!tasks) return [];
    const task = newTask({ id: `${by}:${id}`, projectId: '', title, createdAt: '' });
    const group = { ...newGroup(), isOpen: !wish.closedIds.has(task.id) };
    for (const each of tasks) addLeaf(group, each, input.facts(each));
    return [{ task, level: 1, group, isHeading: true }, ...(group.isOpen ? tasks.map(leafLine(2)) : [])];
  });
}

type Walk = {
  input: ListInput;
  wish: ListWish;
  children: Children;
  /** Asked of each task: cheaper than looking its id up. */
  parents: ReadonlySet<Task>;
  isShown: (task: Task) => boolean;
  lines: TaskLine[];
};

/** Adds the rows of one task and what is below it; returns whether anything shows. */
function walk(task: Task, level: number, walking: Walk): boolean {
  const { input, lines, children } = walking;
  const below = walking.parents.has(task) ? children.get(task.id) : undefined;
  if (!below) {
    const isShown = walking.isShown(task);
    if (isShown) lines.push({ task, level, group: null });
    return isShown;
  }
  const place = lines.length;
  const group = groupOf(task, !walking.wish.closedIds.has(task.id), input);
  lines.push({ task, level, group });
  let hasShown = false;
  for (const child of inOrder(below, walking)) hasShown = walk(child, level + 1, walking) || hasShown;
  // What is inside was added to see whether it shows; a closed group keeps its own row only, one without a match none.
  if (!hasShown || !group.isOpen) lines.length = hasShown ? place + 1 : place;
  return hasShown;
}

/** What the tasks below add up to. */
export const groupOf = (task: Task, isOpen: boolean, input: ListInput): NonNullable<TaskLine['group']> =>
  countedLater(isOpen, () => {
    const { children } = treeOf(input.tasks);
    return countOf(children.get(task.id) ?? [], input, children);
  });

/** Also counts what a filter hides. */
function countOf(below: readonly Task[], input: ListInput, children: Children): GroupFacts {
  const group = newGroup();
  for (const task of below) {
    const inside = children.get(task.id);
    if (inside) addGroup(group, countOf(inside, input, children));
    else addLeaf(group, task, input.facts(task));
  }
  return group;
}

/** Adds up its leaves when first asked: of a large plan only the groups in view are. */
function countedLater(isOpen: boolean, count: () => GroupFacts): GroupFacts & { isOpen: boolean } {
  let known: GroupFacts | null = null;
  const facts = (): GroupFacts => {
    known ??= count();
    return known;
  };
  return {
    isOpen,
    get total() {
      return facts().total;
    },
    get done() {
      return facts().done;
    },
    get startOn() {
      return facts().startOn;
    },
    get finishOn() {
      return facts().finishOn;
    },
    get float() {
      return facts().float;
    },
    get daysLate() {
      return facts().daysLate;
    },
    get severity() {
      return facts().severity;
    },
  };
}

/** Siblings in the wished order: tasks first, then groups in plan order. */
function inOrder(siblings: Task[], { input, wish, children }: Walk): Task[] {
  if (wish.sort === 'plan') return siblings;
  const groups = siblings.filter(({ id }) => children.has(id));
  return [
    ...sorted(
      input,
      wish.sort,
      siblings.filter(({ id }) => !children.has(id)),
    ),
    ...groups,
  ];
}

/** All tasks shown that are no groups, in the wished order. */
function leaves(
  input: ListInput,
  sort: ListWish['sort'],
  isShown: (task: Task) => boolean,
  children: Children,
): Task[] {
  const found: Task[] = [];
  const open = [...(children.get(null) ?? [])].reverse();
  for (let task = open.pop(); task; task = open.pop()) {
    const below = children.get(task.id);
    if (below) open.push(...[...below].reverse());
    else if (isShown(task)) found.push(task);
  }
  return sort === 'plan' ? found : sorted(input, sort, found);
}

/** Equal ones stay in plan order. */
function sorted(input: ListInput, sort: Exclude<ListWish['sort'], 'plan'>, tasks: readonly Task[]): Task[] {
  const keyed = tasks.map((task) => ({ task, key: sortKey(input, sort, task) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ task }) => task);
}

/** Empty days and people come last; the latest task comes first. */
function sortKey(input: ListInput, sort: Exclude<ListWish['sort'], 'plan'>, task: Task): string | number {
  if (sort === 'who') return input.whoOf(task) || '￿';
  const facts = input.facts(task);
  if (sort === 'late') return -facts.daysLate;
  return (sort === 'due' ? facts.dueOn : facts.startOn) ?? '9999';
}

function matcher(input: ListInput, wish: ListWish, children: Children): (task: Task) => boolean {
  const isWished = wish.text.trim() ? textFilter(wish.text) : null;
  const isReady = wish.only === 'ready' ? readyTest(input, children) : null;
  return (task) => {
    if (isWished && !isWished(searchText(task, input.whoOf(task)))) return false;
    if (wish.only === 'late') return task.status !== 'done' && input.facts(task).daysLate > 0;
    if (wish.only === 'mine') return input.meId !== null && task.assigneeId === input.meId && task.status !== 'done';
    return isReady ? isReady(task) : true;
  };
}

const searchText = (task: Task, who: string): string =>
  [task.title, who, task.role, task.waitFor, ...task.tags].join(fieldEnd);

/** 今天能开始: not begun, everything before it is done, and no 不早于 day is still to come. */
function readyTest(input: ListInput, children: Children): (task: Task) => boolean {
  const waitingIds = new Set<string>();
  for (const link of input.links.values()) {
    if (link.type !== 'FS' && link.type !== 'SS') continue;
    const before = input.tasks.get(link.fromId);
    if (before && !isReached(before, link.type, children)) addLeaves(link.toId, children, waitingIds);
  }
  return (task) =>
    task.status === 'todo' &&
    !waitingIds.has(task.id) &&
    !(task.pinnedOn !== null && task.pinnedOn > input.today) &&
    !(task.constraint?.on && ['SNET', 'MSO'].includes(task.constraint.type) && task.constraint.on > input.today);
}

function isReached(task: Task, type: 'FS' | 'SS', children: Children): boolean {
  const below = children.get(task.id);
  if (below) {
    return type === 'FS'
      ? below.every((child) => isReached(child, type, children))
      : below.some((child) => isReached(child, type, children));
  }
  return type === 'FS' ? task.status === 'done' : task.status !== 'todo';
}

function addLeaves(id: string, children: Children, into: Set<string>): void {
  const below = children.get(id);
  if (!below) into.add(id);
  for (const child of below ?? []) addLeaves(child.id, children, into);
}
