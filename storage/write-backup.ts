import { fileParts, keptHashes } from './backup-files.ts';
import { type BackupManifest, manifestName, settingsName, sha256 } from './backup-format.ts';
import { readAllRows } from './read-all-rows.ts';
import { type SettingName, settings } from './settings.ts';
import { jsonPart, type ZipPart, zipParts } from './zip-parts.ts';

/**
 * Everything kept, as a zip: rows in parts of 5,000, settings, attached files, and a manifest with counts and hashes.
 * Works as well after a failed upgrade (the old rows, under their old version). The copies kept inside go without the
 * files, which are here already.
 */
export async function writeBackup(now = new Date(), { hasFiles = true } = {}): Promise<Blob> {
  const { version, parts } = await readAllRows();
  const files = hasFiles ? await keptHashes() : undefined;
  const settingsPart = jsonPart(settingsName, await allSettings());
  const counts: Record<string, number> = {};
  for (const part of parts) counts[part.table] = (counts[part.table] ?? 0) + part.rows;
  const manifest: BackupManifest = {
    format: 'launchdeck-backup',
    version,
    writtenAt: now.toISOString(),
    counts,
    parts: await Promise.all(
      parts.map(async ({ name, table, rows, bytes }) => ({ name, table, rows, sha256: await sha256(bytes) })),
    ),
    settingsSha256: await sha256(settingsPart.bytes),
    ...(files ? { files } : {}),
  };
  return zipParts(partsInOrder([jsonPart(manifestName, manifest), settingsPart, ...parts], files ?? []));
}

/** Files last: what comes before them is read without them. */
async function* partsInOrder(parts: readonly ZipPart[], files: readonly string[]): AsyncGenerator<ZipPart> {
  yield* parts;
  yield* fileParts(files);
}

async function allSettings(): Promise<Record<string, unknown>> {
  const names = Object.keys(settings) as SettingName[];
  const values = await Promise.all(names.map(async (name) => [name, await settings[name].get()] as const));
  return Object.fromEntries(values);
}
