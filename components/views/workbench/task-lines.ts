import type { Link } from '../../../domain/model/link.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import type { Task } from '../../../domain/model/task.ts';
import { addGroup, addLeaf, type GroupFacts, newGroup, type TaskFacts } from './task-facts.ts';

export const sorts = ['plan', 'due', 'start', 'late', 'who'] as const;
export const onlyFilters = ['all', 'late', 'mine', 'ready'] as const;

export type ListWish = {
  text: string;
  only: (typeof onlyFilters)[number];
  sort: (typeof sorts)[number];
  closedIds: ReadonlySet<string>;
};

/** One row of the table. `level` counts from 1; groups carry what their leaves add up to. */
export type TaskLine = {
  task: Task;
  level: number;
  group: (GroupFacts & { isOpen: boolean }) | null;
};

export type ListInput = {
  tasks: ReadonlyMap<string, Task>;
  links: ReadonlyMap<string, Link>;
  facts: (task: Task) => TaskFacts;
  whoOf: (task: Task) => string;
  meId: string | null;
  today: Day;
};

/**
 * The rows to show, in order. In plan order, tasks stand under their parents, and a parent shows while any task below
 * it does; in every other order the list is flat and parents are left out.
 */
export function taskLines(input: ListInput, wish: ListWish): TaskLine[] {
  const children = childrenOf(input.tasks);
  const isShown = matcher(input, wish, children);
  if (wish.sort !== 'plan') return flatLines(input, wish.sort, isShown, children);
  const lines: TaskLine[] = [];
  for (const root of children.get(null) ?? []) walk(root, 1, { input, wish, children, isShown, lines }, null);
  return lines;
}

type Children = ReadonlyMap<string | null, Task[]>;

/** Tasks by parent, in position order; a task whose parent is gone stands at the top. */
export function childrenOf(tasks: ReadonlyMap<string, Task>): Children {
  const children = new Map<string | null, Task[]>();
  for (const task of tasks.values()) {
    const parentId = task.parentId !== null && tasks.has(task.parentId) ? task.parentId : null;
    const siblings = children.get(parentId);
    if (siblings) siblings.push(task);
    else children.set(parentId, [task]);
  }
  for (const siblings of children.values()) siblings.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  return children;
}

type Walk = {
  input: ListInput;
  wish: ListWish;
  children: Children;
  isShown: (task: Task) => boolean;
  lines: TaskLine[];
};

/** Adds the rows of one task and what is below it, and its leaves' facts to `above`; returns whether anything shows. */
function walk(task: Task, level: number, walking: Walk, above: GroupFacts | null): boolean {
  const { input, lines } = walking;
  const below = walking.children.get(task.id);
  if (!below) {
    const isShown = walking.isShown(task);
    if (isShown) lines.push({ task, level, group: null });
    if (above) addLeaf(above, task, input.facts(task));
    return isShown;
  }
  const place = lines.length;
  const group = { ...newGroup(), isOpen: !walking.wish.closedIds.has(task.id) };
  lines.push({ task, level, group });
  let hasShown = false;
  for (const child of below) hasShown = walk(child, level + 1, walking, group) || hasShown;
  if (above) addGroup(above, group);
  // What is inside was added to be counted; a closed group keeps its own row only, one without a match none.
  if (!hasShown || !group.isOpen) lines.length = hasShown ? place + 1 : place;
  return hasShown;
}

function flatLines(
  input: ListInput,
  sort: Exclude<ListWish['sort'], 'plan'>,
  isShown: (task: Task) => boolean,
  children: Children,
): TaskLine[] {
  const keyed: { task: Task; key: string | number }[] = [];
  for (const task of input.tasks.values()) {
    if (!children.has(task.id) && isShown(task)) keyed.push({ task, key: sortKey(input, sort, task) });
  }
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.task.position - b.task.position));
  return keyed.map(({ task }) => ({ task, level: 1, group: null }));
}

/** Empty days and people come last; the latest task comes first. */
function sortKey(input: ListInput, sort: Exclude<ListWish['sort'], 'plan'>, task: Task): string | number {
  if (sort === 'who') return input.whoOf(task) || '￿';
  const facts = input.facts(task);
  if (sort === 'late') return -facts.daysLate;
  return (sort === 'due' ? facts.dueOn : facts.startOn) ?? '9999';
}

function matcher(input: ListInput, wish: ListWish, children: Children): (task: Task) => boolean {
  const text = wish.text.trim().toLowerCase();
  const isReady = wish.only === 'ready' ? readyTest(input, children) : null;
  return (task) => {
    if (text && !searchText(task, input.whoOf(task)).includes(text)) return false;
    if (wish.only === 'late') return task.status !== 'done' && input.facts(task).daysLate > 0;
    if (wish.only === 'mine') return input.meId !== null && task.assigneeId === input.meId && task.status !== 'done';
    return isReady ? isReady(task) : true;
  };
}

const searchText = (task: Task, who: string): string =>
  `${task.title}\n${who}\n${task.role}\n${task.waitFor}\n${task.tags.join('\n')}`.toLowerCase();

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
