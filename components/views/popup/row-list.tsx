import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { nextIndex } from '../../ui/next-index.ts';

/** `label`: the row in words, for the pointer and as a description for readers; the name is what is seen. */
type Row = { id: string; href: string; label: string; content: ComponentChildren };

/** Rows that open their place. One tab stop for the list, arrows go through it. `name`: what the list is of. */
export function RowList(props: { rows: readonly Row[]; name: string; class: string; onOpen: (href: string) => void }) {
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  const stop = Math.min(current, props.rows.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextIndex(event.key, stop, props.rows.length, 'column');
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    list.current?.querySelectorAll<HTMLAnchorElement>('a')[next]?.focus();
  };
  return (
    <ul ref={list} class={`rows ${props.class}`} aria-label={props.name} onKeyDown={onKeyDown}>
      {props.rows.map((row, index) => (
        <li key={row.id}>
          <PlaceLink
            href={row.href}
            label={row.label}
            tabIndex={index === stop ? 0 : -1}
            onFocus={() => setCurrent(index)}
            onOpen={props.onOpen}
          >
            {row.content}
          </PlaceLink>
        </li>
      ))}
    </ul>
  );
}

/** A link into the workbench: a plain click goes where it is already open, other clicks are the browser's own. */
export function PlaceLink(props: {
  href: string;
  onOpen: (href: string) => void;
  children: ComponentChildren;
  label?: string;
  class?: string;
  tabIndex?: number;
  onFocus?: () => void;
}) {
  return (
    <a
      href={`/workbench.html${props.href}`}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        props.onOpen(props.href);
      }}
      {...(props.onFocus ? { onFocus: props.onFocus } : {})}
      {...(props.class ? { class: props.class } : {})}
      {...(props.label ? { title: props.label } : {})}
      {...(props.tabIndex === undefined ? {} : { tabIndex: props.tabIndex })}
    >
      {props.children}
    </a>
  );
}
