/** The median in whole days: between two of the middle it is the later one's half, rounded up. 0 of nothing. */
export function middle(days: readonly number[]): number {
  const sorted = [...days].sort((left, right) => left - right);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1] ?? 0;
  const high = sorted[Math.floor(half)] ?? 0;
  return Math.ceil((low + high) / 2);
}

/** The smallest measured number that nine of ten do not exceed. 0 of nothing. */
export function worstTenth(days: readonly number[]): number {
  const sorted = [...days].sort((left, right) => left - right);
  return sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0;
}
