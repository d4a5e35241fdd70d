/**
 * Where an arrow key leads in a row or column of `count` things: wraps at the ends, Home and End jump.
 * null when the key does not move.
 */
export function nextIndex(key: string, at: number, count: number, along: 'row' | 'column'): number | null {
  if (count === 0) return null;
  const [back, on] = along === 'row' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  if (key === on) return (at + 1) % count;
  if (key === back) return (at <= 0 ? count : at) - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
