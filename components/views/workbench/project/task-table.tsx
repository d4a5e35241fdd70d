import { useLayoutEffect, useRef } from 'preact/hooks';
import { projectWords } from '../../../../locales/project.ts';
import { GridBox } from '../grid-box.tsx';
import { ROW_HEIGHT } from '../row-window.ts';
import { pick, type Selection } from '../selection.ts';
import type { ListWish, TaskLine } from '../task-lines.ts';
import { useRowWindow } from '../use-row-window.ts';
import type { ProjectModel } from './project-model.ts';
import { stepRow } from './row-order.ts';
import { type TableKeys, tableKey } from './table-keys.ts';
import { type Editing, rowId, TaskLineRow } from './task-line-row.tsx';
import { useRowDrag } from './use-row-drag.ts';

export type TaskTableProps = {
  model: ProjectModel;
  wish: Pick<ListWish, 'group' | 'sort'>;
  lines: readonly TaskLine[];
  order: readonly string[];
  selection: Selection;
  editing: Editing | null;
  openId: string | null;
  onSelect: (selection: Selection) => void;
  onEdit: (editing: Editing | null) => void;
  onOpen: (taskId: string) => void;
  onFold: (taskId: string, isOpen: boolean) => void;
  onTurn: (taskIds: readonly string[]) => void;
  onDelete: (taskIds: readonly string[]) => void;
};

/** The task list: ARIA treegrid with one tab stop; rows placed by index, only those in view drawn. */
export function TaskTable(props: TaskTableProps) {
  const { model, lines, order, selection, editing } = props;
  const view = useRowWindow(lines.length, ROW_HEIGHT);
  const activeIndex = selection.activeId === null ? -1 : order.indexOf(selection.activeId);
  const { show, scroller } = view;
  const { drag, handlers } = useRowDrag({ model, lines, wish: props.wish, scroller, head: ROW_HEIGHT });
  const shownId = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (activeIndex < 0 || shownId.current === selection.activeId) return;
    shownId.current = selection.activeId;
    show(activeIndex);
  }, [activeIndex, selection.activeId, show]);
  // The editor that closes takes the focus with it; the list takes it back.
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (wasEditing.current && !editing && document.activeElement === document.body) scroller.current?.focus();
    wasEditing.current = editing !== null;
  }, [editing, scroller]);
  return (
    <GridBox
      class={`wb-table wb-tasks scroll ${drag ? 'dragging' : ''}`}
      role="treegrid"
      tabIndex={0}
      aria-label={projectWords.tasks}
      aria-multiselectable={true}
      aria-rowcount={lines.length + 1}
      {...(activeIndex >= view.first && activeIndex < view.last
        ? { 'aria-activedescendant': rowId(selection.activeId) }
        : {})}
      boxRef={scroller}
      onScroll={view.onScroll}
      onKeyDown={(event) => onKey(event, keysOf(props, activeIndex))}
      onClick={(event) => onClick(event, props)}
      {...handlers}
    >
      <Head />
      <GridBox role="rowgroup" class="wb-rows" style={{ height: `${lines.length * ROW_HEIGHT}px` }}>
        {lines.slice(view.first, view.last).map((line, offset) => (
          <TaskLineRow
            key={line.task.id}
            line={line}
            index={view.first + offset}
            model={model}
            isSelected={selection.ids.has(line.task.id)}
            isActive={selection.activeId === line.task.id}
            isOpen={props.openId === line.task.id || drag?.at === view.first + offset}
            cell={editing?.taskId === line.task.id ? editing.cell : null}
            onEdit={props.onEdit}
          />
        ))}
        {drag?.gap && <div class="wb-gap" aria-hidden={true} style={{ top: `${drag.gap.top * ROW_HEIGHT}px` }} />}
      </GridBox>
    </GridBox>
  );
}

const columns = ['title', 'late', 'who', 'days', 'start', 'due', 'float'] as const;

function Head() {
  return (
    <GridBox class="wb-row wb-head" role="row" aria-rowindex={1}>
      {columns.map((column) => (
        <GridBox
          key={column}
          role="columnheader"
          class={`c-${column}${column === 'title' || column === 'who' ? '' : ' num'}`}
        >
          {projectWords.column[column]}
        </GridBox>
      ))}
    </GridBox>
  );
}

const isInEditor = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, select, textarea') !== null;

function onKey(event: KeyboardEvent, keys: TableKeys): void {
  if (isInEditor(event.target) || event.defaultPrevented) return;
  if (tableKey(event, keys)) event.preventDefault();
}

function keysOf(props: TaskTableProps, activeIndex: number): TableKeys {
  const { lines, order, selection } = props;
  return {
    order,
    activeIndex,
    active: lines[activeIndex] ?? null,
    selection,
    select: props.onSelect,
    edit: (taskId) => props.onEdit({ taskId, cell: 'title' }),
    open: props.onOpen,
    fold: props.onFold,
    turn: props.onTurn,
    remove: props.onDelete,
    step: (index, by) => stepRow(props.model, lines, props.wish, index, by),
  };
}

/** One listener for all rows: what was pressed says `data-cell`, which row says `data-task`. */
function onClick(event: MouseEvent, props: TaskTableProps): void {
  if (!(event.target instanceof Element) || isInEditor(event.target)) return;
  const taskId = event.target.closest<HTMLElement>('[data-task]')?.dataset.task;
  const line = props.lines.find(({ task }) => task.id === taskId);
  if (!taskId || !line) return;
  const cell = event.target.closest<HTMLElement>('[data-cell]')?.dataset.cell;
  const held = { shift: event.shiftKey, toggle: event.ctrlKey || event.metaKey };
  if (cell === 'status' || cell === 'fold') {
    if (line.group) props.onFold(taskId, !line.group.isOpen);
    else props.onTurn([taskId]);
    return;
  }
  props.onSelect(pick(props.selection, props.order, taskId, held));
  if (held.shift || held.toggle || line.isHeading) return;
  if (cell === 'open' || props.openId !== null) props.onOpen(taskId);
  else if (isEditable(cell) && !line.group) props.onEdit({ taskId, cell });
}

const isEditable = (cell: string | undefined): cell is Exclude<Editing['cell'], 'title'> =>
  cell === 'days' || cell === 'due' || cell === 'who';
