import { type BackupManifest, manifestName, settingsName, sha256 } from './backup-format.ts';
import { readAllRows } from './read-all-rows.ts';
import { type SettingName, settings } from './settings.ts';
import { jsonPart, zipParts } from './zip-parts.ts';

/**
 * Everything kept, as a zip: rows in parts of 5,000, settings, and a manifest with counts and hashes. Works as well
 * after a failed upgrade (the old rows, under their old version).
 */
export async function writeBackup(now = new Date()): Promise<Blob> {
  const { version, parts } = await readAllRows();
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
  };
  return zipParts([jsonPart(manifestName, manifest), settingsPart, ...parts]);
}

async function allSettings(): Promise<Record<string, unknown>> {
  const names = Object.keys(settings) as SettingName[];
  const values = await Promise.all(names.map(async (name) => [name, await settings[name].get()] as const));
  return Object.fromEntries(values);
}
