import { sameValue } from '../intents/same-value.ts';
import type { Task } from '../model/task.ts';

/** What becomes of one field that both sides may have changed since `base`. */
export type Merged<Value> = { kind: 'same' } | { kind: 'change'; becomes: Value } | { kind: 'clash' };

const same = { kind: 'same' } as const;
const clash = { kind: 'clash' } as const;

/** Whoever alone changed a field has it; the same change on both sides is no clash. */
export function mergeField<Value>(base: Value, mine: Value, theirs: Value): Merged<Value> {
  if (sameValue(theirs, base) || sameValue(theirs, mine)) return same;
  return sameValue(mine, base) ? { kind: 'change', becomes: theirs } : clash;
}

type Checklist = Task['checklist'];
type Item = Checklist[number];

/**
 * A checklist is merged entry by entry, so that ticking one here and another there is no clash. Entries keep the order
 * they have here; what the other side added follows.
 */
export function mergeChecklist(base: Checklist, mine: Checklist, theirs: Checklist): Merged<Checklist> {
  const whole = mergeField(base, mine, theirs);
  if (whole.kind !== 'clash') return whole;
  const [old, other] = [byId(base), byId(theirs)];
  const ids = [...mine, ...theirs].map(({ id }) => id);
  const ours = byId(mine);
  const becomes: Checklist = [];
  for (const id of new Set(ids)) {
    const item = mergeItem(old.get(id), ours.get(id), other.get(id));
    if (item === 'clash') return clash;
    if (item) becomes.push(item);
  }
  if (becomes.length > 200) return clash;
  return sameValue(becomes, mine) ? same : { kind: 'change', becomes };
}

function mergeItem(
  base: Item | undefined,
  mine: Item | undefined,
  theirs: Item | undefined,
): Item | undefined | 'clash' {
  const whole = mergeField(base, mine, theirs);
  if (whole.kind === 'same') return mine;
  if (whole.kind === 'change') return whole.becomes;
  if (!base || !mine || !theirs) return 'clash';
  const text = mergeField(base.text, mine.text, theirs.text);
  const isDone = mergeField(base.isDone, mine.isDone, theirs.isDone);
  if (text.kind === 'clash' || isDone.kind === 'clash') return 'clash';
  return { id: mine.id, text: afterwards(text, mine.text), isDone: afterwards(isDone, mine.isDone) };
}

const afterwards = <Value>(merged: Exclude<Merged<Value>, { kind: 'clash' }>, mine: Value): Value =>
  merged.kind === 'change' ? merged.becomes : mine;

const byId = (items: Checklist): Map<string, Item> => new Map(items.map((item) => [item.id, item]));
