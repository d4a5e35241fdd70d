import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}

/** Files of a closed profile that belong to the extension and hold one of `words`, in either of Chromium's encodings. */
export function searchProfile(profile: string, extensionId: string, words: readonly string[]): string[] {
  const wanted = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  const found: string[] = [];
  for (const path of filesIn(profile)) {
    if (!path.includes(extensionId) && !/Extension (State|Rules|Settings)/.test(path)) continue;
    const bytes = readFileSync(path);
    if (wanted.some((word) => bytes.includes(word))) found.push(path.slice(profile.length));
  }
  return found;
}
