/** One character of a text as it is compared, and where it stands in the text (UTF-16). */
export type Unit = { code: number; from: number; to: number };

// Spaces part words when typing, apostrophes part syllables (xi'an); neither is ever what tells titles apart. Marks that
// have no width come along with copied text.
const leftOut = /[\s'’‘`]|\p{Default_Ignorable_Code_Point}/u;

/** Calls back for every character that counts: lower case, full-width forms made narrow, ü as v. */
export function eachCode(text: string, onCode: (code: number, from: number, to: number) => void): void {
  let at = 0;
  for (const character of text) {
    const from = at;
    at += character.length;
    const code = character.codePointAt(0) ?? 0;
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) {
      onCode(code, from, at);
    } else if (!leftOut.test(character)) {
      for (const part of character.normalize('NFKC').toLowerCase()) {
        if (!leftOut.test(part)) onCode(part === 'ü' ? 0x76 : (part.codePointAt(0) ?? 0), from, at);
      }
    }
  }
}

export function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  eachCode(text, (code, from, to) => units.push({ code, from, to }));
  return units;
}

/** The words of what was typed, each as codes; all of them must be found. */
export function wordsOf(typed: string): number[][] {
  return typed
    .split(/\s+/)
    .map((word) => unitsOf(word).map(({ code }) => code))
    .filter((codes) => codes.length > 0);
}
