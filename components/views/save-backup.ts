import { saveFile } from './save-file.ts';

/** Writes a backup to the downloads. Asked for now and then, so no page carries the writer from the start. */
export async function saveBackup(): Promise<void> {
  const { writeBackup } = await import('../../storage/backup.ts');
  saveFile(await writeBackup(), `launchdeck-${new Date().toISOString().slice(0, 10)}.zip`);
}
