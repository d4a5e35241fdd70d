import type { PlanTable } from '../model/change.ts';
import type { PlanRow } from '../model/tables.ts';
import type { FieldTable } from './part-fields.ts';

/** Tables that some part holds something of. The others belong to nobody alone and stay whole where they are. */
export type PartTable = Exclude<
  PlanTable,
  'baselines' | 'templates' | 'promoWindows' | 'retros' | 'reports' | 'savedMoments' | 'handovers' | 'clashes'
>;

/** Rows by table; more tables may be given, they are not looked at. */
export type AllRows = { readonly [Name in PartTable]: ReadonlyMap<string, PlanRow[Name]> };
/** A row without what is hidden: fields that are not for this part are absent, not empty. */
export type SeenRow<Name extends PlanTable> = Pick<PlanRow[Name], 'id'> & Partial<PlanRow[Name]>;
export type SeenRows = { [Name in PartTable]: SeenRow<Name>[] };

/** The fields of a row that one cut may hold. What the record does not know is never among them. */
export function cut<Name extends PlanTable, Cut extends string>(
  row: PlanRow[Name],
  fields: FieldTable<Name, Cut>,
  of: Cut,
): SeenRow<Name> {
  const kept = (Object.entries(fields) as [keyof PlanRow[Name], readonly Cut[]][]).filter(
    ([name, cuts]) => cuts.includes(of) && row[name] !== undefined,
  );
  return Object.fromEntries(kept.map(([name]) => [name, row[name]])) as SeenRow<Name>;
}

/** The rows of these ids, in the order of the table. */
export const rowsOf = <Row>(
  table: ReadonlyMap<string, Row>,
  ids: { has: (id: string | null | undefined) => boolean },
): Row[] => [...table].flatMap(([id, row]) => (ids.has(id) ? [row] : []));

type Id = string | null | undefined;
export const idsOf = <Row>(rows: readonly Row[], idOf: (row: Row) => Id): ReadonlySet<Id> => new Set(rows.map(idOf));

export const noRows = (): SeenRows => ({
  projects: [],
  tasks: [],
  links: [],
  members: [],
  products: [],
  listings: [],
  refs: [],
  calendars: [],
  suppliers: [],
  comments: [],
  attachments: [],
  approvals: [],
  budgetLines: [],
});
