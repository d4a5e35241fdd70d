import type { Draft, PasteContext } from './draft.ts';
import { readLines } from './read-lines.ts';

/** The tasks of one typed sentence; empty when it is one task. */
export function readSentence(text: string, context: PasteContext): Draft[] {
  if (!/[，,；;。、\s]/.test(text.trim())) return [];
  const { drafts, splits } = readLines(text, context);
  return splits.length === 1 && drafts.length >= 2 && drafts.every(({ isGroup }) => !isGroup) ? drafts : [];
}
