import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import { limits } from './backup-format.ts';

type UnzipProblem = 'notABackup' | 'broken' | 'tooBig';
export type Unzipped = { ok: true; files: Map<string, Uint8Array<ArrayBuffer>> } | { ok: false; reason: UnzipProblem };
type Limits = typeof limits;

/**
 * The wanted entries of a zip, in memory. Declared sizes are looked at first, without inflating; they may lie, so a
 * counter stops the inflating as well.
 */
export function unzipParts(bytes: Uint8Array, isWanted: (name: string) => boolean, max: Limits = limits): Unzipped {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { ok: false, reason: 'notABackup' };
  if (bytes.length > max.fileBytes) return { ok: false, reason: 'tooBig' };
  const declared = declaredSizes(bytes);
  if (!declared) return { ok: false, reason: 'broken' };
  if (declared.length > max.entries) return { ok: false, reason: 'tooBig' };
  if (new Set(declared.map((entry) => entry.name)).size < declared.length) return { ok: false, reason: 'broken' };
  const sizes = declared.map((entry) => entry.originalSize);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total > max.inflatedBytes || sizes.some((size) => size > max.partBytes)) return { ok: false, reason: 'tooBig' };
  return inflate(bytes, isWanted, max);
}

function declaredSizes(bytes: Uint8Array): { name: string; originalSize: number }[] | null {
  const entries: { name: string; originalSize: number }[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        entries.push({ name, originalSize });
        return false;
      },
    });
    return entries;
  } catch {
    return null;
  }
}

/** Thrown out of fflate's callbacks, the only way to stop it in the middle. */
class TooBigError extends Error {}

const stepBytes = 64 * 2 ** 10;

function inflate(bytes: Uint8Array, isWanted: (name: string) => boolean, max: Limits): Unzipped {
  const pieces = new Map<string, Uint8Array[]>();
  const finished = new Set<string>();
  let total = 0;
  const unzip = new Unzip((file) => {
    if (!isWanted(file.name)) return;
    const own: Uint8Array[] = [];
    pieces.set(file.name, own);
    let size = 0;
    file.ondata = (error, piece, isLast) => {
      if (error) throw error;
      size += piece.length;
      total += piece.length;
      if (size > max.partBytes || total > max.inflatedBytes) throw new TooBigError();
      own.push(piece);
      if (isLast) finished.add(file.name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += stepBytes) {
      unzip.push(bytes.subarray(at, at + stepBytes), at + stepBytes >= bytes.length);
    }
  } catch (error) {
    return { ok: false, reason: error instanceof TooBigError ? 'tooBig' : 'broken' };
  }
  if (finished.size < pieces.size) return { ok: false, reason: 'broken' };
  return { ok: true, files: new Map([...pieces].map(([name, own]) => [name, joined(own)])) };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
