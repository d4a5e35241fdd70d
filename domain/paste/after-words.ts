import type { Draft } from './draft.ts';
import { readKind } from './wait-words.ts';

/** 打样好了再拍摄, 等打样后拍摄, 拍完修图: what comes first, and the task. */
const spoken = [
  /^(?:等|待)?(.{2,12}?)(?:完成|做完|做好|弄好|搞定|确认|定稿|回来|到位|到货|结束|好了|好|完|到|过了)?(?:之后|以后|后)[，,\s]*(?:再|才|就)?(.{2,})$/,
  /^(?:等|待)?(.{1,8}?)(?:完了?|好了|定稿了?|回来了?)[，,\s]*(?:再|才|就)?(.{2,})$/,
];
/** （等打样）, 前置：1、2, 依赖打样, 3FS+2 at the end. */
const told = [
  /(?:[（(]\s*|\s)等([^（）()]{2,12}?)(?:完成|好|到|回来)?(?:之?后)?[)）]?\s*$/,
  /[（(，,；;\s](?:前置|紧前|前序|前提|依赖)(?:任务|于)?\s*[:：]?\s*([^（）()]{1,40}?)[)）]?\s*$/,
  /[（(，,；;\s]([\d.]{1,6}(?:FS|SS|FF|SF)(?:\s?[+-]\s?\d{1,3}\s?(?:天|d|个?工作日)?)?)[)）]?\s*$/i,
];

/** Items of a list that name an earlier one as what they wait for: a link to look at, and the title without it. */
export function readAfterWords(drafts: readonly Draft[]): void {
  for (const [at, draft] of drafts.entries()) {
    const earlier = drafts.slice(0, at);
    if (draft.beforeText) continue;
    const found = tail(draft, earlier) ?? head(draft, earlier);
    if (!found) continue;
    draft.beforeText = found.before;
    draft.unsure.before = draft.title;
    draft.title = found.title;
    if (found.isSpoken && draft.kind === 'wait') {
      Object.assign(draft, { kind: 'work', waitFor: '', side: 'ours' });
      delete draft.unsure.kind;
      readKind(draft);
    }
  }
}

type Found = { before: string; title: string; isSpoken: boolean };

function tail({ title }: Draft, earlier: readonly Draft[]): Found | null {
  for (const [place, pattern] of told.entries()) {
    const match = pattern.exec(title);
    const rest = match ? title.slice(0, match.index).trim() : '';
    const before = match?.[1]?.trim() ?? '';
    if (rest && (place > 0 || named(before, earlier))) return { before, title: rest, isSpoken: false };
  }
  return null;
}

function head({ title }: Draft, earlier: readonly Draft[]): Found | null {
  for (const pattern of spoken) {
    const match = pattern.exec(title);
    const first = match ? named(match[1] ?? '', earlier) : undefined;
    if (first && match?.[2]) return { before: first.title, title: match[2].trim(), isSpoken: true };
  }
  return null;
}

/** The one earlier task these words can mean. */
function named(words: string, earlier: readonly Draft[]): Draft | undefined {
  const alike = earlier.filter(({ title, isGroup }) => !isGroup && title.includes(words.trim()));
  return words.trim() !== '' && alike.length === 1 ? alike[0] : undefined;
}
