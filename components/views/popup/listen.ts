import { nextIndex } from '../../ui/next-index.ts';

type Wishes = { onOpen: (href: string) => void; onSidePanel: () => void; onAsAdmin?: () => void };

/** Clicks and keys of the whole popup, heard at its root: what it shows is text and is drawn anew as a whole. */
export function listen(root: HTMLElement, { onOpen, onSidePanel, onAsAdmin }: Wishes): void {
  root.addEventListener('click', (event) => {
    const pressed = (event.target as Element).closest<HTMLElement>('[data-open], [data-side-panel], [data-as-admin]');
    // The side panel opens within the click or not at all: nothing may come before it.
    if (pressed?.dataset.sidePanel !== undefined) onSidePanel();
    if (pressed?.dataset.asAdmin !== undefined) onAsAdmin?.();
    const href = pressed?.dataset.open;
    if (href === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(href);
  });
  root.addEventListener('keydown', (event) => {
    const links = rowsAround(event.target);
    const next = nextIndex(event.key, links.indexOf(event.target as HTMLElement), links.length, 'column');
    if (next === null) return;
    event.preventDefault();
    links[next]?.focus();
  });
  root.addEventListener('focusin', ({ target }) => {
    for (const link of rowsAround(target)) link.tabIndex = link === target ? 0 : -1;
  });
}

const rowsAround = (target: EventTarget | null): HTMLElement[] => [
  ...((target as Element).closest('.rows')?.querySelectorAll('a') ?? []),
];
