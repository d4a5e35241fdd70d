import type { Draft, PasteContext } from '../../domain/paste/draft.ts';
import { type NewRows, rowsOf } from '../../domain/paste/draft-tasks.ts';
import type { LaunchTie } from '../../domain/paste/launch-tie.ts';
import { pasteWords } from '../../locales/paste.ts';

type More = {
  /** Become members. */
  addNames?: ReadonlySet<string>;
  /** Comes after them. */
  launch?: LaunchTie | null;
  newId?: () => string;
};

/** Rows of drafts that were looked at, with new ids. */
export const newRows = (
  drafts: readonly Draft[],
  context: PasteContext,
  { addNames = new Set(), launch = null, newId = () => crypto.randomUUID() }: More = {},
): NewRows => rowsOf(drafts, { newId, context, addNames, ownerLabel: pasteWords.ownerLabel, launch });
