import { useLayoutEffect, useRef } from 'preact/hooks';
import { dueOn } from '../../../../domain/health/lateness.ts';
import { type UpdateTasksInput, updateTasks } from '../../../../domain/intents/update-tasks.ts';
import { daySchema } from '../../../../domain/model/primitives.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { projectWords } from '../../../../locales/project.ts';
import { showToast } from '../../../ui/toast.tsx';
import { doWish } from '../../do-wish.ts';
import { refusalText } from '../../refusal-text.ts';
import type { Cell, Editing } from './task-line-row.tsx';

type Props = { task: Task; cell: Cell; onEdit: (editing: Editing | null) => void };

/** A field edited in its row. Enter and leaving keep it, Esc drops it, Tab goes to the next field of the row. */
export function CellEditor({ task, cell, onEdit }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  // Before the next key arrives: what is typed right after F2 belongs to the field.
  useLayoutEffect(() => {
    input.current?.focus();
    if (cell !== 'due') input.current?.select();
  }, [cell]);
  const end = (next: Editing | null, isKept: boolean) => {
    if (isOver.current) return;
    isOver.current = true;
    const node = input.current;
    const fields = isKept && node && !node.validity.badInput ? readCell(cell, node.value, task) : null;
    onEdit(next);
    if (isKept && cell === 'days' && node && isNoLength(node.value))
      showToast({ text: refusalText({ code: 'badTask', params: { title: task.title } }), tone: 'refused' });
    if (fields) void doWish(updateTasks, { ids: [task.id], fields });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') end(null, false);
    else if (event.key === 'Enter') end(null, true);
    else if (event.key === 'Tab') end(neighbour(task, cell, event.shiftKey), true);
    else return;
    event.preventDefault();
  };
  return (
    <input
      ref={input}
      class="wb-cell-input"
      aria-label={projectWords.column[cell]}
      defaultValue={shown(cell, task)}
      onKeyDown={onKeyDown}
      onBlur={() => end(null, true)}
      {...attributes[cell]}
    />
  );
}

const attributes = {
  title: { type: 'text', maxLength: 200 },
  days: { type: 'text', inputMode: 'numeric', maxLength: 5 },
  due: { type: 'date', max: '2199-12-31' },
} as const;

const shown = (cell: Cell, task: Task): string =>
  cell === 'title' ? task.title : cell === 'days' ? String(task.durationDays) : (dueOn(task) ?? '');

/** Days that no work takes: said, not passed over, since somebody meant something by them. */
const isNoLength = (text: string): boolean => {
  const typed = text.trim();
  return typed !== '' && !(/^\d{1,5}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 10_000);
};

/** The change that the typed text asks for; null when it is none, or cannot be read. */
function readCell(cell: Cell, text: string, task: Task): UpdateTasksInput['fields'] | null {
  if (text === shown(cell, task)) return null;
  if (cell === 'title') return text.trim() ? { title: text.trim() } : null;
  if (cell === 'due')
    return text === '' ? { deadlineOn: null } : daySchema.safeParse(text).success ? { deadlineOn: text } : null;
  const days = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  return days >= 1 && days <= 10_000 && days !== task.durationDays ? { durationDays: days } : null;
}

/** The field Tab leads to, in the order of the columns; null past the ends. */
function neighbour(task: Task, cell: Cell, isBack: boolean): Editing | null {
  const cells: Cell[] = task.kind === 'milestone' ? ['title', 'due'] : ['title', 'days', 'due'];
  const next = cells[cells.indexOf(cell) + (isBack ? -1 : 1)];
  return next ? { taskId: task.id, cell: next } : null;
}
