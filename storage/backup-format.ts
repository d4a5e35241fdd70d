import * as z from 'zod/mini';
import { planTables } from '../domain/model/change.ts';

/** Tables a backup holds. Summaries are computed again; `meta` stays with the profile (device, clock, inner copies). */
export const backupTables = [...planTables, 'orderSnapshots', 'itemSnapshots', 'coverage', 'changes'] as const;
export type BackupTable = (typeof backupTables)[number];

/** Rows of one part; one JSON text of everything would break at 512 MB. */
export const rowsAPart = 5_000;
export const manifestName = 'manifest.json';
export const settingsName = 'settings.json';
export const partName = (table: string, index: number): string =>
  `data/${table}-${String(index + 1).padStart(4, '0')}.json`;

/** Guards against a zip that is small outside and endless inside. */
export const limits = { fileBytes: 512 * 2 ** 20, inflatedBytes: 2 ** 30, partBytes: 256 * 2 ** 20, entries: 5_000 };
/** The same with the attached files, which are read one by one. */
export const wholeBytes = 2 ** 32;

export const manifestSchema = z.object({
  format: z.literal('launchdeck-backup'),
  /** Version of the rows, a migration's number. */
  version: z.number().check(z.int(), z.gte(1)),
  writtenAt: z.string().check(z.maxLength(40)),
  counts: z.record(z.string(), z.number().check(z.int(), z.gte(0))),
  parts: z.array(
    z.object({ name: z.string().check(z.maxLength(100)), table: z.string(), rows: z.number(), sha256: z.string() }),
  ),
  settingsSha256: z.string(),
  /** Hashes of the attached files, each an entry `files/<hash>`; absent: written without them. */
  files: z.optional(z.array(z.string().check(z.regex(/^[0-9a-f]{64}$/))).check(z.maxLength(20_000))),
});
export type BackupManifest = z.infer<typeof manifestSchema>;

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
