import type { Attachment } from '../../../../domain/model/attachment.ts';
import { handoverWords as t } from '../../../../locales/handover.ts';
import { sizeText } from '../task-sheet/size-text.ts';

/** How many files, and what their bytes come to; equal ones count once. */
export function filesText(attachments: readonly Attachment[]): string {
  const sizes = new Map(attachments.map(({ sha256, bytes }) => [sha256, bytes]));
  return t.files(attachments.length, sizeText([...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)));
}
