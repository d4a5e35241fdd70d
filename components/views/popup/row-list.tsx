import type { ComponentChildren } from 'preact';

/**
 * `label`: the row in words, for the pointer and as a description for readers; the name is what is seen. `end`: a button
 * of the row beside its link.
 */
type Row = { id: string; href: string; label: string; content: ComponentChildren; end?: ComponentChildren };

/** Rows that open their place. One tab stop for the list; `listen` takes the arrows through it. `name`: of what. */
export function RowList(props: { rows: readonly Row[]; name: string; class: string }) {
  return (
    <ul class={`rows ${props.class}`} aria-label={props.name}>
      {props.rows.map((row, index) => (
        <li key={row.id}>
          <PlaceLink href={row.href} label={row.label} tabIndex={index === 0 ? 0 : -1}>
            {row.content}
          </PlaceLink>
          {row.end}
        </li>
      ))}
    </ul>
  );
}

/** A link into the workbench: a plain click goes where it is already open, other clicks are the browser's own. */
export function PlaceLink(props: {
  href: string;
  children: ComponentChildren;
  label?: string;
  class?: string;
  tabIndex?: number;
}) {
  return (
    <a
      href={`/workbench.html${props.href}`}
      target="_blank"
      rel="noreferrer"
      data-open={props.href}
      class={props.class}
      title={props.label}
      tabIndex={props.tabIndex}
    >
      {props.children}
    </a>
  );
}
