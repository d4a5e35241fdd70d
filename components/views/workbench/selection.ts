/** Rows picked in a list: `activeId` has the keyboard, `anchorId` is where a Shift range starts. */
export type Selection = { ids: ReadonlySet<string>; activeId: string | null; anchorId: string | null };

export const emptySelection: Selection = { ids: new Set(), activeId: null, anchorId: null };

type Held = { shift: boolean; toggle: boolean };

/** A click or arrow on `id`: alone, with Ctrl/⌘ (`toggle`) or with Shift (range from the anchor). */
export function pick(selection: Selection, order: readonly string[], id: string, held: Held): Selection {
  if (held.shift && selection.anchorId) {
    const range = between(order, selection.anchorId, id);
    if (range) return { ids: new Set(range), activeId: id, anchorId: selection.anchorId };
  }
  if (held.toggle) {
    const ids = new Set(selection.ids);
    if (!ids.delete(id)) ids.add(id);
    return { ids, activeId: id, anchorId: id };
  }
  return { ids: new Set([id]), activeId: id, anchorId: id };
}

/** Forgets rows that are no longer in the list (deleted, filtered out); the active row moves to a neighbour. */
export function keepShown(
  selection: Selection,
  isShown: (id: string) => boolean,
  before: readonly string[],
): Selection {
  if (selection.activeId === null && selection.ids.size === 0) return selection;
  const ids = new Set([...selection.ids].filter(isShown));
  const activeId = selection.activeId;
  const isActiveShown = activeId === null || isShown(activeId);
  // The same object when nothing went away: callers compare it.
  if (isActiveShown) return ids.size === selection.ids.size ? selection : { ...selection, ids };
  const nextId = neighbour(before, isShown, activeId);
  return { ids: nextId && ids.size === 0 ? new Set([nextId]) : ids, activeId: nextId, anchorId: nextId };
}

function neighbour(before: readonly string[], isShown: (id: string) => boolean, goneId: string): string | null {
  const index = before.indexOf(goneId);
  if (index < 0) return null;
  return before.slice(index + 1).find(isShown) ?? before.slice(0, index).findLast(isShown) ?? null;
}

function between(order: readonly string[], fromId: string, toId: string): string[] | null {
  const from = order.indexOf(fromId);
  const to = order.indexOf(toId);
  if (from < 0 || to < 0) return null;
  return order.slice(Math.min(from, to), Math.max(from, to) + 1);
}
