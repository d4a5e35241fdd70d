import type { Day } from '../model/primitives.ts';
import { findDays } from '../text/days/find-days.ts';
import { halfWidth } from '../text/half-width.ts';
import { readAfterWords } from './after-words.ts';
import { isTalk } from './chat-lines.ts';
import { spellDates, spelled } from './dated-lines.ts';
import { type Draft, daysIn, type PasteContext } from './draft.ts';
import { escaped, readItem } from './read-item.ts';

type Line = { level: number; text: string; no: string; isHeading: boolean; isNext: boolean };

/** Before an item that begins when the one above is done. */
const nextMark = '\ue000';

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
export function readLines(text: string, context: PasteContext): { drafts: Draft[]; rest: string[] } {
  const rest: string[] = [];
  const lines = spellDates(counted(text.split('\n'))).flatMap((line) => inlineItems(line, context));
  const parsed = lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    if (isTalk(lines, at, context)) {
      rest.push(line.trim());
      return [];
    }
    return [parseLine(line)];
  });
  const drafts: Draft[] = [];
  const open: { level: number; key: number }[] = [];
  let day: { words: string; level: number; on: Day } | null = null;
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
    if (day && line.level <= day.level) day = null;
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
    const last = drafts.at(-1);
    if (line.isNext && last) draft.before.push({ key: last.key, type: 'FS', lag: 0, lagUnit: 'working' });
    draft.isGroup = isGroup;
    draft.parentKey = open.at(-1)?.key ?? null;
    drafts.push(draft);
    open.push({ level: line.level, key: draft.key });
  }
  readAfterWords(drafts);
  return { drafts, rest };
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

/** `1. … 2、… 3) …` on one line, as phones send it. */
function inlineItems(line: string, context: PasteContext): string[] {
  const chain = line.split(line.includes('<') ? arrows : /\s*(?:→|➡️?|⇒|->|=>|>>|>)\s*/);
  if (chain.length >= 3 && chain.every((part) => part.trim() !== ''))
    return chain.map((part, at) => (at > 0 ? nextMark + part : part));
  const marks = [...line.matchAll(/(?<![\d.])(\d{1,2})[.、)）]\s*(?!\d)|[①-⑳]/g)];
  let wanted = 1;
  const cuts: number[] = [];
  for (const mark of marks) {
    const number = mark[1] ? Number(mark[1]) : (mark[0].codePointAt(0) ?? 0) - 0x245f;
    if (number !== wanted) continue;
    cuts.push(mark.index);
    wanted += 1;
  }
  if (cuts.length < 2)
    return byOwner(line, context) ?? (line.length <= 400 ? datedClauses(line, context) : null) ?? [line];
  const first = cuts[0] ?? 0;
  const head = line.slice(0, first);
  const items = cuts.map((from, at) => line.slice(from, cuts[at + 1] ?? line.length).replace(/[；;，,\s]+$/, ''));
  return head.trim() === ''
    ? items.map((item) => head + item)
    : [/[:：]\s*$/.test(head) ? head : `${head}：`, ...items.map((item) => `  ${item}`)];
}

/** 主图：小美，周三前；详情页：小美，周五前: parts of which each says who or when. */
function byOwner(line: string, context: PasteContext): string[] | null {
  const parts = line.split(/[；;]/).filter((part) => part.trim() !== '');
  const owner = context.members.find(({ name }) => new RegExp(`^\\s*@?${escaped(name)}[:：]`).test(line))?.name;
  if (owner && parts.length >= 2 && line.length <= 400)
    return parts.map((part, at) => (at === 0 ? spelled(part, owner.length + 1) : `${owner}：${spelled(part, 0)}`));
  const says = (part: string) =>
    context.members.some(({ name }) => name.length > 1 && part.includes(name)) ||
    findDays(part, context).some(({ certainty }) => certainty !== 'guess');
  const isNamed = parts.every((part) =>
    context.members.some(({ name }) => name.length > 1 && part.trim().startsWith(name)),
  );
  const isDated =
    isNamed || parts.some((part) => findDays(part, context).some(({ certainty }) => certainty !== 'guess'));
  return parts.length >= 2 && line.length <= 400 && isDated && parts.every(says) ? parts : null;
}

/** 主图周五前交，详情页下周三交，元旦前上架: three days and more are as many items; what names none goes with the one before. */
function datedClauses(line: string, context: PasteContext): string[] | null {
  const [, head = '', body = line] = /^(\s*[^，,。；;：:]{1,12}[：:])(.*)$/.exec(line) ?? [];
  const items: string[] = [];
  let days = 0;
  for (const clause of body.split(/(?<=[，,；;。])(?!\d{3})/)) {
    const isDated = findDays(clause, context).some(
      ({ certainty, start, end }) => certainty !== 'guess' || /[周期拜月号日天]/.test(clause.slice(start, end)),
    );
    if (isDated) days += 1;
    if (isDated || items.length === 0) items.push(clause);
    else items[items.length - 1] += clause;
  }
  if (days < 3 || days < items.length) return null;
  const cut = items.map((item) => item.replace(/[，,；;。\s]+$/, ''));
  return head ? [head, ...cut.map((item) => `  ${item}`)] : cut;
}

function parseLine(given: string): Line {
  const isNext = given.startsWith(nextMark);
  const line = isNext ? given.slice(1) : given;
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
    return { level, text, no: '', isHeading: isMarkdown || /[:：]$/.test(text), isNext };
  }
  const number = numbered.exec(narrow);
  if (number) {
    const no = number[1] ?? number[2] ?? number[3] ?? '';
    const dots = no.split('.').length - 1;
    return { level: 10 + depth + dots * 2, text: body.slice(number[0].length), no, isHeading: false, isNext };
  }
  const branch = tree.exec(line);
  if (branch)
    return { level: 11 + branch[0].length, text: line.slice(branch[0].length), no: '', isHeading: false, isNext };
  const deep = stars.exec(body)?.[0].trim().length;
  if (deep) return { level: 9 + depth + deep * 2, text: body.replace(stars, ''), no: '', isHeading: false, isNext };
  const isHeading = /[:：]$/.test(body) && body.length <= 30;
  const plain = body.replace(bullet, '');
  return { level: (isHeading ? 8 : plain === body ? 9 : 11) + depth, text: plain, no: '', isHeading, isNext };
}
