import { settingsWords } from '../../../locales/settings.ts';
import { copies, copyFile, type InnerCopy } from '../../../storage/backup.ts';
import { useLive } from '../../../storage/live.ts';
import { Button } from '../../ui/button.tsx';
import { momentText } from '../../ui/time-text.ts';
import { saveFile } from '../save-file.ts';
import { useToday } from '../workbench/use-today.ts';
import { backupName } from './backup-section.tsx';

/** The copies kept inside: to save as files or to go back to. */
export function InnerCopies({ onRestore }: { onRestore: (file: Blob) => void }) {
  const kept = useLive(copies);
  const today = useToday();
  if (!kept) return null;
  const withFile = async (copy: InnerCopy, use: (file: Blob) => void) => {
    const file = await copyFile(copy.key);
    if (file) use(file);
  };
  return (
    <div class="st-copies">
      <h3 class="t12 quiet">{settingsWords.copies}</h3>
      {kept.length === 0 && <p class="quiet">{settingsWords.copiesNone}</p>}
      {kept.map((copy) => (
        <div class="st-line" key={copy.key}>
          <span class="row g2">
            {momentText(copy.writtenAt, today)}
            <span class="t12 quiet">{settingsWords.copyKind[copy.kind]}</span>
            <span class="t12 quiet">{sizeText(copy.bytes)}</span>
          </span>
          <span class="row g1">
            <Button
              kind="ghost"
              size="sm"
              onClick={() => void withFile(copy, (file) => saveFile(file, backupName(new Date(copy.writtenAt))))}
            >
              {settingsWords.copySave}
            </Button>
            <Button kind="ghost" size="sm" onClick={() => void withFile(copy, onRestore)}>
              {settingsWords.copyRestore}
            </Button>
          </span>
        </div>
      ))}
      <p class="t12 quiet">{settingsWords.copiesHint}</p>
    </div>
  );
}

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
