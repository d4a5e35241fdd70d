import { signal } from '@preact/signals';
import { type HandoverFile, mostFileLetters, readHandoverFile } from '../../../../domain/handover/handover-file.ts';
import type { Refusal } from '../../../../domain/intents/intent.ts';

export type Arrived = { name: string; read: { ok: true; file: HandoverFile } | { ok: false; refusal: Refusal } };

/** The file that was chosen or dropped last; the handover page shows what is in it. */
export const arrived = signal<Arrived | null>(null);

/** A file from anywhere: read as text and checked, nothing else. */
export async function fileArrived(file: File): Promise<void> {
  // A letter is at most three bytes: what is larger cannot fit.
  const read =
    file.size > mostFileLetters * 3
      ? { ok: false as const, refusal: { code: 'handoverTooBig' } }
      : readHandoverFile(await file.text());
  arrived.value = { name: file.name, read };
}
