import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Preview } from '../../../../domain/gantt/preview.ts';
import { gantt } from '../../../../locales/gantt.ts';
import { GridBox } from '../grid-box.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { type Editing, rowId } from '../project/task-line-row.tsx';
import { ROW_HEIGHT } from '../row-window.ts';
import type { Selection } from '../selection.ts';
import type { TaskLine } from '../task-lines.ts';
import type { BaselineDays } from './gantt-bars.ts';
import { GanttRow } from './gantt-row.tsx';

type Props = {
  model: ProjectModel;
  baseline: BaselineDays | null;
  lines: readonly TaskLine[];
  first: number;
  last: number;
  width: number;
  selection: Selection;
  editing: Editing | null;
  litRow: number | null;
  heldRow: number | null;
  isFast: boolean;
  preview: Preview | null;
  gridRef: { current: HTMLDivElement | null };
  onEdit: (editing: Editing | null) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onClick: (event: MouseEvent) => void;
  onContextMenu: (event: MouseEvent) => void;
};

/**
 * The row that places are counted from. While rows can be read it stays, and those that remain in view are left alone;
 * when they go by faster it goes along, and all of them stay where they are with other words in them.
 */
function useRowBase(first: number, isFast: boolean): number {
  const kept = useRef({ base: 0, first });
  if (isFast) kept.current.base += first - kept.current.first;
  if (first < kept.current.base) kept.current.base = first;
  kept.current.first = first;
  return kept.current.base;
}

const columns = ['title', 'late', 'who', 'days', 'start', 'finish', 'float'] as const;
const columnStyle = {
  title: 'c-title',
  late: 'c-late num',
  who: 'c-who',
  days: 'c-days num',
  start: 'c-start num',
  finish: 'c-finish num',
  float: 'c-float num',
};

/** The rows at the left: an ARIA treegrid with one tab stop. Each row's name is the sentence of its bar. */
export function GanttTable(props: Props) {
  const { model, lines, first, last, selection, editing, preview, gridRef } = props;
  // The editor that closes takes the focus with it; the table takes it back.
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (wasEditing.current && !editing && document.activeElement === document.body) gridRef.current?.focus();
    wasEditing.current = editing !== null;
  }, [editing, gridRef]);
  const drawn = lines.slice(first, last);
  const base = useRowBase(first, props.isFast);
  const isActiveDrawn = drawn.some((line) => line.task.id === selection.activeId);
  return (
    <GridBox
      class="gantt-grid"
      role="treegrid"
      tabIndex={0}
      style={{ width: `${props.width}px` }}
      aria-label={gantt.tasks}
      aria-multiselectable={true}
      aria-rowcount={lines.length + 1}
      {...(isActiveDrawn ? { 'aria-activedescendant': rowId(selection.activeId) } : {})}
      boxRef={gridRef}
      onKeyDown={props.onKeyDown}
      onClick={props.onClick}
      onContextMenu={props.onContextMenu}
    >
      <GridBox class="wb-row wb-head" role="row" aria-rowindex={1}>
        {columns.map((column) => (
          <GridBox key={column} role="columnheader" class={columnStyle[column]}>
            {gantt.column[column]}
          </GridBox>
        ))}
      </GridBox>
      <GridBox role="rowgroup" class="wb-rows" style={{ transform: `translateY(${base * ROW_HEIGHT}px)` }}>
        {drawn.map((line, offset) => {
          const { id } = line.task;
          const then = preview?.tasks.get(id)?.durationDays;
          return (
            <GanttRow
              // A row that scrolls in takes over the nodes of one that scrolled out, except the one being edited.
              key={editing?.taskId === id ? id : (first + offset - base) % (last - first)}
              line={line}
              index={first + offset}
              place={first + offset - base}
              model={model}
              baseline={props.baseline}
              isSelected={selection.ids.has(id)}
              isActive={selection.activeId === id}
              isLit={props.litRow === first + offset}
              isHeld={props.heldRow === first + offset}
              isFast={props.isFast}
              cell={editing?.taskId === id ? editing.cell : null}
              moved={preview?.moved.get(id) ?? null}
              daysThen={then === undefined || then === line.task.durationDays ? null : then}
              onEdit={props.onEdit}
            />
          );
        })}
      </GridBox>
    </GridBox>
  );
}
