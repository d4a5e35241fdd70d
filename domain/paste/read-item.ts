import { defaultCalendar } from '../calendar/calendar.ts';
import { findDays } from '../text/days/find-days.ts';
import { readQuickAdd } from '../text/quick-add.ts';
import { fitTitle } from './clean-text.ts';
import { type Draft, emptyDraft, memberNamed, type PasteContext, withNote } from './draft.ts';
import { likeName, nickname } from './like-name.ts';
import { readDaysCell } from './read-cells.ts';
import { clauseOwner, memberWord, readFields } from './read-fields.ts';
import { readRepeats } from './read-repeats.ts';
import { settleDays } from './read-table.ts';
import { readKind } from './wait-words.ts';

const doneMark = /^(?:\[[xX√]\]|[✅☑✔√])\s*|\s*[（(]?(?:已完成|已搞定|done)[)）]?[。.]?$|\s*[（(]?[√✓✔☑✅][)）]?$/i;
const openMark = /^(?:\[\s?\]|[☐□○◻▶]|\p{Extended_Pictographic})\s*|\s+[×✗✘❌☐□⬜]$|\s*[（(][×✗✘❌☐□⬜][)）]$/u;
const label = /^(?:任务|事项|标题|待办|内容)(?:名称)?\s*[:：]\s*/;
const urgent = /^(?:【(?:高|急|紧急|重要)】|[（(](?:急|紧急|重要)[)）]|P[01][\s:：]|紧急[:：])\s*/i;
const named = new RegExp(`^@?(?:(${likeName})(?:[:：]\\s*|\\s+)(?=\\S)|(${nickname}))`);
const told =
  /[（(【\s，,]*(?:负责人?|责任人|owner|跟进人?)\s*[:：]\s*@?([\u4e00-\u9fffA-Za-z]{2,8})[)）】]?|[（(]@?([\u4e00-\u9fff]{2,4}|[A-Za-z]{2,12})[)）]\s*$/;
const duration =
  /(?<![各每].{0,2})[（(，,\s]*(?:(?:工期|预计|估计|大约|大概|约|需要?|共|用时|耗时|要)\s*[:：]?\s*)?(\d{1,3}(?:\.\d)?|[一二两三四五六七八九十半]{1,3})\s?(?:个)?(工作日|自然日|天|周|星期|[dD](?![A-Za-z\d]))(?!后|内|前|之|以|无理由|试|质保|包|换|保|价|气|猫|然|使|鲜|[\u4e00-\u9fff])[)）。.…]*/;

/** One item of a list or a message: who, when, how often, how long, whether it waits. The words that stay are its title. */
export function readItem(key: number, text: string, context: PasteContext): Draft {
  const draft = readOnce(key, text, context);
  readRepeats(draft, text, context, (other, said) => readOnce(key, other, said));
  return draft;
}

function readOnce(key: number, text: string, context: PasteContext): Draft {
  const draft = emptyDraft(key, '');
  let rest = text.trim();
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`.trim();
    return found;
  };
  if (take(doneMark)) Object.assign(draft, { status: 'done', progress: 1 });
  take(openMark);
  if (take(urgent)) draft.priority = 'high';
  readOwner(draft, take, () => rest, context);
  rest = readFields(draft, rest, context);
  const long = rest.length > 400 ? rest : '';
  const parsed = readQuickAdd(long ? rest.slice(0, 400) : rest, context);
  readDaysOf(draft, rest, parsed, context);
  rest =
    draft.startOn && !draft.dueOn
      ? parsed.title.replace(/[\s，,]*(?:起|开始|开工|启动)[\s，,。；;]*$/, '')
      : parsed.title;
  if (parsed.assignee) draft.ownerName = parsed.assignee.name;
  if (parsed.assignee && !parsed.assignee.memberId) rest = rest.replace(`@${parsed.assignee.name}`, ' ');
  if (parsed.priority) draft.priority = parsed.priority;
  draft.tags = parsed.tags;
  draft.repeat = parsed.repeat ?? null;
  if (parsed.note) withNote(draft, parsed.note);
  const days = take(duration);
  const cell = days && readDaysCell(`${days[1]}${days[2]}`);
  if (cell) Object.assign(draft, { durationDays: cell.days, unit: cell.unit });
  if (cell?.isUnsure || /估|约|大概/.test(days?.[0] ?? '')) draft.unsure.days = days?.[0].trim() ?? '';
  if (!draft.ownerName) readOwner(draft, take, () => rest, context);
  rest = memberWord(draft, rest, context);
  clauseOwner(draft, rest, context);
  setTitle(draft, rest, text, long);
  readKind(draft);
  settleDays(draft, context.calendar ?? defaultCalendar);
  return draft;
}

function setTitle(draft: Draft, rest: string, text: string, long: string): void {
  // 预计12/20到: what stays behind of it.
  const bare = rest
    .replace(label, '')
    .replace(/^【([^【】]+)】$/, '$1')
    .replace(/[\s，,]+[到回出交来]$/, '')
    .replace(/[\s→>➡⇒]+$/, '')
    .replace(/^[\s，,、；;：:。.—-]+|[\s，,、；;：:。—-]+$/g, '');
  const fitted = fitTitle(bare || text);
  draft.title = fitted.title;
  withNote(draft, long || fitted.rest);
}

export const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function readOwner(
  draft: Draft,
  take: (pattern: RegExp) => RegExpExecArray | null,
  rest: () => string,
  context: PasteContext,
): void {
  const first = context.members
    .map(({ name }) => name)
    .filter((name) => name.length > 1 && rest().startsWith(name))
    .sort((a, b) => b.length - a.length)[0];
  if (first !== undefined && rest().length > first.length) {
    draft.ownerName = first;
    take(new RegExp(`^${escaped(first)}[\\s:：，,、]*(?:负责)?`));
    return;
  }
  const inside = context.members.find(({ name }) => new RegExp(`[（(【\\[]@?${escaped(name)}[)）】\\]]`).test(rest()));
  if (inside) {
    draft.ownerName = inside.name;
    take(new RegExp(`\\s*[（(【\\[]@?${escaped(inside.name)}[)）】\\]]\\s*`));
    return;
  }
  const tail = told.exec(rest());
  const name = (tail?.[1] ?? tail?.[2] ?? '').replace(/^(?:所有人|全体成员|all)$/i, '');
  if (name && (tail?.[1] || memberNamed(name, context))) {
    take(told);
    draft.ownerName = name;
    if (!memberNamed(name, context)) draft.unsure.owner = tail?.[0].trim() ?? name;
    return;
  }
  // 张三 下周三前出主图: nobody known, but a name as names are.
  const guess = named.exec(rest());
  const who = guess?.[1] ?? guess?.[2];
  if (!guess || !who) return;
  take(named);
  draft.ownerName = who;
  if (!memberNamed(who, context)) draft.unsure.owner = guess[0].trim();
}

/** Taken days fill the cells; of a guess the cell only shows the words. */
function readDaysOf(draft: Draft, text: string, parsed: ReturnType<typeof readQuickAdd>, context: PasteContext): void {
  if (draft.dueOn) return;
  draft.dueOn = parsed.dueOn ?? null;
  draft.startOn = parsed.startOn ?? null;
  const taken = parsed.spans.find(({ kind, isKnown }) => kind === 'due' && isKnown);
  // 12.1 开始 is the first day.
  if (taken && draft.startOn === null && /^\s?(?:起|开始|开工|启动)[\s，,。；;]*$/.test(text.slice(taken.end))) {
    draft.startOn = draft.dueOn;
    draft.dueOn = null;
  }
  const guess = parsed.spans.find(({ kind, isKnown, on }) => kind === 'due' && !isKnown && on);
  if (guess) draft.unsure.due = text.slice(guess.start, guess.end);
  const likely = findDays(text.slice(0, 400), context).find(
    ({ certainty, on }) => certainty === 'likely' && on === parsed.dueOn,
  );
  if (likely) draft.unsure.due = text.slice(likely.start, likely.end);
  draft.dueWords = taken ? text.slice(taken.start, taken.end) : '';
}
