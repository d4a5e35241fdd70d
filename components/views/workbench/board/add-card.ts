import { createTask } from '../../../../domain/intents/create-task.ts';
import { taskStatuses } from '../../../../domain/model/task.ts';
import { doWish } from '../../do-wish.ts';
import { noBucket } from '../task-buckets.ts';
import type { Board } from './board-model.ts';

/** Milestones are reached by links, and what is done was a task before: neither takes new cards. */
export const canAdd = ({ by }: Board, columnId: string): boolean =>
  by !== 'milestone' && !(by === 'status' && columnId === 'done');

/** A new task that belongs into the column. */
export function addCard(
  { by }: Board,
  projectId: string,
  columnId: string,
  title: string,
  ownerId: string | null,
): Promise<boolean> {
  const named = columnId === noBucket ? null : columnId;
  const fields =
    by === 'who'
      ? { assigneeId: named }
      : by === 'stage'
        ? { parentId: named }
        : columnId === 'wait'
          ? { kind: 'wait' as const, status: 'doing' as const }
          : { status: taskStatuses.find((status) => status === columnId) ?? 'todo' };
  return doWish(createTask, { task: { id: crypto.randomUUID(), projectId, title, assigneeId: ownerId, ...fields } });
}
