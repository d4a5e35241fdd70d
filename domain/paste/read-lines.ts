import type { Day } from '../model/primitives.ts';
import { halfWidth } from '../text/half-width.ts';
import { readAfterWords } from './after-words.ts';
import { isTalk } from './chat-lines.ts';
import { spellDates } from './dated-lines.ts';
import { type Draft, daysIn, memberNamed, type PasteContext } from './draft.ts';
import { readItem } from './read-item.ts';
import { type Part, plainPart, splitSentence } from './split-sentence.ts';
import { orderWeekdays } from './weekdays-in-order.ts';

/** `isNext`: begins when the one above is done. */
type Item = Part & { isNext: boolean };
type Line = Item & { level: number; no: string; isHeading: boolean };
/** A sentence of several tasks, and how many. */
export type Split = { line: string; count: number };

const bullet = /^(?:[-*•·●▪◦‣+]|[→>])\s+|^[•·●▪]/;
/** `** 五点`: as deep as it has stars. */
const stars = /^(\*{2,6}|-{2,4}|·{2,6})\s+(?=\S)/;
/** Drawn trees: ├─ 打样, │  └─ 封样. */
const tree = /^[\s│┃|]*[├└┣┗][─━-]*\s*(?=\S)/;
const numbered =
  /^(?:(\d{1,3}(?:\.\d{1,3})*)\s*[.、)）:：]\s*(?!\d)|(\d{1,3}(?:\.\d{1,3})+)\s+|[(（](\d{1,3})[)）]\s*|([①-⑳])\s*|[a-zA-Z][.)）、]\s+|第([一二三四五六七八九十]{1,3})步?[：:、，]\s*)/;
/** 排期如下, todo, 下周工作计划: only says what follows. */
const announces =
  /^(?:[\u4e00-\u9fff]{0,4}会)?(?:会议)?纪要$|^[【[][^】\]]{0,12}(?:排期|计划|安排|清单|纪要|日报|周报|任务|排期表)[^】\]]{0,6}[】\]]$|如下[:：。]?$|^(?:(?:@\S+\s+)?(?:大家|各位|同学们|亲们)[^\d]{0,16})$|^(?:to-?do(?:\s?list)?|(?:今[天日]|明[天日]|[本这下]周|本月|下月)?的?(?:工作|重点)?(?:安排|计划|任务|待办|清单|事项|排期|待办事项|工作安排))(?:如下)?\s*[\d年月日./-]{0,11}$/i;
const chapter =
  /^(?:([一二三四五六七八九十]{1,3})\s*[、.．]\s*|(#{1,6})\s+|[(（]([一二三四五六七八九十]{1,3})[)）]\s*)/;

/** Drafts of a numbered list, an indented outline or a message; greetings and who wrote come back as `rest`. */
export function readLines(text: string, context: PasteContext): { drafts: Draft[]; rest: string[]; splits: Split[] } {
  const rest: string[] = [];
  const splits: Split[] = [];
  const items = spellDates(counted(text.split('\n'))).flatMap((line) => {
    const parts = inlineItems(line) ?? sentence(line, context);
    if (parts.length > 1 && !inlineItems(line)) splits.push({ line: line.trim(), count: parts.length });
    return parts;
  });
  const lines = items.map((item) => item.text);
  const parsed = items.flatMap((item, at) => {
    if (item.text.trim() === '') return [];
    if (isTalk(lines, at, context)) {
      rest.push(item.text.trim());
      return [];
    }
    return [parseLine(item)];
  });
  const drafts: Draft[] = [];
  const open: { level: number; key: number }[] = [];
  let day: { words: string; level: number; on: Day } | null = null;
  let owner: { name: string; level: number } | null = null;
  for (const [at, line] of parsed.entries()) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= line.level) open.pop();
    const next = parsed[at + 1];
    const isGroup = next !== undefined && next.level > line.level;
    // A heading over nothing (今天安排：) only says what follows.
    if ((line.isHeading && !isGroup) || (line.no === '' && announces.test(line.text.replace(/[:：]\s*$/, '').trim()))) {
      rest.push(line.text);
      day = null;
      continue;
    }
    // 明天： over items is their day.
    const told = isGroup && line.no === '' ? daysIn(line.text.replace(/[:：]\s*$/, ''), context) : null;
    if (told) {
      day = { words: line.text, level: line.level, on: told.on };
      rest.push(line.text);
      continue;
    }
    // 小王： over items is who does them.
    const who =
      isGroup && line.no === '' ? memberNamed(line.text.replace(/[:：]\s*$/, '').replace(/^@/, ''), context) : null;
    if (who) {
      owner = { name: who.name, level: line.level };
      rest.push(line.text);
      continue;
    }
    if (day && line.level <= day.level) day = null;
    if (owner && line.level <= owner.level) owner = null;
    const draft = readItem(drafts.length + 1, line.text.replace(/[:：]\s*$/, ''), context);
    if (draft.title === '') {
      rest.push(line.text || line.no);
      continue;
    }
    draft.no = line.no;
    if (day && draft.dueOn === null) {
      draft.dueOn = day.on;
      draft.unsure.due = day.words;
    }
    takeTold(draft, line);
    if (owner && !draft.ownerName) draft.ownerName = owner.name;
    const last = drafts.at(-1);
    if (line.isNext && last) draft.before.push({ key: last.key, type: 'FS', lag: 0, lagUnit: 'working' });
    draft.isGroup = isGroup;
    draft.parentKey = open.at(-1)?.key ?? null;
    drafts.push(draft);
    open.push({ level: line.level, key: draft.key });
  }
  readAfterWords(drafts);
  orderWeekdays(drafts, context.today);
  return { drafts, rest, splits };
}

/** What a part takes from its sentence is for the user to look at. */
function takeTold(draft: Draft, { day, owner }: Part): void {
  if (day && !draft.repeat) {
    draft.dueOn = day.on;
    draft.unsure.due = day.words;
  }
  if (owner === '' || draft.ownerName) return;
  draft.ownerName = owner;
  draft.unsure.owner = owner;
}

/** 1 主图, 2 打样, 3 报名: numbers by their order alone. */
function counted(lines: readonly string[]): string[] {
  let next = 1;
  const numbers = lines.map((line) => {
    const found = /^\s*(\d{1,2})[ \t]+(?=[^\d\s])/.exec(line);
    if (found && Number(found[1]) === next) next += 1;
    return found !== null;
  });
  const filled = lines.filter((line) => line.trim() !== '').length;
  if (next < 3 || numbers.filter(Boolean).length !== next - 1 || (next - 1) * 2 < filled) return [...lines];
  return lines.map((line, at) => (numbers[at] ? line.replace(/^(\s*\d{1,2})[ \t]+/, '$1. ') : line));
}

const arrows = /\s*(?:→|➡️?|⇒|->|=>|>>)\s*/;

const plainItem = (text: string): Item => ({ ...plainPart(text), isNext: false });

/** `1. … 2、… 3) …` on one line, as phones send it; null when no signs part it. */
function inlineItems(line: string): Item[] | null {
  const chain = line.split(line.includes('<') ? arrows : /\s*(?:→|➡️?|⇒|->|=>|>>|>)\s*/);
  if (chain.length >= 3 && chain.every((part) => part.trim() !== '')) {
    // 上新流程：选品 → 打样 …
    const [, head = '', first = chain[0] ?? ''] = /^([^:：]{2,12}[:：])\s*(\S.*)$/.exec(chain[0] ?? '') ?? [];
    const steps = [first, ...chain.slice(1)].map((part, at) => ({ ...plainItem(part), isNext: at > 0 }));
    return head ? [plainItem(head), ...steps.map((step) => ({ ...step, text: `  ${step.text.trim()}` }))] : steps;
  }
  const marks = [...line.matchAll(/(?<![\d.])[（(]?(\d{1,2})[.、)）]\s*(?!\d)|[①-⑳]/g)];
  let wanted = 1;
  const cuts: number[] = [];
  for (const mark of marks) {
    const number = mark[1] ? Number(mark[1]) : (mark[0].codePointAt(0) ?? 0) - 0x245f;
    if (number !== wanted) continue;
    cuts.push(mark.index);
    wanted += 1;
  }
  if (cuts.length < 2) return null;
  const first = cuts[0] ?? 0;
  const head = line.slice(0, first);
  const items = cuts.map((from, at) => line.slice(from, cuts[at + 1] ?? line.length).replace(/[；;，,\s]+$/, ''));
  const texts =
    head.trim() === ''
      ? items.map((item) => head + item)
      : [/[:：]\s*$/.test(head) ? head : `${head}：`, ...items.map((item) => `  ${item}`)];
  return texts.map(plainItem);
}

const sentence = (line: string, context: PasteContext): Item[] =>
  splitSentence(line, context)?.map((part) => ({ ...part, isNext: false })) ?? [plainItem(line)];

function parseLine(told: Item): Line {
  const line = told.text;
  const indent = /^[\s\u3000]*/.exec(line)?.[0] ?? '';
  const depth = [...indent].reduce((sum, sign) => sum + (sign === '\t' ? 4 : sign === '\u3000' ? 2 : 1), 0);
  const body = line.trim().replace(/^>\s?/, '');
  // Full-width digits and dots number as well.
  const narrow = halfWidth(body);
  const head = chapter.exec(narrow);
  if (head) {
    const isMarkdown = head[2] !== undefined;
    const level = isMarkdown ? (head[2]?.length ?? 1) : depth + (head[3] ? 4 : 2);
    const text = body.slice(head[0].length);
    // 三、上架 with nothing below is a task; # 上架 and 安排： are not.
    return { ...told, level, text, no: '', isHeading: isMarkdown || /[:：]$/.test(text) };
  }
  const number = numbered.exec(narrow);
  if (number) {
    const no = number[1] ?? number[2] ?? number[3] ?? '';
    const dots = no.split('.').length - 1;
    return { ...told, level: 10 + depth + dots * 2, text: body.slice(number[0].length), no, isHeading: false };
  }
  const branch = tree.exec(line);
  if (branch)
    return { ...told, level: 11 + branch[0].length, text: line.slice(branch[0].length), no: '', isHeading: false };
  const deep = stars.exec(body)?.[0].trim().length;
  if (deep) return { ...told, level: 9 + depth + deep * 2, text: body.replace(stars, ''), no: '', isHeading: false };
  const isHeading = /[:：]$/.test(body) && body.length <= 30;
  const plain = body.replace(bullet, '');
  return { ...told, level: (isHeading ? 8 : plain === body ? 9 : 11) + depth, text: plain, no: '', isHeading };
}
