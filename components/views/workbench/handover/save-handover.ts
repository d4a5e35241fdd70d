import { handoverWords as t } from '../../../../locales/handover.ts';
import { showToast } from '../../../ui/toast.tsx';
import { saveFile } from '../../save-file.ts';

/** Saves the text as a file of this name and says so. */
export function saveHandover(text: string, name: string): void {
  const fileName = `${name.replace(/[\\/:*?"<>|]/g, ' ').slice(0, 80)}.json`;
  saveFile(new Blob([text], { type: 'application/json' }), fileName);
  showToast({ text: t.saved(fileName) });
}
