/** Fewer measured days are no distribution. */
export const fewestMeasured = 5;
/** Where nothing was measured: from 80 % of the planned days to 150 %, waits to 180 %, the planned ones likeliest. */
export const guessedFrom = 0.8;
export const guessedTo = { work: 1.5, wait: 1.8 } as const;

/** How long a task may take: days that were measured, or three days of a triangle. */
export type Spread =
  | { kind: 'measured'; days: readonly number[] }
  | { kind: 'guessed'; least: number; likely: number; most: number };

export function spreadOf(kind: 'work' | 'wait', plannedDays: number, measured: readonly number[] = []): Spread {
  if (measured.length >= fewestMeasured) return { kind: 'measured', days: [...measured].sort((a, b) => a - b) };
  return {
    kind: 'guessed',
    least: plannedDays * guessedFrom,
    likely: plannedDays,
    most: plannedDays * guessedTo[kind],
  };
}

/**
 * Whole days at `u` in [0, 1), given that `spent` are over and it is not: what is measured shorter is out; longer than
 * everything measured, it takes one day more.
 */
export function drawDays(spread: Spread, u: number, spent: number): number {
  if (spread.kind === 'measured') {
    const from = spread.days.findIndex((days) => days > spent);
    if (from < 0) return spent + 1;
    return spread.days[from + Math.floor(u * (spread.days.length - from))] ?? spent + 1;
  }
  const { least, likely, most } = spread;
  return Math.max(1, spent + 1, Math.round(triangle(least, likely, most, u)));
}

function triangle(least: number, likely: number, most: number, u: number): number {
  const width = most - least;
  if (width <= 0) return likely;
  const turn = (likely - least) / width;
  return u < turn
    ? least + Math.sqrt(u * width * (likely - least))
    : most - Math.sqrt((1 - u) * width * (most - likely));
}
