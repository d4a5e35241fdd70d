import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

const rowsIn = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-row]')];

/**
 * Makes the rows inside (`data-row`) one tab stop: arrows, Home and End move the focus from row to row, over all lists
 * inside. Rows come and go as lists scroll, so who holds the tab stop is settled whenever the rows change.
 */
export function RowKeys({ children, class: name = '' }: { children: ComponentChildren; class?: string }) {
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<Focused | null>(null);
  useEffect(() => {
    const node = root.current;
    if (!node) return;
    const settle = () => {
      giveTabStop(
        node,
        rowsIn(node).find((row) => row.tabIndex === 0 && row.dataset.stop === 'yes'),
      );
      keepFocus(node, last.current);
    };
    settle();
    const watch = new MutationObserver(settle);
    watch.observe(node, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up here from the rows, which are buttons
    <div
      class={name}
      ref={root}
      onFocusIn={(event) => {
        if (event.target instanceof HTMLElement && event.target.dataset.row !== undefined) {
          giveTabStop(event.currentTarget, event.target);
          last.current = { row: event.target, at: rowsIn(event.currentTarget).indexOf(event.target) };
        }
      }}
      onKeyDown={(event) => moveAmongRows(event, event.currentTarget)}
    >
      {children}
    </div>
  );
}

type Focused = { row: HTMLElement; at: number };

/** A focused row that goes (done, deleted) hands the focus to the one that takes its place. */
function keepFocus(root: HTMLElement, last: Focused | null): void {
  if (!last || last.row.isConnected || (document.activeElement ?? document.body) !== document.body) return;
  const rows = rowsIn(root);
  rows[Math.min(last.at, rows.length - 1)]?.focus({ preventScroll: true });
}

function giveTabStop(root: HTMLElement, wanted: HTMLElement | undefined): void {
  const rows = rowsIn(root);
  const stop = wanted ?? rows[0];
  for (const row of rows) {
    row.tabIndex = row === stop ? 0 : -1;
    row.dataset.stop = row === stop ? 'yes' : 'no';
  }
}

function moveAmongRows(event: KeyboardEvent, root: HTMLElement): void {
  if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined || event.altKey) return;
  const rows = rowsIn(root);
  const at = rows.indexOf(event.target);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  const row = to === undefined ? undefined : rows[to];
  if (!row) return;
  event.preventDefault();
  row.focus();
}
