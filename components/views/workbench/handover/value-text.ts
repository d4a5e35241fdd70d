import type { Difference } from '../../../../domain/handover/differences.ts';
import type { BudgetLine } from '../../../../domain/model/budget-line.ts';
import type { HandedComment, HandedTask } from '../../../../domain/model/handover.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { yuanText } from '../../../../domain/text/read-amount.ts';
import { common } from '../../../../locales/common.ts';
import { handoverWords as t } from '../../../../locales/handover.ts';
import { priorityName, statusName } from '../../../../locales/task.ts';
import { plainDay } from '../../../ui/day-text.ts';

/** One field's value in words. */
export function valueText(field: string, value: unknown, today: Day): string {
  if (value === undefined) return t.deleted;
  if (field === 'chasedCount') return String(value ?? 0);
  if (value === null || value === '') return t.empty;
  if (field === 'status') return statusName[value as Task['status']];
  if (field === 'priority') return priorityName[value as Task['priority']];
  if (field === 'progress') return t.percent(Number(value));
  if (field.endsWith('Fen')) return yuanText(Number(value));
  if (field.endsWith('On')) return plainDay(String(value), today);
  if (field === 'checklist') return checklistText(value as Task['checklist']);
  return Array.isArray(value) ? value.join(' ') || t.empty : String(value);
}

const checklistText = (items: Task['checklist']): string =>
  items.length === 0 ? t.empty : `${items.filter(({ isDone }) => isDone).length}/${items.length}`;

/** What a difference makes of the field: of a checklist the entries that differ, of a new row what it says. */
export function becomesText({ table, kind, field, mine, base, theirs, becomes }: Difference, today: Day): string {
  if (kind === 'gone') return '';
  if (kind === 'added') return addedText(table, becomes, today);
  const value = kind === 'clash' ? theirs : becomes;
  const text = valueText(field, value, today);
  if (field !== 'checklist') return text;
  const before = kind === 'clash' ? base : mine;
  const names = changedEntries((before ?? []) as Task['checklist'], (value ?? []) as Task['checklist']);
  return names.length > 0 ? `${text} ${names.join(common.listJoin)}` : text;
}

function changedEntries(before: Task['checklist'], after: Task['checklist']): string[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const ids = new Set(after.map(({ id }) => id));
  return [
    ...after
      .filter(({ id, text, isDone }) => old.get(id)?.text !== text || old.get(id)?.isDone !== isDone)
      .map(({ text, isDone }) => `${isDone ? '✓' : ''}${text}`),
    ...before.filter(({ id }) => !ids.has(id)).map(({ text }) => `−${text}`),
  ];
}

function addedText(table: Difference['table'], row: unknown, today: Day): string {
  if (table === 'comments') return (row as HandedComment).text;
  if (table === 'budgetLines') {
    const { category, plannedFen, spentFen } = row as BudgetLine;
    return `${category} ${yuanText(Math.max(plannedFen, spentFen))}`;
  }
  const { plannedStartOn: from, plannedFinishOn: to } = row as HandedTask;
  if (!from || !to) return '';
  return from === to ? plainDay(to, today) : t.days(plainDay(from, today), plainDay(to, today));
}

/** What the row of a difference is about. */
export const fieldText = ({ table, kind, field }: Pick<Difference, 'table' | 'kind' | 'field'>): string =>
  kind === 'added' ? t.added[table] : field === '*' ? '' : t.fieldName(field);
