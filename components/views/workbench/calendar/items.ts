import { addDays } from '../../../../domain/calendar/day.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Task } from '../../../../domain/model/task.ts';
import type { ProjectModel } from '../project/project-model.ts';
import type { MovePreview } from './move-preview.ts';
import type { Span } from './weeks.ts';

/** A task on its days; `isMoved`: the preview has it elsewhere. */
export type CalendarItem = Span & { task: Task; isMoved: boolean };

export const ghostId = 'ghost';

/** Tasks and milestones with a day in the weeks shown; groups are what is in them. */
export function itemsOf(
  model: ProjectModel,
  preview: MovePreview | null,
  firstOn: Day,
  count: number,
): ReadonlyMap<string, CalendarItem> {
  const endOn = addDays(firstOn, 7 * count);
  const groups = new Set([...model.tasks.values()].map(({ parentId }) => parentId));
  const items = new Map<string, CalendarItem>();
  for (const task of model.tasks.values()) {
    if (groups.has(task.id)) continue;
    const facts = model.facts(task);
    const next = task.status === 'done' ? undefined : preview?.dates.get(task.id);
    const startOn = next?.startOn ?? facts.startOn;
    const finishOn = next?.finishOn ?? facts.finishOn;
    if (!startOn || !finishOn || finishOn < firstOn || startOn >= endOn) continue;
    items.set(task.id, {
      id: task.id,
      startOn,
      finishOn,
      task,
      isMoved: next !== undefined && next.startOn !== facts.startOn,
    });
  }
  return items;
}

/** Where the task in the hand stands until it is dropped. */
export function ghostOf(model: ProjectModel, taskId: string): Span | null {
  const task = model.tasks.get(taskId);
  const { startOn, finishOn } = task ? model.facts(task) : { startOn: null, finishOn: null };
  return startOn && finishOn ? { id: ghostId, startOn, finishOn } : null;
}
