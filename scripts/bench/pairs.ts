/** Middle value; the mean of the two middle ones for an even count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Half width of a 95 % interval of the median, from the order statistics (no shape of the noise assumed). */
export function medianSpread(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const reach = 0.98 * Math.sqrt(n);
  const low = sorted[Math.max(0, Math.floor(n / 2 - reach))] ?? Number.NaN;
  const high = sorted[Math.min(n - 1, Math.ceil(n / 2 + reach))] ?? Number.NaN;
  return (high - low) / 2;
}

/** CPU milliseconds of this process while `work` runs. */
export function cpuOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const used = process.cpuUsage(start);
  return (used.user + used.system) / 1000;
}

/**
 * Runs two pieces of work in turn, `count` pairs after a warm-up, each repeated `inner` times; CPU ms per single run.
 * Alternating keeps a machine whose speed drifts from favouring one side.
 */
export function alternate(ours: () => unknown, floor: () => unknown, count = 25, inner = 5) {
  for (let i = 0; i < 5; i += 1) {
    ours();
    floor();
  }
  const repeat = (work: () => unknown) => () => {
    for (let i = 0; i < inner; i += 1) work();
  };
  const pairs = Array.from(
    { length: count },
    () => [cpuOf(repeat(ours)) / inner, cpuOf(repeat(floor)) / inner] as const,
  );
  const oursMs = median(pairs.map(([value]) => value));
  const floorMs = median(pairs.map(([, value]) => value));
  return { oursMs, floorMs, ratio: oursMs / floorMs };
}
