import type { Draft, PasteContext } from './draft.ts';
import { readItem } from './read-item.ts';

type Line = { level: number; text: string; no: string; isHeading: boolean };

/** `张三 10:32`, `张三 2026/11/23 10:32:11`: who wrote, when; WeChat and DingTalk put it above each message. */
const speaker =
  /^.{1,24}?\s+(?:\d{2,4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?\s+)?(?:上午|下午|昨天|星期.)?\s?\d{1,2}:\d{2}(?::\d{2})?$/;
const chat =
  /^(?:hi|hello|大家好|各位好?|好的?|收到|辛苦了?|谢谢|ok|嗯+|@所有人|@all)[，,!！。~\s]*(?:大家|各位)?[，,!！。~\s]*$/i;
const bullet = /^(?:[-*•·●▪◦‣+]|[→>])\s+|^[•·●▪]/;
const numbered =
  /^(?:(\d{1,3}(?:\.\d{1,3})*)\s*[.、)）:：]\s*(?!\d)|(\d{1,3}(?:\.\d{1,3})+)\s+|[(（](\d{1,3})[)）]\s*|([①-⑳])\s*|第([一二三四五六七八九十]{1,3})步?[：:、，]\s*)/;
const chapter =
  /^(?:([一二三四五六七八九十]{1,3})\s*[、.．]\s*|(#{1,6})\s+|[(（]([一二三四五六七八九十]{1,3})[)）]\s*)/;

/** Drafts of a numbered list, an indented outline or a message; greetings and who wrote come back as `rest`. */
export function readLines(text: string, context: PasteContext): { drafts: Draft[]; rest: string[] } {
  const rest: string[] = [];
  const lines = text.split('\n').flatMap(inlineItems);
  const parsed = lines.flatMap((line) => {
    if (line.trim() === '') return [];
    if (speaker.test(line.trim()) || chat.test(line.trim()) || /^[-=_*—]{3,}$/.test(line.trim())) {
      rest.push(line.trim());
      return [];
    }
    return [parseLine(line)];
  });
  const drafts: Draft[] = [];
  const open: { level: number; key: number }[] = [];
  for (const [at, line] of parsed.entries()) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= line.level) open.pop();
    const next = parsed[at + 1];
    const isGroup = next !== undefined && next.level > line.level;
    // A heading over nothing (今天安排：) only says what follows.
    if (line.isHeading && !isGroup) {
      rest.push(line.text);
      continue;
    }
    const draft = readItem(drafts.length + 1, line.text.replace(/[:：]\s*$/, ''), context);
    if (draft.title === '') {
      rest.push(line.text || line.no);
      continue;
    }
    draft.no = line.no;
    draft.isGroup = isGroup;
    draft.parentKey = open.at(-1)?.key ?? null;
    drafts.push(draft);
    open.push({ level: line.level, key: draft.key });
  }
  return { drafts, rest };
}

/** `1. … 2、… 3) …` on one line, as phones send it. */
function inlineItems(line: string): string[] {
  const marks = [...line.matchAll(/(?<![\d.])(\d{1,2})[.、)）]\s*(?!\d)|[①-⑳]/g)];
  let wanted = 1;
  const cuts: number[] = [];
  for (const mark of marks) {
    const number = mark[1] ? Number(mark[1]) : (mark[0].codePointAt(0) ?? 0) - 0x245f;
    if (number !== wanted) continue;
    cuts.push(mark.index);
    wanted += 1;
  }
  if (cuts.length < 2) return [line];
  const first = cuts[0] ?? 0;
  const head = line.slice(0, first);
  const items = cuts.map((from, at) => line.slice(from, cuts[at + 1] ?? line.length).replace(/[；;，,\s]+$/, ''));
  return head.trim() === ''
    ? items.map((item) => head + item)
    : [/[:：]\s*$/.test(head) ? head : `${head}：`, ...items.map((item) => `  ${item}`)];
}

function parseLine(line: string): Line {
  const indent = /^[\s\u3000]*/.exec(line)?.[0] ?? '';
  const depth = [...indent].reduce((sum, sign) => sum + (sign === '\t' ? 4 : sign === '\u3000' ? 2 : 1), 0);
  const body = line.trim().replace(/^>\s?/, '');
  const head = chapter.exec(body);
  if (head) {
    const isMarkdown = head[2] !== undefined;
    const level = isMarkdown ? (head[2]?.length ?? 1) : depth + (head[3] ? 4 : 2);
    return { level, text: body.slice(head[0].length), no: '', isHeading: true };
  }
  const number = numbered.exec(body);
  if (number) {
    const no = number[1] ?? number[2] ?? number[3] ?? '';
    const dots = no.split('.').length - 1;
    return { level: 10 + depth + dots * 2, text: body.slice(number[0].length), no, isHeading: false };
  }
  const isHeading = /[:：]$/.test(body) && body.length <= 30;
  const plain = body.replace(bullet, '');
  return { level: (isHeading ? 8 : plain === body ? 9 : 11) + depth, text: plain, no: '', isHeading };
}
