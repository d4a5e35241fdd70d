import { type Draft, daysIn, memberNamed, type PasteContext, withNote } from './draft.ts';
import { likeName } from './like-name.ts';
import { readDaysCell, readStatusCell } from './read-cells.ts';

const dash = /\s*(?:——|—{1,2}|--+|｜|\|)\s*|\s+[-–/／]\s+|\t+/;
const stranger = new RegExp(`^@?(?:${likeName}|[A-Z][a-z]{1,11})$`);
const ending = /[（(【]([^（()）【】]{1,40})[)）】]\s*$/;

/**
 * `主图拍摄 —— 小陈 —— 12.15`, `主图拍摄（王磊，3 天）`: parts that are nothing but a member, a day or a duration go to
 * their cells. Returns the words that stay.
 */
export function readFields(draft: Draft, text: string, context: PasteContext): string {
  const plain = text.split('-').map((part) => part.trim());
  const isHyphened = plain.length >= 2 && plain.slice(1).some((part) => memberNamed(part, context));
  const parts = (isHyphened ? plain : text.split(dash)).filter((part) => part.trim() !== '');
  if (parts.length >= 2) {
    const [title = '', ...others] = parts;
    const left = others.filter((part) => !take(draft, part.trim(), context));
    if (left.length < others.length)
      return [title, ...left.filter((part) => !takeStranger(draft, part.trim()))].join(' ');
  }
  return readBrackets(draft, text, context);
}

/** （王磊，3 天）, 【小美】【12.5】, as often as they come. */
function readBrackets(draft: Draft, text: string, context: PasteContext): string {
  const inside = ending.exec(text);
  const listed = inside?.[1]?.split(/[,，、;；\s]+|(?<!\d)\/|\/(?!\d)/).filter((part) => part !== '') ?? [];
  if (
    inside &&
    (listed.length >= 2 ||
      (listed[0] && (daysIn(listed[0], context) || memberNamed(listed[0].replace(/^@/, ''), context))))
  ) {
    const left = listed.filter((part) => !take(draft, part, context) && !isSecond(draft, part, context));
    if (left.length < listed.length) {
      const outside = text.slice(0, inside.index).trim();
      return left.length > 0 ? `${outside} ${left.join(' ')}` : readBrackets(draft, outside, context);
    }
  }
  return memberWord(draft, text, context);
}

function take(draft: Draft, part: string, context: PasteContext): boolean {
  const member = memberNamed(part.replace(/^@|(?:跟进?|负责|来做?|去做?|盯|主导|搞定)$/g, ''), context);
  if (member && !draft.ownerName) {
    draft.ownerName = member.name;
    return true;
  }
  const days = /\D$/.test(part) ? readDaysCell(part) : null;
  if (days && draft.durationDays === null) {
    Object.assign(draft, { durationDays: days.days, unit: days.unit });
    if (days.isUnsure || /估|约|大概/.test(part)) draft.unsure.days = part;
    return true;
  }
  const status = part.length > 1 && !/^[\d.%]+$/.test(part) ? readStatusCell(part) : null;
  if (status && draft.status === 'todo') {
    Object.assign(draft, status);
    return true;
  }
  const day = daysIn(part.replace(/\s+/g, ''), context) ?? daysIn(part, context);
  if (!day || draft.dueOn) return false;
  draft.dueOn = day.on;
  draft.startOn = day.fromOn && /[-~～—到至]/.test(part) ? day.fromOn : null;
  if (day.certainty === 'guess') draft.unsure.due = part;
  return true;
}

/** 小美、阿哲: a task has one owner, the other is kept beside it. */
function isSecond(draft: Draft, part: string, context: PasteContext): boolean {
  const member = memberNamed(part.replace(/^@/, ''), context);
  if (member) withNote(draft, `@${member.name}`);
  return member !== null;
}

/** Nobody of the project, but a name as names are: for the user to look at. */
function takeStranger(draft: Draft, part: string): boolean {
  if (draft.ownerName || !stranger.test(part)) return false;
  draft.ownerName = part.replace(/^@/, '');
  draft.unsure.owner = part;
  return true;
}

/** 详情页文案 小陈 下周三前: a member's name that stands by itself. */
export function memberWord(draft: Draft, text: string, context: PasteContext): string {
  if (draft.ownerName) return text;
  const words = text.split(/(\s+|[，,、;；：:】)）])/);
  const found = words.flatMap((word, at) => (at > 0 && word.length > 1 && memberNamed(word, context) ? [at] : []));
  const [at = -1] = found;
  if (found.length !== 1 || at < 0) return text;
  draft.ownerName = memberNamed(words[at] ?? '', context)?.name ?? '';
  return words
    .filter((_, place) => place !== at)
    .join('')
    .replace(/\s{2,}/g, ' ')
    .trim();
}

/** 主图小王周三前; not 联系小王, 发给小王. */
const isLast = (text: string, name: string): boolean =>
  text.length > name.length + 1 &&
  text.endsWith(name) &&
  !/(?:给|找|跟|和|与|同|问|催|让|叫|请|约|等|帮|替|联系|通知|提醒|对接|配合|交接?|发|转)$/.test(
    text.slice(0, -name.length),
  );

/** 打样改版，老陈寄出: who begins a clause is likely to do it; the words stay. */
export function clauseOwner(draft: Draft, text: string, context: PasteContext): void {
  const found = context.members.filter(
    ({ name }) =>
      name.length > 1 &&
      (isLast(text, name) || ['，', ',', '、', '；', ';', '：', ':', ' '].some((sign) => text.includes(sign + name))),
  );
  const [only] = found;
  if (draft.ownerName || found.length !== 1 || !only) return;
  draft.ownerName = only.name;
  draft.unsure.owner = only.name;
}
