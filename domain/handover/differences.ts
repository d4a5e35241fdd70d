import type { Rows } from '../intents/intent.ts';
import { sameValue } from '../intents/same-value.ts';
import type { HandedComment, HandedRows, HandedTable } from '../model/handover.ts';
import type { Task } from '../model/task.ts';
import { type Merged, mergeChecklist, mergeField } from './merge-field.ts';
import type { Fields } from './returned-fields.ts';

/**
 * One field that the other side changed. `change`: only they did; `clash`: we did too; `added`: a row that is not here
 * yet; `gone`: the row was deleted here.
 */
export type Difference = {
  key: string;
  kind: 'change' | 'clash' | 'added' | 'gone';
  table: HandedTable;
  rowId: string;
  projectId: string;
  /** The task's, for readers. */
  title: string;
  /** '*' for a whole row. */
  field: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** What it is here when it is taken. */
  becomes: unknown;
  /** Of a status that is a clash: the days that belong to theirs. */
  also?: Record<string, unknown>;
};

type Here = Pick<Rows, 'tasks' | 'comments' | 'budgetLines'>;
export type Sides = { here: Here; base: HandedRows; theirs: HandedRows; fields: Fields };
type Row = Record<string, unknown> & { id: string };

export const tables = ['tasks', 'comments', 'budgetLines'] as const satisfies readonly HandedTable[];

/** Everything the other side changed since `base`, in the order of their file. */
export function differences(sides: Sides): Difference[] {
  const placeOf = placesOf(sides);
  return tables.flatMap((table) => {
    const base = new Map((sides.base[table] as Row[]).map((row) => [row.id, row]));
    const fields = sides.fields[table];
    if (fields.length === 0) return [];
    return (sides.theirs[table] as Row[]).flatMap((theirs) => {
      const mine = sides.here[table].get(theirs.id) as Row | undefined;
      const place = { table, rowId: theirs.id, ...placeOf(table, theirs) };
      return ofRow(place, fields, base.get(theirs.id), mine, theirs);
    });
  });
}

type Place = Pick<Difference, 'table' | 'rowId' | 'projectId' | 'title'>;

function ofRow(
  place: Place,
  fields: readonly string[],
  base: Row | undefined,
  mine: Row | undefined,
  theirs: Row,
): Difference[] {
  const found = (kind: Difference['kind'], field: string, values: Partial<Difference>): Difference => ({
    ...place,
    key: keyOf(place.table, place.rowId, field),
    kind,
    field,
    base: null,
    mine: null,
    theirs: null,
    becomes: null,
    ...values,
  });
  if (!base && !mine) return [found('added', '*', { theirs, becomes: theirs })];
  // What they never had is not theirs to change.
  const before = base ?? mine ?? theirs;
  const differing = fields.filter((field) => field in theirs && !sameValue(at(before, field), at(theirs, field)));
  if (!mine) return differing.length > 0 ? [found('gone', '*', { theirs })] : [];
  return differing.flatMap((field) => {
    const values = { base: at(before, field), mine: at(mine, field), theirs: at(theirs, field) };
    const merged = mergedValue(field, values);
    if (merged.kind === 'same') return [];
    return [
      found(merged.kind, field, { ...values, becomes: merged.kind === 'change' ? merged.becomes : values.theirs }),
    ];
  });
}

type Values = Record<'base' | 'mine' | 'theirs', unknown>;

function mergedValue(field: string, { base, mine, theirs }: Values): Merged<unknown> {
  if (field !== 'checklist') return mergeField(base, mine, theirs);
  const list = (value: unknown) => (value ?? []) as Task['checklist'];
  return mergeChecklist(list(base), list(mine), list(theirs));
}

/** Absent and null say the same. */
export const at = (row: Record<string, unknown>, field: string): unknown => row[field] ?? null;

export const keyOf = (table: HandedTable, rowId: string, field: string): string => `${table}/${rowId}/${field}`;

/** Of each row the task it is about, here, as it came, or as the file has it. */
function placesOf({ here, base, theirs }: Sides): (table: HandedTable, row: Row) => Pick<Place, 'projectId' | 'title'> {
  const named = new Map([...theirs.tasks, ...base.tasks].map((task) => [task.id, task]));
  return (table, row) => {
    if (table === 'budgetLines') return { projectId: String(row.projectId), title: String(row.title ?? '') };
    const taskId = table === 'tasks' ? row.id : (row as unknown as HandedComment).taskId;
    const { projectId = '', title = '' } = here.tasks.get(taskId) ?? named.get(taskId) ?? {};
    return { projectId, title };
  };
}
