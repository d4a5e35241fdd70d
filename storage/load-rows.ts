import type { Need, Rows } from '../domain/intents/intent.ts';
import { emptyRows, type MutableRows } from '../domain/intents/rows.ts';
import type { PlanTable } from '../domain/model/change.ts';
import { PlacedMap } from '../domain/model/placed-map.ts';
import { db } from './db.ts';
import { knownProjectRows } from './project-rows.ts';

const maxRounds = 4;

/** Loads what the intent asks for, asking again while it wants more (at most 4 rounds), inside the caller's transaction. */
export async function loadRows(needs: (loaded: Rows) => Need[]): Promise<MutableRows> {
  const rows = emptyRows();
  const asked = new Set<string>();
  for (let round = 0; round < maxRounds; round += 1) {
    const wanted = needs(rows).flatMap((need) => missing(need, asked));
    if (wanted.length === 0) break;
    for (const query of grouped(wanted)) await load(rows, query);
  }
  return rows;
}

type Query = { table: PlanTable; field: string; values: string[] } | { table: PlanTable; all: true };

/** The part of a need that was not asked for yet, as single values. */
function missing(need: Need, asked: Set<string>): Query[] {
  const isNew = (key: string) => !asked.has(key) && Boolean(asked.add(key));
  if ('all' in need) return isNew(`${need.table}|*`) ? [need] : [];
  const field = 'field' in need ? need.field : 'id';
  const values = 'field' in need ? [need.value] : need.ids;
  const fresh = values.filter((value) => isNew(`${need.table}|${field}|${value}`));
  return fresh.length > 0 ? [{ table: need.table, field, values: fresh }] : [];
}

/** One query per table and field, however many values were asked for one by one. */
function grouped(queries: readonly Query[]): Query[] {
  const groups = new Map<string, Query>();
  for (const query of queries) {
    if ('all' in query) {
      groups.set(`${query.table}|*`, query);
      continue;
    }
    const key = `${query.table}|${query.field}`;
    const group = groups.get(key);
    if (group && 'values' in group) group.values.push(...query.values);
    else groups.set(key, { ...query, values: [...query.values] });
  }
  return [...groups.values()];
}

async function load(rows: MutableRows, query: Query): Promise<void> {
  if (isOfProjects(query)) return loadOfProjects(rows, query);
  const table = db.table<{ id: string }, string>(query.table);
  const found = await ('all' in query
    ? table.toArray()
    : query.field === 'id'
      ? table.bulkGet(query.values)
      : table.where(query.field).anyOf(query.values).toArray());
  const map = rows[query.table] as Map<string, unknown>;
  for (const row of found) if (row) map.set(row.id, row);
}

type ProjectQuery = { table: 'tasks' | 'links'; field: 'projectId'; values: string[] };

const isOfProjects = (query: Query): query is ProjectQuery =>
  (query.table === 'tasks' || query.table === 'links') && 'field' in query && query.field === 'projectId';

async function loadOfProjects(rows: MutableRows, { table, values }: ProjectQuery): Promise<void> {
  for (const id of values) {
    const before: ReadonlyMap<string, unknown> = rows[table];
    const own = await knownProjectRows(id);
    const known: ReadonlyMap<string, unknown> = own[table];
    // The very rows that the plan before was made from: it need not be made again to see that they are the same.
    if (own.project) rows.projects.set(id, own.project);
    // The larger of the two is shared, not copied; a row that both know is the project's.
    const isFirst = before.size < known.size;
    const all = PlacedMap.copyOf(isFirst ? known : before);
    for (const [key, row] of isFirst ? before : known) if (!isFirst || !all.has(key)) all.set(key, row);
    Object.assign(rows, { [table]: all });
  }
}
