import type { StoredTemplate } from '../model/stored-template.ts';

/** A template with all it was copied from and to: what was learned in one holds for the others. */
export function templateFamily(id: string, stored: ReadonlyMap<string, StoredTemplate>): Set<string> {
  const root = rootOf(id, stored);
  return new Set([root, id, ...[...stored.keys()].filter((one) => rootOf(one, stored) === root)]);
}

function rootOf(id: string, stored: ReadonlyMap<string, StoredTemplate>): string {
  const seen = new Set<string>();
  let current = id;
  // A copy of a copy of itself cannot be made here, but a file may say so.
  for (let up = stored.get(current)?.basedOnId; up && !seen.has(up); up = stored.get(current)?.basedOnId) {
    seen.add(up);
    current = up;
  }
  return current;
}
