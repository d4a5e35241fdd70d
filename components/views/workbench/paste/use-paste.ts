import { useMemo, useState } from 'preact/hooks';
import type { ColumnRole } from '../../../../domain/paste/column-role.ts';
import { type Draft, type DraftCell, memberNamed, type PasteContext } from '../../../../domain/paste/draft.ts';
import { type ColumnChoice, isFault, readPaste } from '../../../../domain/paste/read-paste.ts';
import { looksPersonal } from '../../../../domain/text/looks-personal.ts';

type Edits = ReadonlyMap<number, Partial<Draft>>;

const noEdits: Edits = new Map();
const plain = (title: string) => title.replace(/\s/g, '').toLowerCase();

/** What is understood of a pasted text, with what the user changed in it. */
export function usePaste(first: string, context: PasteContext, titles: ReadonlySet<string>) {
  const [text, setText] = useState(first);
  const [choice, setChoice] = useState<ColumnChoice>({});
  const [edits, setEdits] = useState(noEdits);
  const [dropped, setDropped] = useState<ReadonlySet<number>>(new Set());
  const [addsPeople, setAddsPeople] = useState<boolean | null>(null);
  const [whole, setWhole] = useState<ReadonlySet<string>>(new Set());
  const paste = useMemo(() => readPaste(text, { ...context, whole }, choice), [text, context, choice, whole]);
  const readDrafts = isFault(paste) ? [] : paste.drafts;
  const drafts = useMemo(() => readDrafts.map((draft) => edited(draft, edits.get(draft.key))), [readDrafts, edits]);
  const kept = drafts.filter(({ key, title }) => !dropped.has(key) && title.trim() !== '');
  const known = useMemo(() => new Set([...titles].map(plain)), [titles]);
  const names = [...new Set(kept.map(({ ownerName }) => ownerName))];
  const strangers = names.filter((name) => name !== '' && memberNamed(name, context) === null);
  const isFromColumn = !isFault(paste) && paste.columns.some(({ role }) => role === 'owner');
  return {
    text,
    paste,
    drafts,
    kept,
    dropped,
    same: new Set(kept.filter(({ title, isGroup }) => !isGroup && known.has(plain(title))).map(({ key }) => key)),
    personal: kept.filter((draft) => looksPersonal(`${draft.title}\n${draft.notes}\n${draft.deliverable}`).length > 0),
    strangers,
    addsPeople: addsPeople ?? isFromColumn,
    setAddsPeople,
    setText: (next: string) => {
      setText(next);
      setChoice({});
      setWhole(new Set());
      setEdits(noEdits);
      setDropped(new Set());
    },
    whole,
    /** A sentence as one task, or as the several it names. */
    setWhole: (line: string, isOne: boolean) => {
      setWhole(new Set(isOne ? [...whole, line] : [...whole].filter((one) => one !== line)));
      setEdits(noEdits);
      setDropped(new Set());
    },
    setRole: (at: number, role: ColumnRole) => {
      setChoice({ ...choice, [at]: role });
      setEdits(noEdits);
    },
    edit: (key: number, cell: DraftCell | 'notes', fields: Partial<Draft>) =>
      setEdits(new Map(edits).set(key, withCell(edits.get(key), cell, fields))),
    keep: (keys: readonly number[], isKept: boolean) => {
      const next = new Set(dropped);
      for (const key of keys)
        if (isKept) next.delete(key);
        else next.add(key);
      setDropped(next);
    },
  };
}

export type PasteState = ReturnType<typeof usePaste>;

/** What the user set is no longer in doubt. */
const withCell = (before: Partial<Draft> | undefined, cell: string, fields: Partial<Draft>): Partial<Draft> => ({
  ...before,
  ...fields,
  unsure: { ...before?.unsure, [cell]: '' },
});

function edited(draft: Draft, fields: Partial<Draft> | undefined): Draft {
  if (!fields) return draft;
  const unsure = Object.fromEntries(Object.entries({ ...draft.unsure, ...fields.unsure }).filter(([, said]) => said));
  const next: Draft = { ...draft, ...fields, unsure };
  if (next.kind === 'milestone') next.durationDays = 0;
  else if (next.durationDays === 0) next.durationDays = 1;
  return next;
}
