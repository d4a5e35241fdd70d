import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { rowRange } from './row-range.ts';

type Props<Item> = {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  render: (item: Item) => ComponentChildren;
  /** Height of a row, px. */
  rowHeight?: number;
  /** The one item whose row has its own height (an opened card). */
  openKey?: string | null;
  label: string;
};

/** Up to this many rows are simply drawn; more are drawn only near the part of the scroller that is seen. */
const drawnWhole = 80;

/** A list of rows that may be thousands long. Scrolls with the nearest `.scroll` around it. */
export function WindowList<Item>(props: Props<Item>) {
  return props.items.length <= drawnWhole ? <Whole {...props} /> : <Windowed {...props} />;
}

function Whole<Item>({ items, keyOf, render, label }: Props<Item>) {
  return (
    <ul aria-label={label}>
      {items.map((item) => (
        <li key={keyOf(item)}>{render(item)}</li>
      ))}
    </ul>
  );
}

function Windowed<Item>({ items, keyOf, render, rowHeight = 32, openKey = null, label }: Props<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const open = useRef<HTMLLIElement>(null);
  const [openHeight, setOpenHeight] = useState(rowHeight);
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  const openAt = openKey === null ? -1 : items.findIndex((item) => keyOf(item) === openKey);
  const extra = openAt < 0 ? 0 : openHeight - rowHeight;

  useEffect(() => watchScroller(list.current, setSeen), []);
  useLayoutEffect(() => {
    const node = open.current;
    if (openAt < 0 || !node) return setOpenHeight(rowHeight);
    const measure = new ResizeObserver(() => setOpenHeight(node.firstElementChild?.clientHeight ?? rowHeight));
    if (node.firstElementChild) measure.observe(node.firstElementChild);
    return () => measure.disconnect();
  }, [openAt, openKey, rowHeight]);

  const range = rowRange({ ...seen, count: items.length, rowHeight, openAt, extra });
  return (
    <ul class="window-list" aria-label={label} ref={list} style={{ height: `${items.length * rowHeight + extra}px` }}>
      {range.map((at) => {
        const item = items[at];
        if (item === undefined) return null;
        const key = keyOf(item);
        return (
          <li
            key={key}
            style={{ top: `${at * rowHeight + (openAt >= 0 && at > openAt ? extra : 0)}px` }}
            aria-setsize={items.length}
            aria-posinset={at + 1}
            {...(at === openAt ? { ref: open } : {})}
          >
            {render(item)}
          </li>
        );
      })}
    </ul>
  );
}

/** Tells where the scroller stands relative to the list; once a frame at most, and only when it moved enough. */
function watchScroller(
  list: HTMLElement | null,
  tell: (seen: { top: number; height: number }) => void,
): (() => void) | undefined {
  const scroller = list?.closest<HTMLElement>('.scroll');
  if (!list || !scroller) return undefined;
  let frame = 0;
  const look = () => {
    frame = 0;
    const [inner, outer] = [list.getBoundingClientRect(), scroller.getBoundingClientRect()];
    // Steps of four rows: between two of them the rows drawn beyond the edges suffice.
    tell({ top: Math.floor((outer.top - inner.top) / 128) * 128, height: outer.height + 128 });
  };
  const later = () => {
    frame ||= requestAnimationFrame(look);
  };
  const resize = new ResizeObserver(later);
  resize.observe(scroller);
  scroller.addEventListener('scroll', later, { passive: true });
  look();
  return () => {
    cancelAnimationFrame(frame);
    resize.disconnect();
    scroller.removeEventListener('scroll', later);
  };
}
