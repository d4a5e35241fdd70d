import { looksPersonal } from '../../../../domain/text/looks-personal.ts';
import { personalWords } from '../../../../locales/personal.ts';
import { fileWords as t } from '../../../../locales/task-sheet.ts';
import { addFile } from '../../../../storage/files.ts';
import { undo, undoState } from '../../../../storage/undo.ts';
import { showToast } from '../../../ui/toast.tsx';
import { refusalText } from '../../refusal-text.ts';

/** A file without a name of its own (a pasted picture) is called by the time. */
export type NamedFile = { file: Blob; name: string };

/**
 * Adds files one after another, so that only one is in memory. One that is refused does not stop the others; the
 * sentences about those refused, or whose name seems to hold somebody's data, come back.
 */
export async function addFiles(
  taskId: string,
  files: readonly NamedFile[],
  onProgress: (done: number) => void,
): Promise<string[]> {
  const said: string[] = [];
  let added = 0;
  for (const [at, { file, name }] of files.entries()) {
    onProgress(at);
    const result = await addFile(taskId, file, name);
    if (looksPersonal(name).length > 0) said.push(personalWords.fileName(name));
    if (result.ok) added += 1;
    else said.push(refusalText(result.refusal));
  }
  if (added > 0) showToast({ text: t.added(added), undo: () => void takeBackAll(added) });
  return [...new Set(said)];
}

/** What came in one go goes in one go; something else done since stays. */
async function takeBackAll(count: number): Promise<void> {
  let taken = 0;
  while (taken < count && (await undoState()).undo === 'addAttachment' && (await undo()).ok) taken += 1;
  showToast({ text: t.takenBack(taken) });
}

export function filesOf(data: DataTransfer | null): NamedFile[] {
  return [...(data?.files ?? [])].map((file) => ({ file, name: file.name }));
}

/** A picture out of the clipboard is always called image.png; several of them should be told apart. */
export function pastedFiles(data: DataTransfer | null, now = new Date()): NamedFile[] {
  const time = now.toTimeString().slice(0, 8).replaceAll(':', '');
  return filesOf(data).map(({ file, name }) => ({ file, name: name === 'image.png' ? t.pasted(time) : name }));
}
