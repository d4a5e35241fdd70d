import { type CalendarSpec, defaultCalendar } from '../calendar/calendar.ts';
import type { Member } from '../model/member.ts';
import type { Day } from '../model/primitives.ts';
import type { Priority } from '../model/task.ts';
import { halfWidth } from './half-width.ts';
import { readDayForm } from './read-day.ts';
import { type Piece, piecesOf, wordsOf } from './word-pieces.ts';

type QuickAddKind = 'assignee' | 'due' | 'priority' | 'tag';
/** Where in the text a recognised word stands. `isKnown` false: a name that nobody has; it stays in the title. */
export type QuickAddSpan = { start: number; end: number; kind: QuickAddKind; isKnown: boolean };
export type QuickAdd = {
  title: string;
  spans: QuickAddSpan[];
  assignee?: { name: string; memberId: string | null };
  dueOn?: Day;
  priority?: Priority;
  tags: string[];
};
export type QuickAddContext = {
  today: Day;
  members: readonly Pick<Member, 'id' | 'name'>[];
  /** Words (as typed) that the user turned back to plain text. */
  plain?: readonly string[];
  calendar?: CalendarSpec;
};

type Found = QuickAddSpan & { value: string };

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
  const read = pieces.map((piece) => readPiece(piece, context));
  const found = keepLast(read.flatMap((one, at) => (one && isSure(pieces, read, at) ? one.found : [])));
  const taken = found.filter((span) => span.isKnown);
  return {
    title: titleWithout(text, taken),
    spans: found.map(({ start, end, kind, isKnown }) => ({ start, end, kind, isKnown })),
    ...fieldsOf(found, context),
  };
}

type Read = { found: Found; isClear: boolean };

function readPiece(piece: Piece, context: QuickAddContext): Read | null {
  const { start, end, sign, word } = piece;
  if (context.plain?.some((plain) => halfWidth(plain) === sign + word)) return null;
  const span = (kind: QuickAddKind, value: string, isKnown = true, isClear = true): Read => ({
    found: { start, end, kind, value, isKnown },
    isClear,
  });
  if (sign === '@') return word.length <= 40 ? span('assignee', word, memberNamed(context, word) !== null) : null;
  // A bare number after # counts something (方案 #2); it is no tag.
  if (sign === '#') return word.length <= 30 && !/^\d+$/.test(word) ? span('tag', word) : null;
  if (sign === '!') {
    const priority = priorities[word.toLowerCase()];
    return priority ? span('priority', priority) : null;
  }
  const day = readDayForm(word, context.today, context.calendar ?? defaultCalendar);
  return day && span('due', day.on, true, day.isClear);
}

/** A bare `12-05` or `5号` counts only at the end, or as a padded date at the very start: elsewhere it is a size or a model. */
function isSure(pieces: readonly Piece[], read: readonly (Read | null)[], at: number): boolean {
  if (read[at]?.isClear) return true;
  if (read.slice(at + 1).every((one) => one !== null)) return at > 0;
  const next = pieces[at + 1]?.word ?? '';
  return (
    at === 0 && /^\d\d[-/]\d\d$/.test(pieces[at]?.word ?? '') && !/^[\d元块片件个只寸岁年月天码斤克%a-z]/i.test(next)
  );
}

function keepLast(found: readonly Found[]): Found[] {
  const tags = new Set<string>();
  return found.filter((span, at) => {
    if (span.kind !== 'tag') return !found.slice(at + 1).some((other) => other.kind === span.kind);
    if (tags.size >= 20) return false;
    tags.add(span.value);
    return true;
  });
}

function fieldsOf(found: readonly Found[], context: QuickAddContext): Omit<QuickAdd, 'title' | 'spans'> {
  const last = (kind: QuickAddKind) => found.find((span) => span.kind === kind)?.value;
  const [name, dueOn, priority] = [last('assignee'), last('due'), last('priority')];
  return {
    ...(name === undefined ? {} : { assignee: { name, memberId: memberNamed(context, name) } }),
    ...(dueOn === undefined ? {} : { dueOn }),
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
  day: (word: string) => readDayForm(word, context.today, context.calendar ?? defaultCalendar) !== null,
});

/** The text without the taken spans; separators that stood beside them go, everything else stays as typed. */
function titleWithout(text: string, taken: readonly QuickAddSpan[]): string {
  const kept: string[] = [];
  let from = 0;
  for (const span of taken) {
    kept.push(text.slice(from, span.start));
    from = span.end;
  }
  kept.push(text.slice(from));
  const isWhole = kept.length === 1;
  return kept
    .map((part) => (isWhole ? part.trim() : part.replace(/^[\s，,；;]+|[\s，,；;]+$/g, '')))
    .filter((part) => part !== '')
    .join(' ');
}
