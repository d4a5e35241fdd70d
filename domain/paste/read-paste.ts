import { cleanText } from './clean-text.ts';
import {
  type ColumnRole,
  isHeadingRow,
  roleOfHeading,
  rolesByContent,
  rolesByHeading,
  withContent,
  withTicks,
} from './column-role.ts';
import type { Draft, PasteContext } from './draft.ts';
import { dropImpossible, readBefore } from './read-before.ts';
import { isTick } from './read-cells.ts';
import { readLines, type Split } from './read-lines.ts';
import { readRecords } from './read-records.ts';
import { readTable } from './read-table.ts';
import { splitTable } from './split-table.ts';

export const mostRows = 2000;
export const mostSigns = 1_000_000;

export type PasteColumn = { name: string; role: ColumnRole };
export type Paste = {
  /** Of a table, what each column is taken for; empty for lists and messages. */
  columns: PasteColumn[];
  drafts: Draft[];
  /** Lines that are no task: titles of the table, greetings, sums. Shown, never saved. */
  rest: string[];
  /** Sentences that were read as several tasks. */
  splits: Split[];
};
export type PasteFault = { fault: 'empty' | 'tooLong' | 'tooMany'; count: number };

/** Columns as the user set them, by place; absent ones as read. */
export type ColumnChoice = Readonly<Record<number, ColumnRole>>;

/** Reads a pasted block into drafts of tasks; nothing is saved by it. Never throws. */
export function readPaste(text: string, context: PasteContext, choice: ColumnChoice = {}): Paste | PasteFault {
  if (text.length > mostSigns) return { fault: 'tooLong', count: text.length };
  const clean = cleanText(text);
  if (clean.trim() === '') return { fault: 'empty', count: 0 };
  const rows = splitTable(clean, isHeadingRow) ?? readRecords(clean);
  const count = rows ? rows.filter((row) => row.some((cell) => cell !== '')).length : lineCount(clean);
  if (count > mostRows) return { fault: 'tooMany', count };
  const paste = rows ? readRows(rows, context, choice) : { columns: [], ...readLines(clean, context) };
  const label = paste.columns.find(({ role }) => role === 'before')?.name || '前置';
  for (const draft of paste.drafts)
    if (paste.drafts.some(({ parentKey }) => parentKey === draft.key)) draft.isGroup = true;
  readBefore(paste.drafts, label);
  dropImpossible(paste.drafts, label);
  for (const draft of paste.drafts) draft.notes = draft.notes.slice(0, 20_000);
  return paste;
}

export const isFault = (paste: Paste | PasteFault): paste is PasteFault => 'fault' in paste;

const lineCount = (text: string) => text.split('\n').filter((line) => line.trim() !== '').length;

/** The headings and where the rows begin; 计划 and 实际 over 开始 and 完成 are one heading of two rows. */
function headingOf(rows: readonly string[][], at: number): [heading: readonly string[], below: number] {
  const [top = [], under = []] = [rows[at], rows[at + 1]];
  const named = under.filter((cell) => cell !== '');
  const isSecond =
    at >= 0 &&
    named.length >= 2 &&
    named.every((cell) => roleOfHeading(cell) !== null) &&
    under.every((cell, column) => cell === '' || [null, 'notes'].includes(roleOfHeading(top[column] ?? '')));
  if (!isSecond) return [top, at + 1];
  let above = '';
  const both = top.map((cell, column) => {
    above = cell || above;
    return (under[column] ?? '') === '' ? cell : `${above}${under[column]}`;
  });
  return [both, at + 2];
}

function readRows(rows: readonly string[][], context: PasteContext, choice: ColumnChoice): Paste {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const at = filled.slice(0, 5).findIndex(isHeadingRow);
  const [heading, below] = headingOf(filled, at);
  const body = filled.slice(below);
  const byContent = rolesByContent(body, context);
  const isTicked = (column: number) => body.some((row) => isTick(row[column] ?? ''));
  const guessed =
    at >= 0 ? withContent(withTicks(rolesByHeading(heading), heading, body), heading, byContent, isTicked) : byContent;
  const width = Math.max(guessed.length, ...body.map((row) => row.length));
  const columns = Array.from(
    { length: width },
    (_, index): PasteColumn => ({
      name: (heading[index] ?? '').replace(/\s+/g, ' ').slice(0, 40),
      role: choice[index] ?? guessed[index] ?? 'notes',
    }),
  );
  const above = filled.slice(0, Math.max(0, at)).map((row) => row.filter((cell) => cell !== '').join(' '));
  const { drafts, rest } = readTable(body, columns, context);
  return {
    columns: columns.map((column) => ({ ...column, name: column.name || (roleOfHeading(column.name) ?? '') })),
    drafts,
    rest: [...above, ...rest],
    splits: [],
  };
}
