/** Names that would reach behind an object when copied. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);
const mostDeep = 12;

/**
 * Why parsed JSON of a stranger is not looked at any further: nested too deep, a key that is none of a plan's, a day or
 * time outside the years that can be planned. null: nothing against it.
 */
export function oddity(json: unknown): { kind: 'deep' | 'key' | 'day'; at: string } | null {
  // A stack of our own: the text may be nested deeper than calls can be.
  const waiting: { value: unknown; at: string; deep: number }[] = [{ value: json, at: '', deep: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, at, deep } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (deep > mostDeep) return { kind: 'deep', at };
    for (const [key, inner] of Object.entries(value)) {
      if (forbidden.has(key)) return { kind: 'key', at: key };
      if (/(On|At)$/.test(key) && typeof inner === 'string' && !isNear(inner)) return { kind: 'day', at: inner };
      waiting.push({ value: inner, at: key, deep: deep + 1 });
    }
  }
  return null;
}

/** Spreadsheets write 1899 for nothing, and no launch is a century away. */
const isNear = (text: string): boolean => /^(20|21)\d\d-/.test(text);
