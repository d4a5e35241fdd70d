import type { Day } from '../model/primitives.ts';
import { findDays } from '../text/days/find-days.ts';
import { findRepeat } from '../text/repeats/find-repeat.ts';
import { spelled } from './dated-lines.ts';
import type { PasteContext } from './draft.ts';
import { nameBeforeDay, nickname } from './like-name.ts';
import { escaped } from './read-item.ts';

/** What one part takes from the sentence: a day (said for all, or told by the part before), who does all of it. */
export type Part = { text: string; day: { words: string; on: Day } | null; owner: string };

/** Longer ones are letters. */
const longest = 400;

/** The tasks of one sentence, each with who or when of its own; null when it is one task, or may well be. */
export function splitSentence(line: string, context: PasteContext): Part[] | null {
  if (line.length > longest || context.whole?.has(line.trim())) return null;
  const parts = byOwner(line, context) ?? datedClauses(line, context);
  return parts?.map((part) => (typeof part === 'string' ? plainPart(part) : part)) ?? null;
}

export const plainPart = (text: string): Part => ({ text, day: null, owner: '' });

/** 主图：小美，周三前；详情页：小美，周五前: parts of which each says who or when. */
function byOwner(line: string, context: PasteContext): string[] | null {
  const parts = line.split(/[；;]/).filter((part) => part.trim() !== '');
  const owner = context.members.find(({ name }) => new RegExp(`^\\s*@?${escaped(name)}[:：]`).test(line))?.name;
  if (owner && parts.length >= 2)
    return parts.map((part, at) =>
      at === 0 || ownerAt(part.trim(), context) ? spelled(part, owner.length + 1) : `${owner}：${spelled(part, 0)}`,
    );
  const says = (part: string) =>
    context.members.some(({ name }) => name.length > 1 && part.includes(name)) ||
    findDays(part, context).some(({ certainty }) => certainty !== 'guess');
  const isNamed = parts.every((part) =>
    context.members.some(({ name }) => name.length > 1 && part.trim().startsWith(name)),
  );
  const isDated =
    isNamed || parts.some((part) => findDays(part, context).some(({ certainty }) => certainty !== 'guess'));
  return parts.length >= 2 && isDated && parts.every(says) ? parts : null;
}

type Clause = { text: string; owner: string; day: string; on: string; left: string };

/** 然后小李, 另外下周一: only joins it to the one before. */
const joins = /^(?:然后|接着|同时|另外|还有|以及|并且?|最后|其次|再就是|而)(?:让|叫|请|由)?/;
const greets = /^\s*(?:@?所有人|@all|各位|大家|同学们|家人们|亲们?|hi|hello|好的?|收到|嗯)[^\d]{0,6}[，,、]$/i;
/** Comes about, whoever is told of it. */
const arrives = /回来|到货|到仓|到样|上架|开售|开播|寄到|送到/;
/** Why, or on what condition: belongs to the clause before. */
const aside =
  /^(?:不然|否则|要不|以免|避免|免得|因为|由于|如果|要是|万一|因此|所以|到时|届时|目前|现在|刚|已经?|昨|上周|这样|争取|预计|估计|最[晚迟]|最好|一定|必须|务必|记得|注意|希望|其中|比如|包括|共|赶在|为了|方便|不能|别|保证|确保|截止|deadline|ddl)/i;
/** What a clause says of the task before it: 周五给我, 周三要. */
const filler =
  /[\s@的我你您他她它们给要用出交到发完成搞定弄好就能会需得可以前完之让大家一下看吧哈啊哦了呢先再都也才、，,。.；;:：!！~～（）()开始结束回来左右]|反馈|回复|确认/g;

/**
 * 小王周三前出主图，小李周五前写详情，下周一打样回来. A clause is a task when it begins with who does it or has a day
 * of its own, and says what is done; what is neither goes with the one before.
 */
function datedClauses(line: string, context: PasteContext): (string | Part)[] | null {
  const [, head = '', body = line] = /^(\s*(?!@)[^，,。；;：:]{1,12}[：:])(.*)$/.exec(line) ?? [];
  const clauses = cutAt(body, context).map((text) => clauseOf(text, context));
  const hello = clauses[0] && greets.test(clauses[0].text) ? clauses.shift() : undefined;
  const said = dayForAll(clauses);
  const items = itemsOf(said && said === clauses.at(-1) ? clauses.slice(0, -1) : clauses);
  const own = items.map((item) => item.find(isOwn) ?? item[0]);
  if (!areSeveral(own)) return null;
  const owners = new Set(own.flatMap((clause) => clause?.owner || []));
  const [only = ''] = owners.size === 1 && own[0]?.owner ? owners : [];
  const parts = items.map((item, at): Part => {
    const text = item.map((clause) => clause.text).join('');
    const day = item.every((one) => one.day === '') ? said : null;
    return {
      text: text.replace(/^[，,；;。、\s]+|[，,；;。、\s]+$/g, '').replace(joins, ''),
      day: day && { words: day.day, on: day.on },
      owner: at > 0 && !arrives.test(text) ? only : '',
    };
  });
  spellDays(parts, own);
  takeStrangers(parts.filter((_, at) => own[at]?.owner === ''));
  // 老板：… only says who said so.
  const [opening] = parts;
  if (opening && /^\s*(?:老板娘?|领导|主管|经理|店长|客户|客服|财务|.{1,2}[总姐哥])[：:]$/.test(head)) {
    opening.text = `${head}${opening.text}`;
    return parts;
  }
  const greeting = hello ? [hello.text.replace(/[，,、\s]+$/, '')] : [];
  return head ? [head, ...parts.map((part) => ({ ...part, text: `  ${part.text}` }))] : [...greeting, ...parts];
}

/** 小王12.3出图，小美12.5上详情: twice, and it is no price. */
function spellDays(parts: readonly Part[], own: readonly (Clause | undefined)[]): void {
  const texts = parts.map(({ text }, at) =>
    spelled(text, text.startsWith(own[at]?.owner ?? '') ? (own[at]?.owner.length ?? 0) : 0),
  );
  if (texts.filter((text, at) => text !== parts[at]?.text).length < 2) return;
  for (const [at, part] of parts.entries()) part.text = texts[at] ?? part.text;
}

/** 王磊周三前 …，张敏周五前 …: two such are people, one alone may be anything. */
function takeStrangers(parts: readonly Part[]): void {
  const stranger = new RegExp(`^${nameBeforeDay}`);
  const found = parts.filter((part) => part.owner === '' && stranger.test(part.text));
  if (found.length < 2) return;
  for (const part of found) {
    part.owner = stranger.exec(part.text)?.[0] ?? '';
    part.text = part.text.slice(part.owner.length);
  }
}

/** What is no task goes with the one before it, and before the first with the first. */
function itemsOf(clauses: readonly Clause[]): Clause[][] {
  const items: Clause[][] = [];
  const first = clauses.findIndex(isOwn);
  for (const [at, clause] of clauses.entries()) {
    const isNew = isOwn(clause) && at !== first;
    if (isNew || items.length === 0) items.push([clause]);
    else items.at(-1)?.push(clause);
  }
  return items;
}

/** At commas outside brackets, and before somebody who begins after a space. */
function cutAt(body: string, { members }: PasteContext): string[] {
  const names = members.map(({ name }) => escaped(name)).filter((name) => name.length > 1);
  const opens = new RegExp(`^\\s+@?(?:${[...names, nickname].join('|')})`);
  const cuts: number[] = [];
  let depth = 0;
  for (let at = 0; at < body.length; at++) {
    const sign = body[at] ?? '';
    if (/[（(【[「“《]/.test(sign)) depth += 1;
    else if (/[）)】\]」”》]/.test(sign)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (/[，,；;。、]/.test(sign) && !/^\d{3}/.test(body.slice(at + 1))) cuts.push(at + 1);
    else if (/\s/.test(sign) && opens.test(body.slice(at))) cuts.push(at);
  }
  return [0, ...cuts].map((from, at) => body.slice(from, cuts[at] ?? body.length)).filter((text) => text.trim() !== '');
}

function clauseOf(text: string, context: PasteContext): Clause {
  const bare = text.replace(/^[\s，,；;。、]+/, '').replace(joins, '');
  const owner = ownerAt(bare, context);
  const days = findDays(bare, context).filter(
    ({ certainty, start, end, on }) =>
      on >= context.today && (certainty !== 'guess' || /[周期拜月号日天]/.test(bare.slice(start, end))),
  );
  const rhythm = findRepeat(bare, context);
  const last = rhythm?.rule ? { ...rhythm, on: bare.slice(rhythm.start, rhythm.end) } : days.at(-1);
  const day = last ? bare.slice(last.start, last.end) : '';
  const left = bare.replace(owner, '').replace(day, '').replace(filler, '');
  return { text, owner: owner.replace(/^@/, ''), day, on: last?.on ?? '', left };
}

function ownerAt(text: string, { members }: PasteContext): string {
  const named = members
    .map(({ name }) => name)
    .filter((name) => name.length > 1 && text.replace(/^@/, '').startsWith(name))
    .sort((a, b) => b.length - a.length)[0];
  return named ?? new RegExp(`^@?${nickname}`).exec(text)?.[0] ?? '';
}

const isOwn = ({ text, owner, day, left }: Clause): boolean =>
  owner !== '' ? left !== '' : day !== '' && left.length >= 2 && !aside.test(text.replace(/^[\s，,；;。、]+/, ''));

/** Of several people, or for several days. */
function areSeveral(items: readonly (Clause | undefined)[]): boolean {
  const owners = new Set(items.flatMap((item) => item?.owner || []));
  const days = new Set(items.flatMap((item) => item?.on || []));
  return items.length >= 2 && (owners.size >= 2 || (days.size >= 2 && items.every((item) => item?.on)));
}

/** 下周三前，小王出主图，小李写详情: said before all of them, or after. */
function dayForAll(clauses: readonly Clause[]): Clause | null {
  const isBare = (clause: Clause | undefined) =>
    clause !== undefined && clause.day !== '' && clause.left === '' && !clause.owner;
  const [first, last] = [clauses[0], clauses.at(-1)];
  if (isBare(first) === isBare(last)) return null;
  return (isBare(first) ? first : last) ?? null;
}
