import type { Day } from '../../model/primitives.ts';
import type { Recurrence } from '../../model/recurrence.ts';
import type { DayWish } from '../days/find-days.ts';
import { plainSigns } from '../days/plain-signs.ts';
import { readDeadline, readNotes } from '../days/tails.ts';
import { readBounds, ruleFrom } from './repeat-bounds.ts';
import { type RepeatRead, repeatForms } from './repeat-forms.ts';

/**
 * Words that say a task comes again. `rule`: the one rule they can mean. `asks`: words for it that would be clear; empty
 * when no rule of a task says it. `others`: where its first day, its end and its count stand.
 */
export type RepeatPhrase = {
  start: number;
  end: number;
  rule: Recurrence | null;
  asks: readonly string[];
  others: { start: number; end: number }[];
  /** An hour stands in it. */
  hasHour: boolean;
};

type Found = { start: number; end: number; read: RepeatRead };

/** Takes no rule away from what it is said not to be. */
const denied = /(?:取消|不再|不用|不要|除了?|改掉|停掉?|停止|避开|非)\s?$/;
/** What may stand before a rule that is about the whole task. */
const opens = /(?:^|[\s\ufffc，,。；;：:、!！（(【[】]|改成|改为|定为|定在|频率|重复|例行|固定|之后|以后|起|开始)$/;
const closes = /^(?:[\s\ufffc，,。；;!！）)】\]]|$)/;

/** The rhythm in a text that a task would come again by; null when it names none. Of two, neither is taken. */
export function findRepeat(
  text: string,
  wish: DayWish,
  isWho: (before: string) => boolean = () => false,
): RepeatPhrase | null {
  const plain = plainSigns(text.slice(0, 400));
  const found = rhythms(plain, wish.today);
  const [first] = found;
  if (!first || denied.test(plain.slice(0, first.start))) return null;
  const nothing = { asks: [], rule: null, others: [], hasHour: false };
  const last = found.at(-1) ?? first;
  if (found.length > 1 || first.read === null) return { ...nothing, start: first.start, end: last.end };
  const notes = readNotes(plain, first.end, wish.today);
  const told = readDeadline(plain, notes.end);
  const phrase = { ...nothing, start: first.start, end: told?.end ?? notes.end, hasHour: notes.hasHour };
  if ('asks' in first.read)
    return { ...phrase, asks: first.read.asks.filter((words) => findRepeat(words, wish)?.rule) };
  const bounds = readBounds(plain, phrase, wish);
  const rule = ruleFrom(first.read, bounds, told?.isBefore === true, wish);
  const clean = bounds.spans.reduce(
    (masked, { start, end }) => masked.slice(0, start) + '\ufffc'.repeat(end - start) + masked.slice(end),
    plain,
  );
  const before = clean.slice(0, first.start);
  const isPlain = opens.test(before) || isWho(before) || closes.test(clean.slice(phrase.end));
  // 每周五直播的脚本 is one script or many.
  const isSure =
    rule !== null && isPlain && told?.isVague !== true && !/^[^，,。；;\s的]{1,8}的(?!$)/.test(plain.slice(phrase.end));
  return isSure
    ? { ...phrase, rule, others: bounds.spans }
    : { ...phrase, asks: rule ? [plain.slice(first.start, first.end)] : [] };
}

function rhythms(text: string, today: Day): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!/[每隔逢工间周星礼双单e]/i.test(text[at] ?? '')) continue;
    const one = longestAt(text, at, today);
    if (!one) continue;
    found.push(one);
    at = one.end - 1;
  }
  return found;
}

function longestAt(text: string, at: number, today: Day): Found | null {
  let best: Found | null = null;
  for (const { pattern, read } of repeatForms) {
    pattern.lastIndex = at;
    const parts = pattern.exec(text);
    if (!parts || (best && best.end >= pattern.lastIndex)) continue;
    best = { start: at, end: pattern.lastIndex, read: read(parts.slice(1), today) };
  }
  return best;
}
