import { looksPersonal } from '../looks-personal.ts';

/** What no person wrote, and where digits are ids, hashes or times. */
const isWritten = (name: string): boolean => !/(?:^id|Ids?|At|On|sha256|stamp|url)$/.test(name);

/**
 * The texts in rows or files (any depth) that seem to hold somebody's phone number, address or identity card number;
 * each once, in the order they stand. What is brought in from outside is looked through with it before it is kept.
 */
export function personalTexts(value: unknown): string[] {
  const found = new Set<string>();
  const looked = new Set<string>();
  const look = (part: unknown): void => {
    if (typeof part === 'string') {
      if (part.length < 5 || looked.has(part)) return;
      looked.add(part);
      if (looksPersonal(part).length > 0) found.add(part);
    } else if (Array.isArray(part)) part.forEach(look);
    else if (part !== null && typeof part === 'object')
      for (const [name, inner] of Object.entries(part)) if (isWritten(name)) look(inner);
  };
  look(value);
  return [...found];
}
