/** A check takes a value and gives its clean copy back, or `refused`. Unknown keys never pass. */
export type Check = (value: unknown) => unknown;
export const refused = Symbol('refused');

/** Text of at most `max` characters. */
export const text =
  (max: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= max ? value : refused;

export const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : refused;

export function oneOf(values: readonly string[]): Check {
  const known = new Set<unknown>(values);
  return (value) => (known.has(value) ? value : refused);
}

export const whole =
  (min: number, max: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max ? value : refused;

export const number: Check = (value) => (Number.isFinite(value) ? value : refused);
export const flag: Check = (value) => (typeof value === 'boolean' ? value : refused);

const instantPattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d{1,3})?(?:Z|[+-]\d\d:(\d\d))$/;
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** ISO instant with zone on a day that exists: accepts exactly what `instantSchema` accepts. */
export const instant: Check = (value) => {
  const parts = typeof value === 'string' ? instantPattern.exec(value) : null;
  if (!parts) return refused;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const isLeap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
  const days = month === 2 && isLeap ? 29 : (monthDays[month - 1] ?? 0);
  const isTime = hour < 24 ? minute < 60 && second < 60 : hour === 24 && minute === 0 && second === 0;
  return day >= 1 && day <= days && isTime && Number(parts[7] ?? 0) < 60 ? value : refused;
};

export const list =
  (max: number, item: Check): Check =>
  (value) => {
    if (!Array.isArray(value) || value.length > max) return refused;
    const clean: unknown[] = [];
    for (const entry of value) {
      const kept = item(entry);
      if (kept === refused) return refused;
      clean.push(kept);
    }
    return clean;
  };

/** An object with every `required` key and any of the `optional` ones; all other keys are left behind. */
export function fields(required: Record<string, Check>, optional: Record<string, Check> = {}): Check {
  const must = Object.entries(required);
  const may = Object.entries(optional);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused;
    const given = value as Record<string, unknown>;
    const clean: Record<string, unknown> = {};
    for (const [key, check] of must) {
      const kept = check(given[key]);
      if (kept === refused) return refused;
      clean[key] = kept;
    }
    for (const [key, check] of may) {
      if (given[key] === undefined) continue;
      const kept = check(given[key]);
      if (kept === refused) return refused;
      clean[key] = kept;
    }
    return clean;
  };
}

/** Any keys, each value checked. */
export const table =
  (item: Check): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused;
    const clean: Record<string, unknown> = Object.create(null);
    for (const [key, entry] of Object.entries(value)) {
      const kept = item(entry);
      if (kept === refused) return refused;
      clean[key] = kept;
    }
    return clean;
  };

/** Objects told apart by the text under `key`. */
export function choice(key: string, kinds: Record<string, Check>): Check {
  const known = new Map<unknown, Check>(Object.entries(kinds));
  return (value) => {
    const kind = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
    return known.get(kind)?.(value) ?? refused;
  };
}
