import { pick, type Selection } from '../selection.ts';
import type { TaskLine } from '../task-lines.ts';

export type TableKeys = {
  order: readonly string[];
  activeIndex: number;
  active: TaskLine | null;
  selection: Selection;
  select: (selection: Selection) => void;
  edit: (taskId: string) => void;
  open: (taskId: string) => void;
  fold: (taskId: string, isOpen: boolean) => void;
  turn: (taskIds: readonly string[]) => void;
  remove: (taskIds: readonly string[]) => void;
  /** The row one place up or down among its siblings. */
  step: (index: number, by: 1 | -1) => void;
};

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const pageRows = 15;

/** What a key means in the task list (LOOK §6). Returns whether it meant anything. */
export function tableKey(event: Pressed, keys: TableKeys): boolean {
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && event.key.toLowerCase() === 'a') {
    keys.select({ ...keys.selection, ids: new Set(keys.order) });
    return true;
  }
  if (event.altKey) return stepBy(event, isCommand, keys);
  const to = destination(event.key, keys);
  if (to !== null) return move(to, event.shiftKey, isCommand, keys);
  return !isCommand && keys.active !== null && actOn(event.key, keys.active, keys);
}

function stepBy({ key, shiftKey }: Pressed, isCommand: boolean, keys: TableKeys): boolean {
  if ((key !== 'ArrowUp' && key !== 'ArrowDown') || shiftKey || isCommand || !keys.active || keys.active.isHeading)
    return false;
  keys.step(keys.activeIndex, key === 'ArrowUp' ? -1 : 1);
  return true;
}

function destination(key: string, { activeIndex, order }: TableKeys): number | null {
  const last = order.length - 1;
  if (last < 0) return null;
  const to = {
    ArrowDown: activeIndex + 1,
    ArrowUp: activeIndex < 0 ? last : activeIndex - 1,
    PageDown: activeIndex + pageRows,
    PageUp: activeIndex - pageRows,
    Home: 0,
    End: last,
  }[key];
  return to === undefined ? null : Math.min(last, Math.max(0, to));
}

function move(index: number, shift: boolean, isCommand: boolean, keys: TableKeys): boolean {
  const id = keys.order[index];
  if (id === undefined) return false;
  // Ctrl with an arrow moves the focus and leaves the selection; Space then adds to it.
  if (isCommand) keys.select({ ...keys.selection, activeId: id });
  else keys.select(pick(keys.selection, keys.order, id, { shift, toggle: false }));
  return true;
}

function actOn(key: string, active: TaskLine, keys: TableKeys): boolean {
  const { id } = active.task;
  if (active.isHeading && !key.startsWith('Arrow') && key !== 'Escape') {
    if (key !== 'Enter' && key !== ' ') return false;
    keys.fold(id, !active.group?.isOpen);
    return true;
  }
  const ids = keys.selection.ids.has(id) ? [...keys.selection.ids] : [id];
  switch (key) {
    case 'Enter':
      keys.open(id);
      return true;
    case 'F2':
      keys.edit(id);
      return true;
    case ' ':
      keys.turn(ids);
      return true;
    case 'Delete':
    case 'Backspace':
      keys.remove(ids);
      return true;
    case 'Escape':
      if (keys.selection.ids.size < 2) return false;
      keys.select({ ...keys.selection, ids: new Set([id]) });
      return true;
    case 'ArrowLeft':
    case 'ArrowRight':
      return foldOrMove(key === 'ArrowRight', active, keys);
    default:
      return false;
  }
}

/** → opens a group, ← closes it; ← on a task goes to its group. */
function foldOrMove(isRight: boolean, active: TaskLine, keys: TableKeys): boolean {
  if (active.group && active.group.isOpen !== isRight) {
    keys.fold(active.task.id, isRight);
    return true;
  }
  const { parentId } = active.task;
  const to = isRight ? -1 : keys.order.indexOf(parentId ?? '');
  return to >= 0 && move(to, false, false, keys);
}
