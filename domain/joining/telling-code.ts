/** Words sellers write into the field when they have no code. */
const emptyCodes = new Set(['默认', '无', '没有', '暂无', 'null', 'none', 'undefined', 'default']);

/** A code that says something: at least 3 characters and not a word for "none". */
export function isTellingCode(code: string): boolean {
  const bare = code.trim();
  return bare.length >= 3 && !emptyCodes.has(bare.toLowerCase());
}
