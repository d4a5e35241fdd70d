import { signal } from '@preact/signals';
import { mostFileLetters } from '../../../../domain/handover/handover-file.ts';
import { type Arrival, readArrival } from '../../../../storage/handed-files.ts';

export type Arrived = { name: string; read: Arrival };

/** The file that was chosen or dropped last; the handover page shows what is in it. */
export const arrived = signal<Arrived | null>(null);

/** A file from anywhere: read as text and checked, nothing else. */
export async function fileArrived(file: File): Promise<void> {
  // A letter is at most three bytes: what is larger cannot fit.
  const read: Arrival =
    file.size > mostFileLetters * 3
      ? { ok: false, refusal: { code: 'handoverTooBig' } }
      : await readArrival(await file.text());
  arrived.value = { name: file.name, read };
}
