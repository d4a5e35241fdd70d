import * as z from 'zod/mini';
import { idSchema } from './primitives.ts';

/** Plan tables: the ones `commit` writes and the log covers. */
export const planTables = [
  'projects',
  'tasks',
  'links',
  'members',
  'products',
  'listings',
  'refs',
  'baselines',
  'calendars',
  'suppliers',
  'comments',
  'attachments',
  'approvals',
  'templates',
  'promoWindows',
  'budgetLines',
  'retros',
  'reports',
  'savedMoments',
  'handovers',
  'clashes',
] as const;
export type PlanTable = (typeof planTables)[number];

const fields = z.nullable(z.record(z.string(), z.unknown()));

/** Field-level before/after. `before: null` = the row did not exist; `after: null` = the row is deleted. */
export const patchSchema = z.object({ table: z.enum(planTables), id: idSchema, before: fields, after: fields });
export type Patch = z.infer<typeof patchSchema>;

/** One user wish, one row. */
export const changeSchema = z.object({
  seq: z.optional(z.number()),
  /** Sortable hybrid clock: `<ms>-<counter>-<device>`, fixed width. */
  stamp: z.string().check(z.maxLength(80)),
  device: idSchema,
  actor: z.string().check(z.maxLength(60)),
  /** Name of the intent, e.g. `createTask`; the words shown come from locales. */
  intent: z.string().check(z.maxLength(60)),
  origin: z.enum(['local', 'import', 'remote']),
  /** seq of the change that this one undoes or does again. */
  undoes: z.optional(z.number()),
  redoes: z.optional(z.number()),
  patches: z.array(patchSchema),
});
export type Change = z.infer<typeof changeSchema>;
