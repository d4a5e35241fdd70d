import type { CalendarSpec } from '../calendar/calendar.ts';
import type { Link } from '../model/link.ts';
import type { Member } from '../model/member.ts';
import type { Day } from '../model/primitives.ts';
import type { Recurrence } from '../model/recurrence.ts';
import type { Side, Task } from '../model/task.ts';
import type { DayPhrase, PromoDays } from '../text/days/find-days.ts';
import { readDays } from '../text/days/find-days.ts';

export type PasteContext = {
  today: Day;
  members: readonly Pick<Member, 'id' | 'name'>[];
  calendar?: CalendarSpec | undefined;
  promos?: readonly PromoDays[] | undefined;
  launchOn?: Day | null | undefined;
  /** Sentences that the user wants as one task each. */
  whole?: ReadonlySet<string> | undefined;
  /** Words that are read as text. */
  plain?: readonly string[];
};

/** What a preview shows of a draft, one cell each. */
export type DraftCell = 'title' | 'kind' | 'owner' | 'start' | 'due' | 'days' | 'repeat' | 'status' | 'before';
/** A rule the task may come again by, its first day, and the title without its words. */
export type DraftRepeat = { rule: Recurrence; on: Day; title: string };
export type DraftLink = Pick<Link, 'type' | 'lag' | 'lagUnit'> & { key: number };

/** A task understood from a pasted text, before anything is saved. */
export type Draft = {
  /** Its place among the drafts, from 1. */
  key: number;
  /** Its own number as written (`2.1`). */
  no: string;
  title: string;
  parentKey: number | null;
  isGroup: boolean;
  kind: Task['kind'];
  waitFor: string;
  side: Side;
  ownerName: string;
  startOn: Day | null;
  dueOn: Day | null;
  /** The words the last day was read from, in a line. */
  dueWords: string;
  durationDays: number | null;
  /** null: once, with the words of a rhythm in its title. */
  repeat: Recurrence | null;
  repeats: DraftRepeat[];
  plainTitle: string;
  unit: Task['unit'];
  status: Task['status'];
  progress: number;
  priority: Task['priority'];
  tags: string[];
  deliverable: string;
  notes: string;
  before: DraftLink[];
  beforeText: string;
  /** Cells that may be read wrongly, with the words they were read from. */
  unsure: Partial<Record<DraftCell, string>>;
};

export const emptyDraft = (key: number, title: string): Draft => ({
  key,
  no: '',
  title,
  parentKey: null,
  isGroup: false,
  kind: 'work',
  waitFor: '',
  side: 'ours',
  ownerName: '',
  startOn: null,
  dueOn: null,
  dueWords: '',
  durationDays: null,
  repeat: null,
  repeats: [],
  plainTitle: title,
  unit: 'working',
  status: 'todo',
  progress: 0,
  priority: 'normal',
  tags: [],
  deliverable: '',
  notes: '',
  before: [],
  beforeText: '',
  unsure: {},
});

/** One more line of notes: what has no place of its own is never lost. */
export const withNote = (draft: Draft, note: string): void => {
  if (note.trim()) draft.notes = draft.notes ? `${draft.notes}\n${note.trim()}` : note.trim();
};

export const daysIn = (text: string, context: PasteContext): DayPhrase | null => readDays(text, context);

const plainName = (name: string) => name.replace(/\s/g, '').toLowerCase();
export const memberNamed = (name: string, { members }: PasteContext): Pick<Member, 'id' | 'name'> | null =>
  members.find((member) => plainName(member.name) === plainName(name)) ?? null;
