import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { GridBox } from './grid-box.tsx';
import { ROW_HEIGHT } from './row-window.ts';
import { useRowWindow } from './use-row-window.ts';

export type Column<Row> = {
  id: string;
  head: ComponentChildren;
  /** A grid track: `minmax(160px, 1fr)`, `72px`. */
  width: string;
  isNumber?: boolean;
  /** Left out where there is little room. */
  isExtra?: boolean;
  cell: (row: Row) => ComponentChildren;
};

type Props<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Where a row leads; the first column is the link. */
  hrefOf: (row: Row) => string;
  /** Px above the rows. */
  headHeight?: number;
};

/** A table of links, any number of rows: only those in view are drawn. One tab stop, arrows inside. */
export function ListTable<Row>({ label, columns, rows, keyOf, hrefOf, headHeight = ROW_HEIGHT }: Props<Row>) {
  const view = useRowWindow(rows.length, headHeight);
  const [active, setActive] = useState(0);
  const wanted = useRef<number | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const current = Math.min(active, Math.max(0, rows.length - 1));
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    body.current?.querySelector<HTMLElement>(`[aria-rowindex="${wanted.current + 2}"] a`)?.focus();
    wanted.current = null;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event.key, current, rows.length);
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    wanted.current = to;
    setActive(to);
    view.show(to);
  };
  return (
    <GridBox
      class="wb-table scroll"
      role="table"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      boxRef={view.scroller}
      onScroll={view.onScroll}
      style={{ '--columns': tracks(columns), '--columns-narrow': tracks(columns.filter((column) => !column.isExtra)) }}
    >
      <GridBox class="wb-row wb-head" role="row" aria-rowindex={1} style={{ height: `${headHeight}px` }}>
        {columns.map((column) => (
          <GridBox key={column.id} role="columnheader" class={cellClass(column)}>
            {column.head}
          </GridBox>
        ))}
      </GridBox>
      <GridBox
        role="rowgroup"
        boxRef={body}
        onKeyDown={onKeyDown}
        style={{ height: `${rows.length * ROW_HEIGHT}px` }}
        class="wb-rows"
      >
        {rows.slice(view.first, view.last).map((row, offset) => {
          const index = view.first + offset;
          return (
            <TableRow
              key={keyOf(row)}
              row={row}
              index={index}
              columns={columns}
              href={hrefOf(row)}
              isTabStop={index === current || (offset === 0 && (current < view.first || current >= view.last))}
              onFocus={() => setActive(index)}
            />
          );
        })}
      </GridBox>
    </GridBox>
  );
}

const tracks = <Row,>(columns: readonly Column<Row>[]): string => columns.map((column) => column.width).join(' ');

const cellClass = <Row,>({ isNumber, isExtra }: Column<Row>): string =>
  `${isNumber ? 'num' : ''}${isExtra ? ' extra' : ''}`.trim();

type RowProps<Row> = {
  row: Row;
  index: number;
  columns: readonly Column<Row>[];
  href: string;
  isTabStop: boolean;
  onFocus: () => void;
};

function TableRow<Row>({ row, index, columns, href, isTabStop, onFocus }: RowProps<Row>) {
  return (
    <GridBox
      class="wb-row"
      role="row"
      aria-rowindex={index + 2}
      style={{ top: `${index * ROW_HEIGHT}px` }}
      onClick={(event) => {
        // The link opens itself; the rest of the row does what the link does.
        if (event.target instanceof Element && event.target.closest('a, button, input, select')) return;
        location.hash = href;
      }}
    >
      {columns.map((column, place) => (
        <GridBox key={column.id} role="cell" class={cellClass(column)}>
          {place === 0 ? (
            <a class="wb-link" href={href} tabIndex={isTabStop ? 0 : -1} onFocus={onFocus}>
              {column.cell(row)}
            </a>
          ) : (
            column.cell(row)
          )}
        </GridBox>
      ))}
    </GridBox>
  );
}

function target(key: string, at: number, count: number): number | null {
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 20, PageUp: at - 20, Home: 0, End: count - 1 }[key];
  return to === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, to));
}
