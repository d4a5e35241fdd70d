import { useState } from 'preact/hooks';
import { common } from '../../../locales/common.ts';
import { settingsWords } from '../../../locales/settings.ts';
import type { BackupReading } from '../../../storage/backup.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PersonalFound } from '../../ui/personal-found.tsx';
import { momentText } from '../../ui/time-text.ts';
import { showToast } from '../../ui/toast.tsx';
import { useToday } from '../workbench/use-today.ts';
import { TypedConfirmation } from './typed-confirmation.tsx';

type Good = Extract<BackupReading, { ok: true }>;

const counted = ['projects', 'tasks', 'links', 'members', 'products', 'listings', 'orderSnapshots', 'changes'] as const;

/** What is in a backup, and what restoring it does, before a typed word lets it happen. */
export function RestoreDialog({ backup, onClose }: { backup: Good | null; onClose: () => void }) {
  return (
    <Dialog title={settingsWords.backupRestore} isOpen={backup !== null} onClose={onClose}>
      {backup && <Body backup={backup} onClose={onClose} />}
    </Dialog>
  );
}

function Body({ backup, onClose }: { backup: Good; onClose: () => void }) {
  const today = useToday();
  const [isBusy, setBusy] = useState(false);
  const restore = async () => {
    setBusy(true);
    await backup.restore();
    onClose();
    showToast({ text: settingsWords.restored });
  };
  const shown = counted.filter((table) => (backup.counts[table] ?? 0) > 0);
  return (
    <div class="st-restore">
      <p>
        {settingsWords.backupCounts(momentText(backup.writtenAt, today))}{' '}
        <b>
          {shown.map((table) => settingsWords.counted(table, backup.counts[table] ?? 0)).join(common.listJoin) || '0'}
        </b>
      </p>
      {backup.lostFiles.length > 0 && (
        <Notice tone="late">
          {settingsWords.backupLostFiles(backup.lostFiles.length, backup.lostFiles.slice(0, 5))}
        </Notice>
      )}
      <PersonalFound texts={backup.personal} />
      <Notice tone="risk">{settingsWords.backupReplaces}</Notice>
      <TypedConfirmation
        ask={settingsWords.typeToRestore(settingsWords.restoreWord)}
        word={settingsWords.restoreWord}
        verb={settingsWords.restoreGo}
        isBusy={isBusy}
        onConfirm={() => void restore()}
      />
      <div class="ends">
        <Button disabled={isBusy} onClick={onClose}>
          {common.cancel}
        </Button>
      </div>
    </div>
  );
}
