/** Widths are fixed so that stamps sort as text: by time, then counter, then device. */
const msWidth = 15;
const counterWidth = 4;
const counterLimit = 36 ** counterWidth;
const maxDriftMs = 86_400_000;

type Parts = { ms: number; counter: number };

/**
 * The next stamp of this device, later than `last` whatever the wall clock says (it may have been set back).
 * `<ms, 15 digits>-<counter, 4 characters of base 36>-<device>`.
 */
export function nextStamp(last: string | null, nowMs: number, device: string): string {
  const before = last === null ? { ms: -1, counter: 0 } : partsOf(last);
  const now = Math.max(0, Math.floor(nowMs));
  if (now > before.ms) return stampOf({ ms: now, counter: 0 }, device);
  const counter = before.counter + 1;
  return stampOf(counter < counterLimit ? { ms: before.ms, counter } : { ms: before.ms + 1, counter: 0 }, device);
}

/** Whether a stamp from elsewhere is too far ahead of this clock to be believed (more than a day). */
export const isTooFarAhead = (stamp: string, nowMs: number): boolean => partsOf(stamp).ms > nowMs + maxDriftMs;

/** When a stamp was given, ms. */
export const msOfStamp = (stamp: string): number => partsOf(stamp).ms;

const stampOf = ({ ms, counter }: Parts, device: string): string =>
  `${String(ms).padStart(msWidth, '0')}-${counter.toString(36).padStart(counterWidth, '0')}-${device}`;

function partsOf(stamp: string): Parts {
  const ms = Number(stamp.slice(0, msWidth));
  const counter = Number.parseInt(stamp.slice(msWidth + 1, msWidth + 1 + counterWidth), 36);
  if (!Number.isSafeInteger(ms) || !Number.isSafeInteger(counter)) throw new RangeError('not a stamp');
  return { ms, counter };
}
