import { mediaTypeOf } from '../domain/files/file-kind.ts';
import { fileLimits } from '../domain/files/file-limits.ts';
import { fileName } from '../domain/files/file-name.ts';
import { addAttachment } from '../domain/intents/add-attachment.ts';
import type { Refusal } from '../domain/intents/intent.ts';
import type { Attachment } from '../domain/model/attachment.ts';
import { sha256 } from './backup-format.ts';
import { commit } from './commit.ts';
import { db } from './db.ts';

export type FileAdded =
  | { ok: true; attachment: Pick<Attachment, 'id' | 'name' | 'mediaType'> }
  | { ok: false; refusal: Refusal };

/**
 * Keeps a file with a task: its bytes first, then its row, so that a row never names bytes that are not there. What
 * cannot be read, is empty, too big or finds no room is refused, and nothing is left of it.
 */
export async function addFile(taskId: string, file: Blob, givenName: string): Promise<FileAdded> {
  const name = fileName(givenName);
  const why = sizeProblem(file);
  if (why) return { ok: false, refusal: { ...why, params: { name } } };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, refusal: { code: 'fileUnreadable', params: { name } } };
  }
  const attachment = {
    id: crypto.randomUUID(),
    taskId,
    name,
    mediaType: mediaTypeOf(bytes, name),
    bytes: bytes.length,
    sha256: await sha256(bytes),
  };
  try {
    await keepBytes(attachment.sha256, bytes, attachment.mediaType);
    const result = await commit(addAttachment, { attachment });
    return result.ok ? { ok: true, attachment } : { ok: false, refusal: result.refusal };
  } catch (error) {
    if (!isOutOfRoom(error)) throw error;
    return { ok: false, refusal: { code: 'noRoom', params: { name } } };
  }
}

function sizeProblem(file: Blob): Refusal | null {
  if (file.size === 0) return { code: 'fileEmpty' };
  return file.size > fileLimits.bytes ? { code: 'fileTooBig' } : null;
}

/** The bytes under their hash; those already there stay. */
export async function keepBytes(hash: string, bytes: Uint8Array<ArrayBuffer>, type: string): Promise<void> {
  const known = await db.files.get(hash);
  if (known && known.freeSince === undefined) return;
  // Bytes about to be dropped are named again: from now on they count as new.
  await db.files.put({ sha256: hash, blob: new Blob([bytes], { type }) });
}

/** Dexie wraps the browser's error, sometimes in an aborted transaction. */
export function isOutOfRoom(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = (one as { inner?: unknown }).inner ?? one.cause) {
    if (one.name === 'QuotaExceededError') return true;
  }
  return false;
}

/** The bytes of a file; null when they are gone. */
export const fileBlob = async (hash: string): Promise<Blob | null> => (await db.files.get(hash))?.blob ?? null;

const keptMs = 30 * 24 * 3_600_000;

/**
 * Bytes stay for 30 days after the last row that named them has gone, so that undo brings a file back whole; then they
 * are dropped. Returns how many were.
 */
export async function dropFreeFiles(now = new Date()): Promise<number> {
  return db.transaction('rw', db.files, db.attachments, async () => {
    const named = new Set(await db.attachments.orderBy('sha256').uniqueKeys());
    let dropped = 0;
    await db.files.toCollection().modify((file, context) => {
      if (named.has(file.sha256)) delete file.freeSince;
      else if (file.freeSince === undefined) file.freeSince = now.toISOString();
      else if (now.getTime() - Date.parse(file.freeSince) > keptMs) {
        dropped += 1;
        delete (context as { value?: unknown }).value;
      }
    });
    return dropped;
  });
}

/** What the browser keeps for us and would keep at most, in bytes; null where it does not say. */
export async function roomLeft(): Promise<{ used: number; most: number } | null> {
  const estimate = await navigator.storage?.estimate?.();
  return estimate?.quota ? { used: estimate.usage ?? 0, most: estimate.quota } : null;
}
