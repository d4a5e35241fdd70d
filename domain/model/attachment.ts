import * as z from 'zod/mini';
import { idSchema, instantSchema } from './primitives.ts';

/** A file of a task. The bytes are in `files` by their hash, once however many tasks hold them. */
export const attachmentSchema = z.object({
  id: idSchema,
  taskId: idSchema,
  projectId: idSchema,
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** Told from the bytes, not from the name. */
  mediaType: z.string().check(z.maxLength(100)),
  bytes: z.number().check(z.int(), z.gte(1)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  addedAt: instantSchema,
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** Bytes by SHA-256; outside the log, which holds only the hash. `freeSince`: since when no row names it. */
export type StoredFile = { sha256: string; blob: Blob; freeSince?: string };
