import type { Patch, PlanTable } from '../model/change.ts';
import type { Day, Instant } from '../model/primitives.ts';
import type { PlanRow } from '../model/tables.ts';

/** Rows a plan asks for: by ids, all rows whose `field` equals `value` (an indexed field), or the whole table. */
export type Need =
  | { table: PlanTable; ids: readonly string[] }
  | { table: PlanTable; field: string; value: string }
  | { table: PlanTable; all: true };

/** What was loaded, one map a table; a table nobody asked for is an empty map. */
export type Rows = { readonly [Table in PlanTable]: ReadonlyMap<string, PlanRow[Table]> };

/** Facts of the moment, passed in so that plans stay pure. `today` is Asia/Shanghai. */
export type Moment = { now: Instant; today: Day; newId: () => string };

/** A wish that cannot be granted: a value, not an exception. The words are in locales under `refusal`. */
export type Refusal = { code: string; params?: Record<string, string | number> };

export type Plan = { patches: Patch[] } | { refusal: Refusal };

/**
 * One user wish. `needs` may look at rows already loaded and ask again (at most 4 rounds); `plan` is pure.
 * `commit` in storage runs both in one transaction.
 */
export type Intent<Input> = {
  name: string;
  needs: (input: Input, loaded: Rows) => Need[];
  plan: (rows: Rows, input: Input, moment: Moment) => Plan;
};
