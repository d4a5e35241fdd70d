import type { Patch, PlanTable } from '../model/change.ts';
import type { PlanRow } from '../model/tables.ts';
import type { Plan } from './intent.ts';
import { sameValue } from './same-value.ts';

/** A row that does not exist yet. */
export const createRow = <Table extends PlanTable>(table: Table, row: PlanRow[Table]): Patch => ({
  table,
  id: row.id,
  before: null,
  after: { ...row },
});

export const removeRow = <Table extends PlanTable>(table: Table, row: PlanRow[Table]): Patch => ({
  table,
  id: row.id,
  before: { ...row },
  after: null,
});

/** The fields that differ, as one patch; an empty list when none does. */
export function changeRow<Table extends PlanTable>(
  table: Table,
  row: PlanRow[Table],
  fields: Partial<PlanRow[Table]>,
): Patch[] {
  return diffRow(table, row, { ...row, ...fields });
}

/** What turns `before` into `after`; an empty list when they are equal. */
export function diffRow<Table extends PlanTable>(
  table: Table,
  before: PlanRow[Table] | undefined,
  after: PlanRow[Table] | undefined,
): Patch[] {
  if (!before) return after ? [createRow(table, after)] : [];
  if (!after) return [removeRow(table, before)];
  const old: Record<string, unknown> = before;
  const next: Record<string, unknown> = after;
  const changed = [...new Set([...Object.keys(old), ...Object.keys(next)])].filter(
    (key) => !sameValue(old[key], next[key]),
  );
  if (changed.length === 0) return [];
  return [{ table, id: before.id, before: pick(old, changed), after: pick(next, changed) }];
}

function pick(row: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const key of keys) if (row[key] !== undefined) picked[key] = row[key];
  return picked;
}

/** The row that an edit leads to; null when the row is gone and the edit tells too little of it to make it anew. */
export function editedRow<Row extends { id: string }>(
  existing: Row | undefined,
  edit: Pick<Row, 'id'> & Partial<Row>,
  needed: readonly (keyof Row)[],
): Row | null {
  const row = { ...existing, ...edit };
  return isWhole(row, needed) ? row : null;
}

const isWhole = <Row>(row: Partial<Row>, needed: readonly (keyof Row)[]): row is Row =>
  needed.every((field) => row[field] !== undefined);

export const refuse = (code: string, params?: Record<string, string | number>): Plan => ({
  refusal: params ? { code, params } : { code },
});
