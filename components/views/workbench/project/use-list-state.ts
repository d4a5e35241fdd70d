import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { useAlphabet } from '../../../ui/use-alphabet.ts';
import { type LineBook, lineBook, type MadeBook } from '../line-book.ts';

import { emptySelection, keepShown, pick, type Selection } from '../selection.ts';
import type { ListWish } from '../task-lines.ts';
import { goTo } from '../use-route.ts';
import type { ProjectModel } from './project-model.ts';

export const plainWish: ListWish = { text: '', only: 'all', group: 'stage', sort: 'plan', closedIds: new Set() };

const alone = { shift: false, toggle: false };

/** What the task list shows and which rows are picked. `open` goes to a task's address, null closes its sheet. */
export function useListState(model: ProjectModel, taskId: string | null, view: 'list' | 'gantt') {
  const [wish, setWish] = useState(plainWish);
  // Pinyin comes a moment after the page; what is filtered by then is filtered again.
  const alphabet = useAlphabet(wish.text !== '');
  const made = useRef<MadeBook | null>(null);
  const book = useMemo(() => {
    const source = { input: model, wish, alphabet };
    const next = lineBook(source, made.current);
    made.current = { ...source, book: next };
    return next;
  }, [model, wish, alphabet]);
  const { order } = book;
  const [selection, setSelection] = useSelection(book, taskId);
  const { id: projectId } = model.project;
  const open = useCallback(
    (id: string | null) => goTo({ page: 'project', projectId, view, taskId: id }, taskId && id ? 'replace' : 'push'),
    [projectId, taskId, view],
  );
  return {
    wish,
    setWish,
    ...book,
    selection,
    setSelection,
    /** With the sheet open, walking through the rows walks the sheet along. */
    select: (next: Selection) => {
      setSelection(next);
      const { activeId } = next;
      if (taskId && next.ids.size === 1 && activeId && model.tasks.has(activeId) && activeId !== taskId) open(activeId);
    },
    open,
    pickOne: (id: string) => setSelection(pick(selection, order, id, alone)),
    fold: (id: string, isOpen: boolean) =>
      setWish((old) => ({ ...old, closedIds: withId(old.closedIds, id, !isOpen) })),
  };
}

export type ListState = ReturnType<typeof useListState>;

function withId(ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(ids);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}

/** The selection, without rows that went away; a deep link selects its task. */
function useSelection({ order, rowOf }: LineBook, taskId: string | null) {
  const [selection, setSelection] = useState<Selection>(() =>
    taskId ? pick(emptySelection, order, taskId, alone) : emptySelection,
  );
  const before = useRef(order);
  const kept = useMemo(() => keepShown(selection, (id) => rowOf.has(id), before.current), [selection, rowOf]);
  useEffect(() => {
    before.current = order;
    // A newer selection than the one this list was drawn with stays.
    setSelection((latest) => (latest === selection ? kept : latest));
  }, [order, selection, kept]);
  return [kept, setSelection] as const;
}

/** `/` to the filter, `N` to the new task, from anywhere on the page but a field. */
export function useListKeys(
  filter: { current: HTMLInputElement | null },
  adder: { current: HTMLInputElement | null },
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyped = event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
      if (isTyped || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.key === '/' ? filter.current : event.key.toLowerCase() === 'n' ? adder.current : null;
      if (!target) return;
      event.preventDefault();
      target.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [filter, adder]);
}
