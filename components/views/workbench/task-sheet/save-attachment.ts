import type { Attachment } from '../../../../domain/model/attachment.ts';
import { fileWords as t } from '../../../../locales/task-sheet.ts';
import { fileBlob } from '../../../../storage/files.ts';
import { showToast } from '../../../ui/toast.tsx';
import { saveFile } from '../../save-file.ts';

/** Hands a file out as a download, as plain bytes: whatever is in it, the browser does not open it as a page of ours. */
export async function saveAttachment({ sha256, name }: Pick<Attachment, 'sha256' | 'name'>): Promise<void> {
  const blob = await fileBlob(sha256);
  if (blob) saveFile(blob.slice(0, blob.size, 'application/octet-stream'), name);
  else showToast({ text: t.gone, tone: 'refused' });
}
