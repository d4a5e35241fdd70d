import type { Alphabet } from './alphabet.ts';
import { type Unit, unitsOf, wordsOf } from './units.ts';

/** Part of a text, UTF-16, end exclusive. */
export type Mark = { from: number; to: number };

/** Where the words typed are found in the text, for marking; null when one of them is not. */
export function marksOf(alphabet: Alphabet, text: string, typed: string): Mark[] | null {
  const units = unitsOf(text);
  const marks: Mark[] = [];
  for (const word of wordsOf(typed)) {
    const span = spanOf(alphabet, units, word);
    const first = units[span?.from ?? -1];
    const last = units[(span?.to ?? 0) - 1];
    if (!first || !last) return null;
    marks.push({ from: first.from, to: last.to });
  }
  return joined(marks);
}

function joined(marks: Mark[]): Mark[] {
  const out: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && mark.from <= last.to) last.to = Math.max(last.to, mark.to);
    else out.push({ ...mark });
  }
  return out;
}

/** The first place of the word among the units, from a character's beginning if there is one. */
export function spanOf(
  alphabet: Alphabet,
  units: readonly Pick<Unit, 'code'>[],
  word: readonly number[],
): { from: number; to: number } | null {
  const text = String.fromCodePoint(...word);
  const dead = new Set<number>();
  const rest = (at: number, place: number): number => {
    if (place >= text.length) return at;
    const unit = units[at];
    if (!unit || dead.has(at * 4096 + place)) return -1;
    for (const form of formsOf(alphabet, unit.code)) {
      if (text.length - place < form.length && form.startsWith(text.slice(place))) return at + 1;
      const end = text.startsWith(form, place) ? rest(at + 1, place + form.length) : -1;
      if (end >= 0) return end;
    }
    dead.add(at * 4096 + place);
    return -1;
  };
  for (let from = 0; from < units.length; from++) {
    const to = rest(from, 0);
    if (to >= 0) return { from, to };
  }
  for (const [from, unit] of units.entries()) {
    for (const tail of alphabet.spellings(unit.code).flatMap(tailsOf)) {
      if (tail.startsWith(text)) return { from, to: from + 1 };
      const to = text.startsWith(tail) ? rest(from + 1, tail.length) : -1;
      if (to >= 0) return { from, to };
    }
  }
  return null;
}

/** What a character may be typed as, the surest first: itself, whole syllables, zh ch sh, the first letter. */
function formsOf(alphabet: Alphabet, code: number): string[] {
  const spellings = alphabet.spellings(code);
  const starts = spellings.flatMap((spelling) =>
    spelling[1] === 'h' ? [spelling.slice(0, 2), spelling.slice(0, 1)] : [spelling.slice(0, 1)],
  );
  return [String.fromCodePoint(code), ...spellings, ...starts];
}

const tailsOf = (spelling: string): string[] =>
  Array.from({ length: spelling.length - 1 }, (_, cut) => spelling.slice(cut + 1));
