import { orderTasks } from '../../../../domain/intents/order-tasks.ts';
import { placeBetween } from '../../../../domain/order/place-between.ts';
import { projectWords } from '../../../../locales/project.ts';
import { showToast } from '../../../ui/toast.tsx';
import { doWish } from '../../do-wish.ts';
import type { ListWish, TaskLine } from '../task-lines.ts';
import { treeOf } from '../task-tree.ts';
import type { ProjectModel } from './project-model.ts';

/** A place between two rows of one parent. `before`: the sibling it is put in front of; null: behind the last one. */
export type RowGap = { before: string | null; top: number };

/** Rows in which an order made by hand can be seen. */
export const isOrdered = ({ group, sort }: Pick<ListWish, 'group' | 'sort'>): boolean =>
  group === 'stage' && sort === 'plan';

/** The places where a row may be put, in rows from the top: before each sibling shown, and behind the last. */
export function rowGaps(lines: readonly TaskLine[], at: number): RowGap[] {
  const line = lines[at];
  if (!line || line.isHeading) return [];
  let first = at;
  while (first > 0 && (lines[first - 1]?.level ?? 0) >= line.level) first -= 1;
  const gaps: RowGap[] = [];
  let row = first;
  for (; row < lines.length && (lines[row]?.level ?? 0) >= line.level; row++) {
    const one = lines[row];
    if (one?.level === line.level) gaps.push({ before: one.task.id, top: row });
  }
  return [...gaps, { before: null, top: row }];
}

/** Puts a row into a gap; a gap at its own place changes nothing. */
export async function putRow(model: ProjectModel, lines: readonly TaskLine[], at: number, gap: RowGap): Promise<void> {
  const line = lines[at];
  if (!line) return;
  const { id, title } = line.task;
  const siblings = siblingsOf(model, id).map((task) => ({ id: task.id, at: task.position }));
  const others = siblings.filter((one) => one.id !== id);
  const shown = new Set(rowGaps(lines, at).map(({ before }) => before));
  const last = others.findLastIndex((one) => shown.has(one.id));
  const to = gap.before === id ? -1 : gap.before === null ? last + 1 : others.findIndex((one) => one.id === gap.before);
  if (to < 0 || to === siblings.findIndex((one) => one.id === id)) return;
  const places = placeBetween(siblings, id, to);
  await doWish(orderTasks, { column: null, places }, projectWords.ordered(title, to + 1, siblings.length));
}

function siblingsOf({ tasks }: ProjectModel, id: string) {
  const { children } = treeOf(tasks);
  const parentId = tasks.get(id)?.parentId ?? null;
  return children.get(parentId !== null && tasks.has(parentId) ? parentId : null) ?? [];
}

/** A row up or down by one, by key. */
export function stepRow(
  model: ProjectModel,
  lines: readonly TaskLine[],
  wish: Pick<ListWish, 'group' | 'sort'>,
  at: number,
  by: 1 | -1,
): void {
  if (!isOrdered(wish)) {
    showToast({ text: projectWords.notOrdered, tone: 'refused' });
    return;
  }
  const gaps = rowGaps(lines, at);
  const own = gaps.findIndex(({ before }) => before === lines[at]?.task.id);
  const gap = gaps[by < 0 ? own - 1 : own + 2];
  if (gap) void putRow(model, lines, at, gap);
}
