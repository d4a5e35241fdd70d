import type { ComponentChildren } from 'preact';

type Props = { title: string; count?: number | string; children?: ComponentChildren };

/** Head of a section in a list: its name, how many, actions at the right. */
export function SectionHead({ title, count, children }: Props) {
  return (
    <div class="head">
      <h2>{title}</h2>
      {count !== undefined && <span>{count}</span>}
      {children !== undefined && (
        <>
          <span class="grow" />
          {children}
        </>
      )}
    </div>
  );
}
