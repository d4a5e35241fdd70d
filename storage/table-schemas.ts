import * as z from 'zod/mini';
import { changeSchema } from '../domain/model/change.ts';
import { projectSummarySchema } from '../domain/model/project-summary.ts';
import { coverageSchema, itemSnapshotSchema, orderSnapshotSchema } from '../domain/model/seen.ts';
import { planSchemas } from '../domain/model/tables.ts';

/** A change as stored: `touched` lists `<table>/<id>` of its patches, indexed for one row's history. */
const storedChangeSchema = z.extend(changeSchema, { seq: z.number(), touched: z.array(z.string()) });
export type StoredChange = z.infer<typeof storedChangeSchema>;

const metaSchema = z.object({ key: z.string(), value: z.unknown() });
export type MetaRow = z.infer<typeof metaSchema>;

/** The hash alone tells that the bytes are right. */
const fileSchema = z.object({ sha256: z.string(), blob: z.unknown(), freeSince: z.optional(z.string()) });

/** Every stored row's schema: the upgrade ends by parsing all rows with these, and so does reading a backup. */
const tableSchemas = {
  ...planSchemas,
  orderSnapshots: orderSnapshotSchema,
  itemSnapshots: itemSnapshotSchema,
  coverage: coverageSchema,
  summaries: projectSummarySchema,
  changes: storedChangeSchema,
  files: fileSchema,
  meta: metaSchema,
} as const;
type TableName = keyof typeof tableSchemas;

/** The row as this version stores it, unknown fields dropped; null when it has not the form expected. */
export function parsedRow(table: string, row: unknown): Record<string, unknown> | null {
  const schema: z.ZodMiniType | undefined = tableSchemas[table as TableName];
  const parsed = schema?.safeParse(row);
  return parsed?.success ? (parsed.data as Record<string, unknown>) : null;
}
