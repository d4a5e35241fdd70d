import { nextIndex } from '../../ui/next-index.ts';

type Wishes = {
  onOpen: (href: string) => void;
  onSidePanel: () => void;
  onAsAdmin?: () => void;
  onFind?: () => void;
  onDaily?: () => void;
  onChase?: (taskId: string) => void;
};

const verbs = '[data-open], [data-side-panel], [data-as-admin], [data-find], [data-daily], [data-chase]';

/** Clicks and keys of the whole popup, heard at its root: what it shows is text and is drawn anew as a whole. */
export function listen(root: HTMLElement, wishes: Wishes): void {
  const { onOpen, onSidePanel, onAsAdmin, onFind, onDaily, onChase } = wishes;
  root.addEventListener('click', (event) => {
    const { dataset = {} } = (event.target as Element).closest<HTMLElement>(verbs) ?? {};
    // The side panel opens within the click or not at all: nothing may come before it.
    if (dataset.sidePanel !== undefined) onSidePanel();
    if (dataset.asAdmin !== undefined) onAsAdmin?.();
    if (dataset.find !== undefined) onFind?.();
    if (dataset.daily !== undefined) onDaily?.();
    if (dataset.chase !== undefined) onChase?.(dataset.chase);
    const href = dataset.open;
    if (href === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(href);
  });
  // Heard wherever the focus is, and before the palette, which keeps keys to itself.
  document.addEventListener('keydown', (event) => onFindKey(event, onFind), true);
  root.addEventListener('keydown', (event) => {
    const links = rowsAround(event.target);
    const at = links.findIndex((link) => isOfRow(link, event.target));
    const next = nextIndex(event.key, at, links.length, 'column');
    if (next === null) return;
    event.preventDefault();
    links[next]?.focus();
  });
  root.addEventListener('focusin', ({ target }) => {
    for (const link of rowsAround(target)) {
      for (const stop of link.parentElement?.children ?? []) {
        if (stop instanceof HTMLElement) stop.tabIndex = isOfRow(link, target) ? 0 : -1;
      }
    }
  });
}

function onFindKey(event: KeyboardEvent, onFind?: () => void): void {
  const isCtrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
  if (!isCtrlK || event.altKey || event.isComposing) return;
  event.preventDefault();
  onFind?.();
}

const rowsAround = (target: EventTarget | null): HTMLElement[] => [
  ...((target as Element).closest('.rows')?.querySelectorAll('a') ?? []),
];

const isOfRow = (link: Element, target: EventTarget | null): boolean =>
  link.parentElement?.contains(target as Element) ?? false;
