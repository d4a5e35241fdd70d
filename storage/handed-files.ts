import { fromBase64, toBase64 } from '../domain/files/base64.ts';
import { mediaTypeOf } from '../domain/files/file-kind.ts';
import { fileName } from '../domain/files/file-name.ts';
import { fittingFiles, type HandedBytes } from '../domain/handover/handed-files.ts';
import { type HandoverFile, readHandoverFile } from '../domain/handover/handover-file.ts';
import type { Refusal } from '../domain/intents/intent.ts';
import type { Attachment } from '../domain/model/attachment.ts';
import { sha256 } from './backup-format.ts';
import { fileBlob, isOutOfRoom, keepBytes } from './files.ts';

/** The files there is room for, with their bytes, each once; one whose bytes are gone stays here. */
export async function packFiles(
  attachments: readonly Attachment[],
): Promise<{ attachments: Attachment[]; files: HandedBytes[] }> {
  const { kept } = fittingFiles(attachments);
  const files = new Map<string, HandedBytes>();
  for (const hash of new Set(kept.map((one) => one.sha256))) {
    const blob = await fileBlob(hash);
    if (blob) files.set(hash, { sha256: hash, data: toBase64(new Uint8Array(await blob.arrayBuffer())) });
  }
  return { attachments: kept.filter((one) => files.has(one.sha256)), files: [...files.values()] };
}

/** Bytes of a file that has been looked at, by hash; kept only when it is taken. */
export type Unpacked = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
export type Arrival = { ok: true; file: HandoverFile; bytes: Unpacked } | { ok: false; refusal: Refusal };

/** A text from anywhere: its rows, and its files if each is what its hash and size say. What they are is told from the bytes. */
export async function readArrival(text: string): Promise<Arrival> {
  const read = readHandoverFile(text);
  if (!read.ok) return read;
  const { attachments = [] } = read.file;
  const broken = (hash: string): Arrival => {
    const name = attachments.find((one) => one.sha256 === hash)?.name ?? '';
    return { ok: false, refusal: { code: 'handoverFileBroken', params: { name: name.slice(0, 40) } } };
  };
  const bytes = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { sha256: hash, data } of read.bytes) {
    const found = fromBase64(data);
    if (!found || (await sha256(found)) !== hash) return broken(hash);
    bytes.set(hash, found);
  }
  const lying = attachments.find((one) => one.bytes !== bytes.get(one.sha256)?.length);
  if (lying) return broken(lying.sha256);
  const looked = attachments.map((one) => {
    const name = fileName(one.name);
    return { ...one, name, mediaType: mediaTypeOf(bytes.get(one.sha256) ?? new Uint8Array(), name) };
  });
  return { ok: true, file: { ...read.file, attachments: looked }, bytes };
}

/** The bytes come before the rows that name them. Bytes of what is not taken go with the next clearing. */
export async function keepUnpacked({ attachments = [] }: HandoverFile, bytes: Unpacked): Promise<Refusal | null> {
  for (const { sha256: hash, mediaType, name } of attachments) {
    const found = bytes.get(hash);
    try {
      if (found) await keepBytes(hash, found, mediaType);
    } catch (error) {
      if (!isOutOfRoom(error)) throw error;
      return { code: 'noRoom', params: { name } };
    }
  }
  return null;
}
