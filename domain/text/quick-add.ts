import type { CalendarSpec } from '../calendar/calendar.ts';
import type { Member } from '../model/member.ts';
import type { Day } from '../model/primitives.ts';
import type { Recurrence } from '../model/recurrence.ts';
import type { Priority } from '../model/task.ts';
import { type DayPhrase, findDays, type PromoDays, readDays } from './days/find-days.ts';
import { halfWidth } from './half-width.ts';
import { findRepeat, type RepeatPhrase } from './repeats/find-repeat.ts';
import { type Piece, piecesOf, wordsOf } from './word-pieces.ts';

type QuickAddKind = 'assignee' | 'due' | 'priority' | 'tag' | 'repeat';
/**
 * Where in the text a recognised word stands. `isKnown` false: a name that nobody has, or words that may be a day (`on`);
 * they stay in the title.
 */
export type QuickAddSpan = {
  start: number;
  end: number;
  kind: QuickAddKind;
  isKnown: boolean;
  on?: Day;
  /** Clearer words for a rhythm that may be several. */
  asks?: readonly string[];
  /** The rhythm itself; its first and last day stand apart. */
  isMain?: boolean;
};
export type QuickAdd = {
  title: string;
  spans: QuickAddSpan[];
  assignee?: { name: string; memberId: string | null };
  dueOn?: Day;
  /** First day, when a stretch of days was named. */
  startOn?: Day;
  /** The words about the hour (明天下午3点): a task has days only, so they are kept as a note. */
  note?: string;
  priority?: Priority;
  tags: string[];
  /** It comes again by this rule; its first day is no `dueOn`. */
  repeat?: Recurrence;
};
export type QuickAddContext = {
  today: Day;
  members: readonly Pick<Member, 'id' | 'name'>[];
  /** Words (as typed) that the user turned back to plain text. */
  plain?: readonly string[];
  calendar?: CalendarSpec | undefined;
  promos?: readonly PromoDays[] | undefined;
  launchOn?: Day | null | undefined;
};

type Found = QuickAddSpan & { value: string; day?: DayPhrase; phrase?: RepeatPhrase };

const priorities: Record<string, Priority> = {
  高: 'high',
  high: 'high',
  h: 'high',
  '!': 'high',
  '!!': 'high',
  中: 'normal',
  普通: 'normal',
  normal: 'normal',
  低: 'low',
  low: 'low',
  l: 'low',
};

/**
 * Reads `详情页设计 @小王 周五 !高 #设计`. What is not surely understood stays in the title; of two days, names or
 * priorities the last one counts. Never throws.
 */
export function readQuickAdd(text: string, context: QuickAddContext): QuickAdd {
  const narrow = halfWidth(text);
  const pieces = wordsOf(narrow).flatMap((word) => piecesOf(word, isName(context)));
  const signed = pieces.flatMap((piece) => readPiece(piece, context) ?? []);
  const masked = withoutSigns(narrow, pieces);
  const repeats = repeatFinds(masked, context);
  const days = repeats.some(({ isKnown }) => isKnown) ? [] : dayFinds(withoutSpans(masked, repeats), context);
  const found = keepLast([...signed, ...repeats, ...days].sort((a, b) => a.start - b.start));
  const taken = found.filter((span) => span.isKnown);
  return {
    title: titleWithout(text, taken),
    spans: found
      .filter(({ kind, isKnown, asks }) => kind !== 'repeat' || isKnown || asks)
      .map(({ start, end, kind, isKnown, on, asks, isMain }) => ({
        ...{ start, end, kind, isKnown },
        ...(isMain ? { isMain } : {}),
        ...(on ? { on } : {}),
        ...(asks ? { asks } : {}),
      })),
    ...fieldsOf(text, found, context),
  };
}

const isPlain = ({ plain }: QuickAddContext, word: string): boolean =>
  plain?.some((one) => halfWidth(one).trim() === word.trim()) ?? false;

function readPiece(piece: Piece, context: QuickAddContext): Found | null {
  const { start, end, sign, word } = piece;
  if (sign === '' || isPlain(context, sign + word)) return null;
  const span = (kind: QuickAddKind, value: string, isKnown = true): Found => ({ start, end, kind, value, isKnown });
  if (sign === '@') return word.length <= 40 ? span('assignee', word, memberNamed(context, word) !== null) : null;
  // A bare number after # counts something (方案 #2); it is no tag.
  if (sign === '#') return word.length <= 30 && !/^\d+$/.test(word) ? span('tag', word) : null;
  const priority = priorities[word.toLowerCase()];
  return priority ? span('priority', priority) : null;
}

/** Days are read over spaces (618 前 10 天), but not in names, tags and addresses. */
function withoutSigns(narrow: string, pieces: readonly Piece[]): string {
  return withoutSpans(
    narrow,
    pieces.filter(({ sign, word }) => sign !== '' || /:\/\/|^www\./i.test(word)),
  );
}

const withoutSpans = (text: string, spans: readonly { start: number; end: number }[]): string =>
  spans.reduce(
    (masked, { start, end }) => masked.slice(0, start) + '\ufffc'.repeat(end - start) + masked.slice(end),
    text,
  );

/** A rhythm that is clear, with its bounds; one to ask about; one that no rule says: its weekday is no day then. */
function repeatFinds(masked: string, context: QuickAddContext): Found[] {
  const phrase = findRepeat(masked, context, (before) =>
    context.members.some(({ name }) => name.length > 1 && before.trim().endsWith(name)),
  );
  if (!phrase || isPlain(context, masked.slice(phrase.start, phrase.end))) return [];
  const { rule, asks, others } = phrase;
  const base = { kind: 'repeat' as const, isKnown: rule !== null, value: '' };
  return [{ ...phrase, asks: undefined }, ...others].map(
    ({ start, end }, at): Found => ({
      ...base,
      start,
      end,
      ...(at === 0 ? { phrase, isMain: true } : {}),
      ...(asks.length > 0 ? { asks } : {}),
    }),
  );
}

/** What is over is only offered. */
function dayFinds(masked: string, context: QuickAddContext): Found[] {
  const days = findDays(masked, context).filter(({ start, end }) => !isPlain(context, masked.slice(start, end)));
  const found = days.map(
    (day): Found => ({
      start: day.start,
      end: day.end,
      kind: 'due',
      isKnown: day.certainty !== 'guess' && day.on >= context.today,
      on: day.on,
      value: day.on,
      day,
    }),
  );
  return found.some(({ isKnown }) => isKnown) ? found.filter(({ isKnown }) => isKnown) : found.slice(-1);
}

function keepLast(found: readonly Found[]): Found[] {
  const tags = new Set<string>();
  return found.filter((span, at) => {
    if (span.kind === 'repeat') return true;
    if (span.kind !== 'tag') return !found.slice(at + 1).some((other) => other.kind === span.kind);
    if (tags.size >= 20) return false;
    tags.add(span.value);
    return true;
  });
}

function fieldsOf(text: string, found: readonly Found[], context: QuickAddContext): Omit<QuickAdd, 'title' | 'spans'> {
  const last = (kind: QuickAddKind) => found.find((span) => span.kind === kind)?.value;
  const [name, priority] = [last('assignee'), last('priority')];
  const due = found.find((span) => span.kind === 'due' && span.isKnown);
  const phrase = found.find((span) => span.phrase?.rule)?.phrase;
  return {
    ...(name === undefined ? {} : { assignee: { name, memberId: memberNamed(context, name) } }),
    ...(due?.day ? { dueOn: due.day.on } : {}),
    ...(due?.day?.fromOn && due.day.isSpan ? { startOn: due.day.fromOn } : {}),
    ...(due?.day?.hasHour && !/下班前?$/.test(text.slice(due.start, due.end))
      ? { note: text.slice(due.start, due.end) }
      : {}),
    ...(phrase?.rule ? { repeat: phrase.rule } : {}),
    ...(phrase?.rule && phrase.hasHour ? { note: text.slice(phrase.start, phrase.end) } : {}),
    ...(priority === undefined ? {} : { priority: priority as Priority }),
    tags: [...new Set(found.filter((span) => span.kind === 'tag').map((span) => span.value))],
  };
}

const sameName = (name: string) => halfWidth(name).trim().toLowerCase();

function memberNamed({ members }: QuickAddContext, name: string): string | null {
  const wanted = sameName(name);
  return members.find((member) => sameName(member.name) === wanted)?.id ?? null;
}

const isName = (context: QuickAddContext) => ({
  name: (word: string) => memberNamed(context, word) !== null,
  day: (word: string) =>
    readDays(word, context) !== null ||
    findDays(word, context).some(({ start, certainty }) => start === 0 && certainty !== 'guess'),
});

/** 推迟到 … says nothing once the day is gone, and neither do 交期：, 主图（） and 主图- at the end. */
const leads = /(?<=推迟|延期|延后|顺延|提前|改|调整|安排)[到至在]$/;

/** The text without the taken spans; separators that stood beside them go, everything else stays as typed. */
function titleWithout(text: string, taken: readonly QuickAddSpan[]): string {
  if (taken.length === 0) return text.trim();
  let title = '';
  let from = 0;
  let isApart = false;
  for (const span of [...taken, { start: text.length, end: text.length, kind: null }]) {
    const part = text.slice(from, span.start);
    const bare = part.replace(/^[\s，,；;]+|[\s，,；;]+$/g, '');
    const kept = span.kind === 'due' ? bare.replace(leads, '') : bare;
    // 详情页周五前交 closes up again; 周五 详情页 keeps its space.
    if (/^[\s，,；;]/.test(part) || /[A-Za-z\d]$/.test(title)) isApart = true;
    if (kept !== '') title += title !== '' && isApart ? ` ${kept}` : kept;
    isApart = kept === '' ? isApart : /[\s，,；;]$/.test(part);
    from = span.end;
  }
  const whole = title.replace(/\s*[（(【[]\s*[)）】\]]\s*/g, ' ').trim();
  const isLast = text.slice(taken.at(-1)?.end).trim() === '';
  return isLast ? whole.replace(/[\s:：|/、—–-]+$/, '') : whole;
}
