import * as z from 'zod/mini';
import { type Attachment, attachmentSchema } from '../model/attachment.ts';

/** What a file to be sent in a chat can carry; base64 makes a third more of it. */
export const handedFileLimits = { allBytes: 20 * 2 ** 20, count: 300 } as const;

/** The files of handed tasks, and their bytes once each, by hash. */
export const attachedShape = {
  attachments: z.optional(z.array(attachmentSchema).check(z.maxLength(handedFileLimits.count))),
  files: z.optional(
    z
      .array(z.object({ sha256: attachmentSchema.shape.sha256, data: z.string() }))
      .check(z.maxLength(handedFileLimits.count)),
  ),
};
export type HandedBytes = { sha256: string; data: string };

/** The ones there is room for, in the order given; equal files take their room once. */
export function fittingFiles(attachments: readonly Attachment[]): { kept: Attachment[]; left: Attachment[] } {
  const kept: Attachment[] = [];
  const left: Attachment[] = [];
  const sizes = new Map<string, number>();
  let sum = 0;
  for (const one of attachments) {
    const more = sizes.has(one.sha256) ? 0 : one.bytes;
    if (kept.length >= handedFileLimits.count || sum + more > handedFileLimits.allBytes) {
      left.push(one);
      continue;
    }
    sum += more;
    sizes.set(one.sha256, one.bytes);
    kept.push(one);
  }
  return { kept, left };
}
