import { useState } from 'preact/hooks';
import { settingsWords } from '../../../locales/settings.ts';
import { type BackupReading, readBackup, writeBackup } from '../../../storage/backup.ts';
import { Button } from '../../ui/button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { saveFile } from '../save-file.ts';
import { InnerCopies } from './inner-copies.tsx';
import { RestoreDialog } from './restore-dialog.tsx';

type Good = Extract<BackupReading, { ok: true }>;

/** Saves all data as a file, and brings it back from one. A file that is refused changes nothing and says why. */
export function BackupSection() {
  const [isBusy, setBusy] = useState(false);
  const [why, setWhy] = useState<Extract<BackupReading, { ok: false }>['reason'] | null>(null);
  const [found, setFound] = useState<Good | null>(null);
  const look = async (blob: Blob) => {
    setBusy(true);
    const reading = await readBackup(blob);
    setBusy(false);
    setWhy(reading.ok ? null : reading.reason);
    setFound(reading.ok ? reading : null);
  };
  const save = async () => {
    setBusy(true);
    const name = backupName(new Date());
    saveFile(await writeBackup(), name);
    setBusy(false);
    showToast({ text: settingsWords.backupSaved(name) });
  };
  return (
    <>
      <div class="row g2">
        <Button icon="download" disabled={isBusy} onClick={() => void save()}>
          {isBusy ? settingsWords.backupSaving : settingsWords.backupSave}
        </Button>
        <FileButton
          icon="upload"
          disabled={isBusy}
          accept=".zip,application/zip"
          fieldLabel={settingsWords.backupFile}
          onFiles={([file]) => void look(file)}
        >
          {settingsWords.backupRestore}
        </FileButton>
      </div>
      {why && <Notice tone="late">{settingsWords.restoreFailed[why]}</Notice>}
      <InnerCopies onRestore={(blob) => void look(blob)} />
      <RestoreDialog backup={found} onClose={() => setFound(null)} />
    </>
  );
}

/** `launchdeck-2026-11-24-0930.zip`, by the clock of this computer. */
export function backupName(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `launchdeck-${day}-${two(now.getHours())}${two(now.getMinutes())}.zip`;
}
