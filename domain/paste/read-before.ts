import type { Draft, DraftLink } from './draft.ts';
import { withNote } from './draft.ts';

const onePart =
  /^(.*?)\s*[(（]?(FS|SS|FF|SF|完成-?开始|开始-?开始|完成-?完成|开始-?完成|(?:完成|做完|结束)之?后?|之?后)?[)）]?\s*(?:([+-]|(?<=后\s*))\s*(\d{1,4})\s*(?:个?工作日|工作日|天|d(?:ays?)?|日)?)?$/i;
const typeNames: Record<string, DraftLink['type']> = {
  完成开始: 'FS',
  开始开始: 'SS',
  完成完成: 'FF',
  开始完成: 'SF',
};

/** Turns 前置 (`1,3`, `2SS+2`, `打样、拍摄`) into links; what names no task stays in the notes and is marked. */
export function readBefore(drafts: readonly Draft[], label: string): void {
  const byNo = new Map(drafts.filter(({ no }) => no !== '').map((draft) => [draft.no, draft]));
  const byTitle = Map.groupBy(drafts, ({ title }) => plain(title));
  for (const draft of drafts) {
    if (!draft.beforeText) continue;
    const lost = draft.beforeText.split(/[,，、;；\n]+/).filter((part) => part.trim() !== '' && !addPart(part.trim()));
    if (lost.length > 0) {
      withNote(draft, `${label}：${lost.join('、')}`);
      draft.unsure.before = draft.beforeText;
    }
    function addPart(part: string): boolean {
      if (/^(?:无|没有|-|—|\/|none|n\/a)$/i.test(part)) return true;
      const exact = find(part);
      const [, name = '', type, sign, lag] = exact ? [part, part] : (onePart.exec(part) ?? []);
      const from = exact ?? find(name.trim());
      if (!from || from === draft || draft.before.some(({ key }) => key === from.key)) return false;
      draft.before.push({
        key: from.key,
        type: typeOf(type),
        lag: lag ? Number(lag) * (sign === '-' ? -1 : 1) : 0,
        lagUnit: 'working',
      });
      return true;
    }
  }

  function find(text: string): Draft | undefined {
    const own = byNo.get(text);
    if (own) return own;
    const ring = byNo.get(ringNumber(text));
    if (ring) return ring;
    const number = /^(?:#|第|任务)?\s*(\d+(?:\.\d+)*)\s*(?:行|号|项)?$/.exec(text)?.[1];
    // Without numbers of their own, rows are counted.
    if (number) return byNo.size > 0 ? byNo.get(number) : drafts[Number(number) - 1];
    const wanted = plain(text);
    if (wanted === '') return undefined;
    const same = byTitle.get(wanted);
    if (same) return same.length === 1 ? same[0] : undefined;
    const alike = wanted.length >= 2 ? drafts.filter(({ title }) => plain(title).includes(wanted)) : [];
    return alike.length === 1 ? alike[0] : undefined;
  }
}

/** ③ as 3. */
export const ringNumber = (text: string): string =>
  /^[①-⑳]$/.test(text) ? String((text.codePointAt(0) ?? 0) - 0x245f) : text;

/** 1完成 and 打样后 are what FS is. */
const typeOf = (text = ''): DraftLink['type'] =>
  typeNames[text.replace('-', '')] ?? (/^[FS]{2}$/i.test(text) ? (text.toUpperCase() as DraftLink['type']) : 'FS');

const plain = (text: string) => text.replace(/[\s，,。.、:：]/g, '').toLowerCase();

/** Links that close a circle or touch a group cannot be kept: they go to the notes. */
export function dropImpossible(drafts: readonly Draft[], label: string): void {
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  const next = new Map<number, number[]>();
  for (const draft of drafts) {
    draft.before = draft.before.filter(({ key }) => {
      const from = byKey.get(key);
      const isKept = from && !from.isGroup && !draft.isGroup && !leads(next, draft.key, key);
      if (isKept) next.set(key, [...(next.get(key) ?? []), draft.key]);
      else {
        withNote(draft, `${label}：${from?.title ?? key}`);
        draft.unsure.before = draft.beforeText || (from?.title ?? '');
      }
      return isKept;
    });
  }
}

/** Whether links lead from one task to another. Without recursion: chains are long. */
function leads(next: ReadonlyMap<number, number[]>, from: number, to: number): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (key === to) return true;
    for (const other of next.get(key) ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      open.push(other);
    }
  }
  return false;
}
