import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { rowHeight } from '../../../../domain/gantt/gantt-bar.ts';
import type { GanttWish } from '../../../../domain/gantt/preview.ts';
import { headHeight } from '../../../gantt/gantt-head.tsx';
import { removeTasks, turnTasks } from '../project/list-wishes.ts';
import { stepRow } from '../project/row-order.ts';
import type { Editing } from '../project/task-line-row.tsx';
import { plainWish } from '../project/use-list-state.ts';
import { pick } from '../selection.ts';
import type { TaskLine } from '../task-lines.ts';
import type { GanttBoxProps } from './gantt-box.tsx';
import { type GanttKeys, ganttKey } from './gantt-keys.ts';
import { shiftWish, type useGanttWishes } from './use-gantt-wishes.ts';

type Hands = {
  ask: (wish: GanttWish | null) => void;
  wishes: ReturnType<typeof useGanttWishes>;
  rowOf: ReadonlyMap<string, number>;
  showRow: (index: number) => void;
  setEditing: (editing: Editing | null) => void;
  chart: RefObject<HTMLDivElement | null>;
  grid: RefObject<HTMLDivElement | null>;
};

type Point = { x: number; y: number };

/** Keys and clicks of the table, the context menu, and the link made by keys. */
export function useGanttKeys(props: GanttBoxProps, hands: Hands) {
  const { model, lines, order, selection } = props;
  const { rowOf, showRow, ask, wishes } = hands;
  const [menuAt, setMenuAt] = useState<Point | null>(null);
  const [isShifting, setShifting] = useState(false);
  const [linkFromId, setLinkFromId] = useState<string | null>(null);
  const { activeId } = selection;
  const activeIndex = activeId === null ? -1 : (rowOf.get(activeId) ?? -1);
  useEffect(() => {
    if (activeIndex >= 0) showRow(activeIndex);
  }, [activeIndex, showRow]);
  const linkTo = linkFromId !== null && activeId !== null && activeId !== linkFromId ? activeId : null;
  useEffect(() => {
    if (linkFromId !== null) ask(linkTo === null ? null : linkWish(linkFromId, linkTo));
  }, [linkFromId, linkTo, ask]);
  const ids = (): string[] => (activeId === null ? [] : selection.ids.has(activeId) ? [...selection.ids] : [activeId]);
  const beginLink = () => setLinkFromId(activeId);
  const keys: GanttKeys = {
    order,
    activeIndex,
    active: lines[activeIndex] ?? null,
    selection,
    select: props.onSelect,
    edit: (taskId) => hands.setEditing({ taskId, cell: 'title' }),
    open: props.onOpen,
    fold: props.onFold,
    turn: (taskIds) => turnTasks(model, taskIds),
    remove: (taskIds) => removeTasks(model, taskIds),
    step: (index, by) => stepRow(model, lines, plainWish, index, by),
    zoom: props.zooming.zoom,
    setZoom: props.zooming.setZoom,
    shift: (count) => void wishes.grant(shiftWish(model, ids(), count)),
    stretch: (count) => {
      const days = stretchedDays(lines[activeIndex], count);
      if (days !== null && activeId !== null) void wishes.stretch(activeId, days);
    },
    linkFromId,
    beginLink,
    endLink: (isMade) => {
      if (isMade && linkFromId && linkTo) void wishes.grant(linkWish(linkFromId, linkTo));
      setLinkFromId(null);
      ask(null);
    },
    menu: () => setMenuAt(rowPoint(hands.grid.current, activeIndex)),
  };
  const openMenu = (event: MouseEvent, row: number) => {
    const line = lines[row];
    if (!line) return;
    event.preventDefault();
    if (!selection.ids.has(line.task.id))
      props.onSelect(pick(selection, order, line.task.id, { shift: false, toggle: false }));
    setMenuAt({ x: event.clientX, y: event.clientY });
  };
  return {
    linkFromId,
    beginLink,
    menuAt,
    closeMenu: () => setMenuAt(null),
    isShifting,
    setShifting,
    onChartMenu: (event: MouseEvent) => openMenu(event, rowUnder(event, hands.chart.current)),
    handlers: {
      onKeyDown: (event: KeyboardEvent) => {
        if (isInEditor(event.target) || event.defaultPrevented) return;
        if (ganttKey(event, keys)) event.preventDefault();
      },
      onClick: (event: MouseEvent) => onClick(event, props, hands),
      onContextMenu: (event: MouseEvent) => openMenu(event, rowUnder(event, hands.grid.current)),
    },
  };
}

/** null: nothing that has days of its own, or none would be left. */
function stretchedDays(line: TaskLine | undefined, count: number): number | null {
  if (!line || line.group !== null || line.task.kind === 'milestone') return null;
  const days = line.task.durationDays + count;
  return days >= 1 ? days : null;
}

const linkWish = (fromId: string, toId: string): GanttWish => ({
  kind: 'link',
  input: { id: `${fromId}>${toId}`, fromId, toId, type: 'FS', lag: 0, lagUnit: 'working' },
});

const isInEditor = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, select, textarea') !== null;

const rowUnder = (event: MouseEvent, box: HTMLElement | null): number =>
  Math.floor((event.clientY - (box?.getBoundingClientRect().top ?? 0) - headHeight) / rowHeight);

function rowPoint(grid: HTMLElement | null, row: number): Point {
  const box = grid?.getBoundingClientRect();
  return { x: (box?.left ?? 0) + 60, y: (box?.top ?? 0) + headHeight + (row + 1) * rowHeight };
}

/** One listener for all rows: what was pressed says `data-cell`, which row says `data-task`. */
function onClick(
  event: MouseEvent,
  { model, lines, selection, order, onSelect, onFold, onOpen }: GanttBoxProps,
  hands: Hands,
): void {
  if (!(event.target instanceof Element) || isInEditor(event.target)) return;
  const taskId = event.target.closest<HTMLElement>('[data-task]')?.dataset.task;
  const line = lines[hands.rowOf.get(taskId ?? '') ?? -1];
  if (!taskId || !line) return;
  const cell = event.target.closest<HTMLElement>('[data-cell]')?.dataset.cell;
  const held = { shift: event.shiftKey, toggle: event.ctrlKey || event.metaKey };
  if (cell === 'fold' || cell === 'status') {
    if (line.group) onFold(taskId, !line.group.isOpen);
    else turnTasks(model, [taskId]);
    return;
  }
  onSelect(pick(selection, order, taskId, held));
  if (held.shift || held.toggle) return;
  if (cell === 'open') onOpen(taskId);
  else if (cell === 'days' && !line.group) hands.setEditing({ taskId, cell: 'days' });
}
