import { orderTasks } from '../../../../domain/intents/order-tasks.ts';
import { setTaskStatus } from '../../../../domain/intents/set-task-status.ts';
import { updateTasks } from '../../../../domain/intents/update-tasks.ts';
import { type Task, taskStatuses } from '../../../../domain/model/task.ts';
import { rankBetween } from '../../../../domain/order/place-between.ts';
import { projectWords } from '../../../../locales/project.ts';
import { boardWords } from '../../../../locales/views.ts';
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

/** First what somebody has put in order, the rest by due day; what is done has the newest on top. */
function inOrder(kind: BucketKind, id: string, cards: Task[]): Task[] {
  if (kind === 'status' && id === 'done') return [...cards].sort((a, b) => doneKey(b).localeCompare(doneKey(a)));
  const ranked = cards.filter((task) => rankOf(kind, id, task) !== null);
  if (ranked.length === 0) return cards;
  ranked.sort((a, b) => (a.rank?.at ?? 0) - (b.rank?.at ?? 0) || (a.id < b.id ? -1 : 1));
  return [...ranked, ...cards.filter((task) => rankOf(kind, id, task) === null)];
}

const rankKey = (kind: BucketKind, columnId: string): string => `${kind}:${columnId}`;

const rankOf = (kind: BucketKind, columnId: string, { rank }: Task): number | null =>
  rank?.column === rankKey(kind, columnId) ? rank.at : null;

/** What is done stands by its day, milestones by their links. */
export const canOrder = ({ by }: Pick<Board, 'by'>, columnId: string): boolean =>
  by !== 'milestone' && !(by === 'status' && columnId === 'done');

export const isRanked = ({ by }: Pick<Board, 'by'>, { id, cards }: BoardColumn): boolean =>
  canOrder({ by }, id) && cards.some((card) => rankOf(by, id, card) !== null);

/** Puts a card to a place in its own column; `to` counts the other cards. */
export async function orderCard(
  { by }: Board,
  { id, cards }: BoardColumn,
  taskId: string,
  to: number,
): Promise<boolean> {
  const row = cards.map((card) => ({ id: card.id, at: rankOf(by, id, card) }));
  const title = cards.find((card) => card.id === taskId)?.title ?? '';
  const places = rankBetween(row, taskId, to);
  return doWish(orderTasks, { column: rankKey(by, id), places }, projectWords.ordered(title, to + 1, cards.length));
}

/** Where among the others a card goes that is over place `over` of its own column; null: it stays where it is. */
export function homePlace(
  board: Board,
  { id, cards }: BoardColumn,
  taskId: string,
  over: number | null,
): number | null {
  const at = cards.findIndex((card) => card.id === taskId);
  if (over === null || at < 0 || !canOrder(board, id)) return null;
  const to = over > at ? over - 1 : over;
  return to === at ? null : to;
}

/** Back to the order by due day. */
export function orderByDay({ by }: Board, { id, title, cards }: BoardColumn): void {
  const places = cards.filter((card) => rankOf(by, id, card) !== null).map((card) => ({ id: card.id, at: null }));
  void doWish(orderTasks, { column: rankKey(by, id), places }, boardWords.orderedByDay(title));
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
  const isBefore = (card: Task) => rankOf(by, column.id, card) !== null || (places.get(card.id) ?? 0) < place;
  return column.cards.filter((card) => card.id !== taskId && isBefore(card)).length;
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
