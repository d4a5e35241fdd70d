import type { Instant } from '../../../domain/model/primitives.ts';

const DAY_MS = 86_400_000;
/** Consoles speak China time, which has had no summer time since 1991. */
const ZONE_MS = 8 * 3_600_000;
const FIRST_MS = Date.UTC(2003, 0, 1);
const LAST_MS = Date.UTC(2100, 0, 1);

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

// 500 orders hold 3,000 instants on a few hundred days: Date's own formatting would cost more than JSON.parse.
const days = new Map<number, string>();

function dayText(day: number): string {
  let text = days.get(day);
  if (text === undefined) {
    text = new Date(day * DAY_MS).toISOString().slice(0, 11);
    if (days.size > 4000) days.clear();
    days.set(day, text);
  }
  return text;
}

function instantOfMs(ms: number): Instant | undefined {
  if (!(ms >= FIRST_MS && ms < LAST_MS)) return undefined;
  const local = ms + ZONE_MS;
  const day = Math.floor(local / DAY_MS);
  const seconds = Math.floor((local - day * DAY_MS) / 1000);
  const minutes = Math.floor(seconds / 60);
  return `${dayText(day)}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}+08:00`;
}

const written =
  /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[T\s]{1,3}(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?/;

function instantOfMatch(match: RegExpExecArray): Instant | undefined {
  const [year, month, day, hour, minute] = [1, 2, 3, 4, 5].map((at) => Number(match[at])) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const second = Number(match[6] ?? 0);
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) return undefined;
  const midnight = Date.UTC(year, month - 1, day);
  if (new Date(midnight).getUTCDate() !== day) return undefined;
  const local = midnight + ((hour * 60 + minute) * 60 + second) * 1000;
  return instantOfMs(local - offsetMs(match[7]));
}

function offsetMs(zone: string | undefined): number {
  if (zone === undefined) return ZONE_MS;
  if (zone === 'Z') return 0;
  const digits = zone.replace(':', '');
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** The number two digits of a text make, NaN when they are none. */
export const digitsAt = (text: string, at: number): number => {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
};

/** `2026-11-19 01:22:42`, as answers write it, without an expression; any other form is left to that. */
function plainInstant(text: string): Instant | undefined {
  if (text.length !== 19 || text[4] !== '-' || text[7] !== '-' || text[10] !== ' ' || text[13] !== ':')
    return undefined;
  const [month, day, hour] = [digitsAt(text, 5), digitsAt(text, 8), digitsAt(text, 11)];
  const isTime = hour < 24 && digitsAt(text, 14) < 60 && text[16] === ':' && digitsAt(text, 17) < 60;
  const isDay = digitsAt(text, 0) === 20 && digitsAt(text, 2) > 3 && month > 0 && month < 13 && day > 0 && day < 29;
  return isTime && isDay ? `${text.slice(0, 10)}T${text.slice(11)}+08:00` : undefined;
}

/**
 * Seconds, milliseconds, microseconds or `2026-11-19 01:22:42` (China time unless it names a zone) as an ISO instant.
 * 0, '', null and what is no time of this century are undefined.
 */
export function instantOf(value: unknown): Instant | undefined {
  if (typeof value === 'number') {
    return instantOfMs(value < 1e11 ? value * 1000 : value < 1e14 ? value : value / 1000);
  }
  if (typeof value !== 'string' || value.length < 9 || value.length > 60) return undefined;
  const plain = plainInstant(value);
  if (plain !== undefined) return plain;
  const compact = /^(20\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?$/.exec(value);
  if (compact) return instantOfMatch(compact);
  if (/^\d{10,16}$/.test(value)) return instantOf(Number(value));
  const match = written.exec(value);
  return match ? instantOfMatch(match) : undefined;
}

/** Every written time in a text with the words before and after it. */
export function instantsIn(text: string): { at: Instant; before: string; after: string }[] {
  const found: { at: Instant; before: string; after: string }[] = [];
  const each = new RegExp(written, 'g');
  let end = 0;
  for (let match = each.exec(text); match && found.length < 8; match = each.exec(text)) {
    const at = instantOfMatch(match);
    const last = found.at(-1);
    if (last) last.after = text.slice(end, match.index);
    if (at) found.push({ at, before: text.slice(end, match.index), after: text.slice(each.lastIndex) });
    end = each.lastIndex;
  }
  return found;
}
