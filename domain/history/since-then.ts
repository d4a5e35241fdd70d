import { sameValue } from '../intents/same-value.ts';

/** What became of a row after the moment shown. `fields`: the ones that hold something else now. */
export type SinceThen = { state: 'same' | 'changed' | 'deleted'; fields: readonly string[] };

/** Follows from other fields; a change of them alone is no change anybody made. */
const derived = new Set(['plannedStartOn', 'plannedFinishOn', 'baselineFinishOn', 'doneAt', 'position']);

export function sinceThen(past: object, now: object | undefined): SinceThen {
  if (!now) return { state: 'deleted', fields: [] };
  const [old, current] = [past as Record<string, unknown>, now as Record<string, unknown>];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(current)])].filter(
    (key) => !derived.has(key) && !sameValue(old[key], current[key]),
  );
  return { state: fields.length > 0 ? 'changed' : 'same', fields };
}
