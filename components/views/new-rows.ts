import type { Draft, PasteContext } from '../../domain/paste/draft.ts';
import { type NewRows, rowsOf } from '../../domain/paste/draft-tasks.ts';
import { pasteWords } from '../../locales/paste.ts';

/** Rows of drafts that were looked at, with new ids; `addNames` become members. */
export const newRows = (
  drafts: readonly Draft[],
  context: PasteContext,
  addNames: ReadonlySet<string> = new Set(),
): NewRows =>
  rowsOf(drafts, { newId: () => crypto.randomUUID(), context, addNames, ownerLabel: pasteWords.ownerLabel });
