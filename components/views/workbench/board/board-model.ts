import { setTaskStatus } from '../../../../domain/intents/set-task-status.ts';
import { updateTasks } from '../../../../domain/intents/update-tasks.ts';
import { type Task, taskStatuses } from '../../../../domain/model/task.ts';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { type BucketKind, bucketsOf, noBucket, statusBucketOf } from '../task-buckets.ts';
import { type ListWish, taskLines } from '../task-lines.ts';

export const boardKinds = ['status', 'who', 'stage'] as const;
export type BoardBy = (typeof boardKinds)[number];

export type BoardColumn = { id: string; title: string; cards: readonly Task[] };
export type Board = {
  by: BucketKind;
  columns: readonly BoardColumn[];
  /** Place of each card in the order that every column keeps. */
  places: ReadonlyMap<string, number>;
};

/** The cards by column. Stages are the groups tasks stand in; where there are none, the milestone they lead to. */
export function boardOf(model: ProjectModel, by: BoardBy, wish: Pick<ListWish, 'text' | 'only'>): Board {
  const kind = by === 'stage' && !hasGroups(model) ? 'milestone' : by;
  const buckets = bucketsOf(model, kind);
  const lines = taskLines(model, { ...wish, group: 'none', sort: 'due', closedIds: new Set() });
  const cards = lines.map(({ task }) => task).filter((task) => task.kind !== 'milestone');
  const inside = Map.groupBy(cards, buckets.of);
  const columns = buckets.all
    .map(({ id, title }) => ({ id, title, cards: inOrder(kind, id, inside.get(id) ?? []) }))
    .filter(({ id, cards }) => id !== noBucket || cards.length > 0 || kind === 'who');
  return { by: kind, columns, places: new Map(cards.map(({ id }, index) => [id, index])) };
}

const hasGroups = ({ tasks }: ProjectModel): boolean =>
  [...tasks.values()].some(({ parentId }) => parentId !== null && tasks.has(parentId));

/** By due day; what is done has the newest on top. */
function inOrder(kind: BucketKind, id: string, cards: Task[]): Task[] {
  if (kind !== 'status' || id !== 'done') return cards;
  return [...cards].sort((a, b) => doneKey(b).localeCompare(doneKey(a)));
}

const doneKey = (task: Task): string => `${task.actualFinishOn ?? ''} ${task.doneAt ?? ''}`;

/** Milestones are reached by links, which a drop cannot draw; 等外部 is for waits, 进行中 for our own work. */
export function canDrop({ by }: Pick<Board, 'by'>, task: Pick<Task, 'kind'>, columnId: string): boolean {
  if (by === 'milestone') return false;
  if (by !== 'status') return true;
  return columnId === 'wait' ? task.kind === 'wait' : columnId !== 'doing' || task.kind !== 'wait';
}

/** Where in the column the card will stand. */
export function landingPlace({ by, places }: Board, column: BoardColumn, taskId: string): number {
  if (by === 'status' && column.id === 'done') return 0;
  const place = places.get(taskId) ?? 0;
  return column.cards.filter(({ id }) => id !== taskId && (places.get(id) ?? 0) < place).length;
}

/** One change, with its 撤销 in the toast. */
export function drop({ by }: Board, task: Task, columnId: string, said: string): Promise<boolean> {
  const ids = [task.id];
  if (by === 'who')
    return doWish(updateTasks, { ids, fields: { assigneeId: columnId === noBucket ? null : columnId } }, said);
  if (by === 'stage')
    return doWish(updateTasks, { ids, fields: { parentId: columnId === noBucket ? null : columnId } }, said);
  const status = taskStatuses.find((each) => statusBucketOf({ kind: task.kind, status: each }) === columnId) ?? 'todo';
  return doWish(setTaskStatus, { ids, status }, said);
}
