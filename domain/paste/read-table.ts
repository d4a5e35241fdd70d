import { type CalendarSpec, defaultCalendar, workdaysBetween } from '../calendar/calendar.ts';
import { findRepeat } from '../text/repeats/find-repeat.ts';
import { fitTitle } from './clean-text.ts';
import { type ColumnRole, roleOfHeading } from './column-role.ts';
import { type Draft, type DraftCell, emptyDraft, memberNamed, type PasteContext, withNote } from './draft.ts';
import { ringNumber } from './read-before.ts';
import { readDateCell, readDaysCell, readPriorityCell, readStatusCell } from './read-cells.ts';
import { choice } from './read-repeats.ts';
import { readKind, sideOf } from './wait-words.ts';

type Column = { name: string; role: ColumnRole };

const isSum = (title: string) => /^(?:合计|总计|小计|汇总|total)[:：]?$/i.test(title);

/** Drafts of a table's rows below the headings; rows that are none come back as `rest`. */
export function readTable(
  rows: readonly string[][],
  columns: readonly Column[],
  context: PasteContext,
): { drafts: Draft[]; rest: string[] } {
  const drafts: Draft[] = [];
  const rest: string[] = [];
  const groups = new Map<string, number>();
  const byNo = new Map<string, number>();
  let stage = '';
  let owner = '';
  for (const row of rows) {
    const cells = columns.map((column, at) => ({ ...column, text: row[at] ?? '' }));
    const textOf = (role: ColumnRole) => cells.find((cell) => cell.role === role)?.text ?? '';
    const group = oneLine(textOf('group'));
    if (group) stage = group;
    const title = textOf('title').trim();
    if (title === '' || isSum(title)) {
      const said = row.filter((cell) => cell !== '').join(' ');
      if (said && said !== group) rest.push(said);
      continue;
    }
    if (stage && !groups.has(stage)) {
      const parent = { ...emptyDraft(drafts.length + 1, fitTitle(stage).title), isGroup: true };
      drafts.push(parent);
      groups.set(stage, parent.key);
    }
    const draft = readRow(drafts.length + 1, title, cells, context);
    owner = inherit(draft, cells, owner);
    draft.parentKey =
      (draft.no.includes('.') ? byNo.get(draft.no.replace(/\.\d+$/, '')) : undefined) ?? groups.get(stage) ?? null;
    if (draft.no) byNo.set(draft.no, draft.key);
    drafts.push(draft);
  }
  return { drafts, rest };
}

/** Cells merged over several rows come as one name and gaps below, where the owner stands before the task. */
function inherit(draft: Draft, cells: readonly Column[], above: string): string {
  const place = (role: ColumnRole) => cells.findIndex((cell) => cell.role === role);
  if (draft.ownerName || place('owner') < 0 || place('owner') > place('title')) return draft.ownerName;
  draft.ownerName = above;
  if (above) draft.unsure.owner = above;
  return above;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function readRow(
  key: number,
  text: string,
  cells: readonly (Column & { text: string })[],
  context: PasteContext,
): Draft {
  const { title, rest } = fitTitle(text);
  const draft = emptyDraft(key, title.replace(/^(?:[-•·*]\s+)/, ''));
  withNote(draft, rest);
  for (const cell of cells) if (cell.text !== '' && cell.role !== 'title') readCell(draft, cell, context);
  readNumber(draft);
  readKind(draft);
  if (draft.repeat) draft.dueOn = draft.repeats[0]?.on ?? draft.dueOn;
  settleDays(draft, context.calendar ?? defaultCalendar);
  return draft;
}

/** `1. 打样` without a column of numbers: what 前置 names. */
function readNumber(draft: Draft): void {
  const [whole, no = '', ring] = /^(?:(\d{1,3}(?:\.\d{1,3})*)[.、)）]|([①-⑳]))\s*(?=[^\d\s])/.exec(draft.title) ?? [];
  if (!whole || draft.no) return;
  draft.no = ring ? ringNumber(ring) : no;
  draft.title = draft.title.slice(whole.length);
}

/** 每周五 under 频率: its rule, or those it may mean. */
function readRepeatCell(draft: Draft, text: string, context: PasteContext): void {
  const phrase = findRepeat(text, context);
  const rules = phrase?.rule
    ? [phrase.rule]
    : (phrase?.asks ?? []).flatMap((said) => findRepeat(said, context)?.rule ?? []);
  draft.repeats = rules.flatMap((rule) => choice(rule, draft.title, context));
  const [only] = draft.repeats;
  if (phrase?.rule && only) Object.assign(draft, { repeat: only.rule, dueOn: only.on });
  else if (only) draft.unsure.repeat = text;
}

/** One cell into its field; what does not fit the field goes to the notes under its heading, and is marked. */
function readCell(draft: Draft, { name, role, text }: Column & { text: string }, context: PasteContext): void {
  const lost = (cell: DraftCell | null) => {
    // 备注：… says nothing a note does not.
    withNote(
      draft,
      name && (roleOfHeading(name) !== 'notes' || /^(?:实际|actual)/i.test(name)) ? `${name}：${text}` : text,
    );
    if (cell) draft.unsure[cell] = text;
  };
  if (role === 'start' || role === 'end' || role === 'due') {
    const date = readDateCell(text, context);
    const cell = role === 'start' ? 'start' : 'due';
    if (!date) {
      lost(cell);
      return;
    }
    if (date.isUnsure) draft.unsure[cell] = text;
    if (role === 'start') draft.startOn = date.fromOn ?? date.on;
    else if (role === 'due' || draft.dueOn === null) draft.dueOn = date.on;
    else withNote(draft, `${name}：${text}`);
  } else if (role === 'days') {
    const days = readDaysCell(text);
    if (!days) {
      lost('days');
      return;
    }
    if (days.isUnsure) draft.unsure.days = text;
    draft.durationDays = days.days;
    draft.unit = days.unit;
  } else if (role === 'repeat') {
    readRepeatCell(draft, text, context);
    if (draft.repeats.length === 0) lost(null);
  } else if (role === 'status') {
    const status = readStatusCell(text);
    if (!status) {
      lost('status');
      return;
    }
    draft.status = status.status;
    draft.progress = status.progress;
  } else if (role === 'priority') {
    const priority = readPriorityCell(text);
    if (!priority) {
      lost(null);
      return;
    }
    draft.priority = priority;
  } else readText(draft, role, name, text, lost, context);
}

function readText(
  draft: Draft,
  role: ColumnRole,
  name: string,
  text: string,
  lost: (cell: DraftCell | null) => void,
  context: PasteContext,
): void {
  if (role === 'owner') {
    const [first = '', ...others] = text
      .split(/[,，、;；/\n&＆]+|\s+和\s+|\s+(?=@)/)
      .map((one) => one.trim().replace(/^@|@$/g, ''));
    if (/^(?:unassigned|none|n\/a|tbd|未分配|未指派|待定|待分配|无|空|[-—/])$/i.test(first)) return;
    if (first.length > 40) {
      lost('owner');
      return;
    }
    draft.ownerName = memberIn(first, context) ?? first;
    if (draft.ownerName !== first) lost('owner');
    if (others.length > 0) lost('owner');
  } else if (role === 'before') draft.beforeText = oneLine(text).slice(0, 500);
  else if (role === 'deliverable') draft.deliverable = text.slice(0, 2000);
  else if (role === 'number') draft.no = text.replace(/[.、)）]$/, '').slice(0, 20);
  else if (role === 'waitFor') {
    draft.waitFor = oneLine(text).slice(0, 60);
    draft.side = sideOf(draft.waitFor);
  } else if (role === 'tags')
    draft.tags = [
      ...new Set(
        text
          .split(/[,，、;；\s#]+/)
          .filter(Boolean)
          .map((tag) => tag.slice(0, 30)),
      ),
    ].slice(0, 20);
  else if (role === 'kind' && /等待|wait/i.test(text)) draft.kind = 'wait';
  else if (role === 'kind' && /里程碑|节点|milestone/i.test(text)) draft.kind = 'milestone';
  else if (role === 'notes') lost(null);
  else if (role === 'kind') withNote(draft, `${name}：${text}`);
}

/** 采购-老陈, 老陈（采购）: the one of them who is there. */
function memberIn(text: string, context: PasteContext): string | null {
  if (memberNamed(text, context)) return null;
  const parts = text.split(/[-–—:：()（）\s]+/).flatMap((part) => memberNamed(part, context)?.name ?? []);
  return parts.length === 1 ? (parts[0] ?? null) : null;
}

/** Days from first and last; a last day before the first is shown, not kept. */
export function settleDays(draft: Draft, calendar: CalendarSpec): void {
  if (draft.durationDays === 0 && draft.kind === 'work') draft.kind = 'milestone';
  if (draft.startOn && draft.dueOn && draft.dueOn < draft.startOn) {
    draft.unsure.start = `${draft.startOn} > ${draft.dueOn}`;
    withNote(draft, draft.unsure.start);
    draft.startOn = null;
  }
  if (draft.kind === 'milestone') draft.durationDays = 0;
  else if (draft.durationDays === 0) draft.durationDays = 1;
  if (draft.startOn && draft.dueOn && draft.durationDays === null) {
    const days = workdaysBetween(calendar, draft.startOn, draft.dueOn);
    draft.durationDays = Math.min(10_000, Math.max(1, days));
  }
}
