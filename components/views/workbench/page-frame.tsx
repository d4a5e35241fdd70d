import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { common } from '../../../locales/common.ts';

type Props = {
  /** Name of the place: the heading and the tab's title. */
  title: string;
  /** Before the title: a way up. */
  crumb?: ComponentChildren;
  /** Right after the title: chips, a sentence, a switch of views. */
  aside?: ComponentChildren;
  /** At the right end: verbs. */
  verbs?: ComponentChildren;
  children: ComponentChildren;
};

/** A place of the workbench: the bar of 44 px and what stands below it. */
export function PageFrame({ title, crumb, aside, verbs, children }: Props) {
  useEffect(() => {
    document.title = `${title} · ${common.appName}`;
  }, [title]);
  return (
    <main class="wb-main" id="main" tabIndex={-1}>
      <header class="wb-bar">
        {crumb}
        <h1 class="wb-title cut" title={title}>
          {title}
        </h1>
        {aside}
        <span class="grow" />
        {verbs}
      </header>
      {children}
    </main>
  );
}
