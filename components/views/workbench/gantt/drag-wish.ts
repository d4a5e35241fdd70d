import { calendarOfTask } from '../../../../domain/calendar/calendar-book.ts';
import { dragEdits } from '../../../../domain/gantt/drag-edits.ts';
import type { GanttBar } from '../../../../domain/gantt/gantt-bar.ts';
import type { Zone } from '../../../../domain/gantt/hit.ts';
import type { GanttWish } from '../../../../domain/gantt/preview.ts';
import { dayAtX, type Scale, xOf } from '../../../../domain/gantt/zoom.ts';
import type { ProjectModel } from '../project/project-model.ts';
import type { Selection } from '../selection.ts';
import type { TaskLine } from '../task-lines.ts';
import { placeWish } from './use-gantt-wishes.ts';

export type Gesture = {
  zone: Exclude<Zone, 'empty'>;
  row: number;
  bar: GanttBar;
  line: TaskLine;
  /** Where it began and where the pointer is, in px of the chart below its head. */
  fromX: number;
  fromY: number;
  x: number;
  y: number;
  /** Only after 4 px is it a drag. */
  isOn: boolean;
  isAnyDay: boolean;
  keepsGap: boolean;
  /** The row a link is held over. */
  overRow: number | null;
};

export type DragGround = {
  model: ProjectModel;
  lines: readonly TaskLine[];
  barAt: (row: number) => GanttBar | null;
  scale: Scale;
  selection: Selection;
};

/** What letting go now would ask for; null when nothing. */
export function wishOf(gesture: Gesture, input: DragGround): GanttWish | null {
  if (gesture.zone === 'link-start' || gesture.zone === 'link-end') return linkWish(gesture, input);
  const { model, scale, selection } = input;
  const { task, group } = gesture.line;
  const facts = group ?? model.facts(task);
  if (!facts.startOn || !facts.finishOn) return null;
  const isTogether = gesture.zone === 'body' && selection.ids.has(task.id) && selection.ids.size > 1;
  const ids = isTogether ? [...selection.ids] : [task.id];
  const edits = dragEdits({
    calendarOf: (one) => calendarOfTask(one, model),
    tasks: model.tasks,
    grabbed: { task, startOn: facts.startOn, finishOn: facts.finishOn, isGroup: group !== null },
    taskIds: ids,
    zone: gesture.zone,
    delta: Math.round((gesture.x - gesture.fromX) / scale.dayWidth),
    isAnyDay: gesture.isAnyDay,
    startOf: (id) => startOf(id, model),
  });
  return edits && placeWish(model, edits, gesture.keepsGap);
}

export const startOf = (taskId: string, model: ProjectModel) => {
  const task = model.tasks.get(taskId);
  return task ? model.facts(task).startOn : null;
};

function linkWish({ zone, line, overRow, x }: Gesture, { model, lines, barAt, scale }: DragGround): GanttWish | null {
  const target = overRow === null ? undefined : lines[overRow];
  const bar = overRow === null ? null : barAt(overRow);
  if (!target || !bar) return null;
  // On the right half of a bar a link holds its finish.
  const middle = (xOf(scale, bar.start) + xOf(scale, bar.end)) / 2;
  const isToFinish = bar.shape === 'bar' && x > middle && dayAtX(scale, x) < bar.end;
  const type = zone === 'link-end' ? (isToFinish ? 'FF' : 'FS') : isToFinish ? 'SF' : 'SS';
  const input = {
    id: `${line.task.id}>${target.task.id}`,
    fromId: line.task.id,
    toId: target.task.id,
    type,
    lag: 0,
    lagUnit: 'working',
  } as const;
  return model.tasks.has(target.task.id) ? { kind: 'link', input } : null;
}
