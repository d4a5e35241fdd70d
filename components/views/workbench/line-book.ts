import { PlacedMap } from '../../../domain/model/placed-map.ts';
import { groupOf, type ListInput, type ListWish, type TaskLine, taskLines } from './task-lines.ts';

/** The rows of a list in order, and in which one each task stands. */
export type LineBook = {
  lines: readonly TaskLine[];
  order: readonly string[];
  rowOf: ReadonlyMap<string, number>;
  /** Rows of groups and headings. */
  groupRows: readonly number[];
};

/** A book, and what it was made from. */
export type MadeBook = { input: ListInput; wish: ListWish; alphabet: unknown; book: LineBook };

/**
 * The rows as wished. Where they stand as in the book before, that one's order is the new one's: after an edit in a
 * plan of 10,000 tasks a row or two are new and nothing is looked up, counted or sorted again.
 */
export function lineBook(made: Omit<MadeBook, 'book'>, before: MadeBook | null): LineBook {
  return (before && patchedBook(made, before)) ?? newBook(taskLines(made.input, made.wish));
}

function newBook(lines: readonly TaskLine[]): LineBook {
  const rowOf = new Map<string, number>();
  const order: string[] = [];
  const groupRows: number[] = [];
  for (let row = 0; row < lines.length; row++) {
    const { task, group } = lines[row] as TaskLine;
    rowOf.set(task.id, row);
    order.push(task.id);
    if (group) groupRows.push(row);
  }
  return { lines, order, rowOf, groupRows };
}

/** null when a task may stand elsewhere, be shown or not, by what changed. */
function patchedBook({ input, wish, alphabet }: Omit<MadeBook, 'book'>, before: MadeBook): LineBook | null {
  if (before.wish !== wish || before.alphabet !== alphabet || !isByTree(wish)) return null;
  const replaced = PlacedMap.replaced(before.input.tasks, input.tasks);
  if (!replaced?.every(([was, is]) => was.parentId === is.parentId && was.position === is.position)) return null;
  const { book } = before;
  const lines = [...book.lines];
  for (const [, task] of replaced) {
    const line = lines[book.rowOf.get(task.id) ?? -1];
    if (line) lines[book.rowOf.get(task.id) ?? -1] = { ...line, task };
  }
  // What is in a group may be due or late otherwise, whatever its own row says.
  for (const row of book.groupRows) {
    const line = lines[row];
    if (line?.group) lines[row] = { ...line, group: groupOf(line.task, line.group.isOpen, input) };
  }
  return { ...book, lines };
}

/** What is shown depends on where tasks stand in the tree, and on nothing else of theirs. */
const isByTree = ({ text, only, sort, group }: ListWish): boolean =>
  text.trim() === '' && only === 'all' && sort === 'plan' && (group === 'stage' || group === 'none');
