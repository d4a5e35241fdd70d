import * as z from 'zod/mini';
import { todayIn } from '../domain/calendar/day.ts';
import { sameValue } from '../domain/intents/same-value.ts';
import type { Attachment } from '../domain/model/attachment.ts';
import { checkFiles, isFileEntry, restoreFiles } from './backup-files.ts';
import {
  type BackupManifest,
  type BackupTable,
  backupTables,
  limits,
  manifestName,
  manifestSchema,
  settingsName,
  sha256,
  wholeBytes,
} from './backup-format.ts';
import { keepSafetyCopy } from './copies.ts';
import { latestVersion, upgradeRow } from './migrations/fold-migrations.ts';
import type { Migration, OldRow } from './migrations/migration.ts';
import { migrations } from './migrations/migrations.ts';
import { newPersonalTexts } from './new-personal-texts.ts';
import { type RestoredRows, replaceRows } from './restore.ts';
import { parsedRow } from './table-schemas.ts';
import { unzipParts } from './unzip-parts.ts';
import { splitZip, type ZipEntry } from './zip-directory.ts';

/** `notABackup`: some other file. `broken`: `params.part` names the damaged part. `newer`: written by a newer version. */
type BackupProblem = 'notABackup' | 'broken' | 'newer' | 'tooBig';
export type BackupReading =
  | {
      ok: true;
      counts: Record<string, number>;
      writtenAt: string;
      /** Names of attachments whose bytes are damaged or missing in it; everything else is as it was. */
      lostFiles: string[];
      /** Texts not kept here yet that seem to hold somebody's data. */
      personal: string[];
      restore(now?: Date): Promise<void>;
    }
  | { ok: false; reason: BackupProblem; params: Record<string, string | number> };

/** Thrown while reading, caught at the door: every refusal leaves everything as it was. */
class ProblemError extends Error {
  readonly reason: BackupProblem;
  readonly params: Record<string, string | number>;
  constructor(reason: BackupProblem, params: Record<string, string | number> = {}) {
    super(reason);
    this.reason = reason;
    this.params = params;
  }
}

/**
 * Reads and checks a backup whole: sizes, hashes, counts, and each row against its schema after the migrations it
 * lacks. Nothing is changed until `restore()`, which keeps a safety copy inside and replaces all rows at once.
 */
export async function readBackup(file: Blob, steps: readonly Migration[] = migrations): Promise<BackupReading> {
  try {
    const { files, entries } = await unzipped(file);
    const manifest = manifestOf(files, latestVersion(steps));
    await checkHashes(manifest, files);
    const rows = rowsOf(manifest, files, steps);
    const storedSettings = parsed(z.record(z.string(), z.unknown()), settingsName, files);
    const { whole, lost } = await checkFiles(file, manifest, entries);
    const restore = async (now = new Date()) => {
      await keepSafetyCopy(now);
      await restoreFiles(file, whole);
      await replaceRows(rows, storedSettings, todayIn(now));
    };
    const lostFiles = namesOf(rows, new Set(lost));
    const personal = await newPersonalTexts(rows);
    return { ok: true, counts: countsOf(rows), writtenAt: manifest.writtenAt, lostFiles, personal, restore };
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, reason: error.reason, params: error.params };
    throw error;
  }
}

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** What people call the files of these hashes. */
function namesOf(rows: RestoredRows, hashes: ReadonlySet<string>): string[] {
  const attachments = rows.attachments as Attachment[];
  return attachments.filter(({ sha256: hash }) => hashes.has(hash)).map(({ name }) => name);
}

async function unzipped(whole: Blob): Promise<{ files: Files; entries: ZipEntry[] }> {
  if (whole.size > wholeBytes) throw new ProblemError('tooBig');
  const { head: file, wanted } = (await splitZip(whole, isFileEntry)) ?? { head: whole, wanted: [] };
  if (file.size > limits.fileBytes) throw new ProblemError('tooBig');
  const isWanted = (name: string) => name === manifestName || name === settingsName || name.startsWith('data/');
  const result = unzipParts(new Uint8Array(await file.arrayBuffer()), isWanted);
  if (!result.ok) throw new ProblemError(result.reason);
  return { files: result.files, entries: wanted };
}

function manifestOf(files: Files, latest: number): BackupManifest {
  if (!files.has(manifestName)) throw new ProblemError('notABackup');
  const head = parsed(
    z.looseObject({ format: z.optional(z.unknown()), version: z.optional(z.unknown()) }),
    manifestName,
    files,
  );
  if (head.format !== 'launchdeck-backup') throw new ProblemError('notABackup');
  if (typeof head.version === 'number' && head.version > latest) {
    throw new ProblemError('newer', { version: head.version, latest });
  }
  return parsed(manifestSchema, manifestName, files);
}

function parsed<Value>(schema: z.ZodMiniType<Value>, name: string, files: Files): Value {
  const bytes = files.get(name);
  if (!bytes) throw new ProblemError('broken', { part: name });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ProblemError('broken', { part: name });
  }
  const result = schema.safeParse(value);
  if (!result.success) throw new ProblemError('broken', { part: name });
  return result.data;
}

async function checkHashes(manifest: BackupManifest, files: Files): Promise<void> {
  const expected = [...manifest.parts, { name: settingsName, sha256: manifest.settingsSha256 }];
  for (const part of expected) {
    const bytes = files.get(part.name);
    if (!bytes || (await sha256(bytes)) !== part.sha256) throw new ProblemError('broken', { part: part.name });
  }
}

function rowsOf(manifest: BackupManifest, files: Files, steps: readonly Migration[]): RestoredRows {
  const rows = Object.fromEntries(backupTables.map((table) => [table, [] as object[]])) as RestoredRows;
  const keys = new Set<string>();
  const found: Record<string, number> = {};
  for (const part of manifest.parts) {
    const table = backupTables.find((name) => name === part.table);
    const stored = parsed(z.array(z.looseObject({})), part.name, files);
    if (!table || stored.length !== part.rows) throw new ProblemError('broken', { part: part.name });
    found[table] = (found[table] ?? 0) + stored.length;
    for (const row of stored) {
      const upgraded = upgradeRow(steps, manifest.version, table, row);
      if (upgraded) addRow(rows, keys, table, upgraded, part.name);
    }
  }
  for (const [table, count] of Object.entries(manifest.counts)) {
    if ((found[table] ?? 0) !== count) throw new ProblemError('broken', { part: table });
  }
  return rows;
}

function addRow(rows: RestoredRows, keys: Set<string>, table: BackupTable, row: OldRow, part: string): void {
  const valid = parsedRow(table, row);
  if (!valid) throw new ProblemError('broken', { part });
  const key = `${table}/${String(table === 'changes' ? valid.seq : valid.id)}`;
  if (keys.has(key)) throw new ProblemError('broken', { part });
  keys.add(key);
  // The row itself where nothing had to be dropped: parsing orders its fields anew, and hashes should stay the same.
  rows[table].push(sameValue(row, valid) ? row : valid);
}

const countsOf = (rows: RestoredRows): Record<string, number> =>
  Object.fromEntries(backupTables.map((table) => [table, rows[table].length]));
