import { type CalendarSpec, defaultCalendar } from '../domain/calendar/calendar.ts';
import { calendarBook } from '../domain/calendar/calendar-book.ts';
import { allReminders, nextLookAt, type ReminderRows, toTell } from '../domain/reminders/due-reminders.ts';
import type { Reminder } from '../domain/reminders/reminder.ts';
import { calendarRows } from './calendar-rows.ts';
import { db } from './db.ts';
import { groupIds, openRows } from './open-rows.ts';
import { settings } from './settings.ts';

/** Kept without its words: they are read from the rows, and with a deleted row they are gone here, too. */
type Kept = Omit<Reminder, 'title' | 'who'>;
type Telling<Item> = { id: string; announcedAt: number; items: Item[]; isShown: boolean; isRead: boolean };

/** `isGone`: its task was deleted. */
export type ToldItem = Reminder & { isGone: boolean };
/** One telling: a single thing or a digest of several. `id` is the notification's too, so that showing it twice is once. */
export type Announcement = Telling<ToldItem>;

const bellPrefix = 'bell:';
const toldPrefix = 'told:';
const mostKept = 200;
const keptMs = 400 * 86_400_000;

/**
 * The third writer, of marks alone: what was told, in `meta` beside the rows, not logged, not undone, not in a backup.
 * Claims what is due now, once over all contexts: the claim and the look at what was told are one transaction.
 */
export async function claimDue(now: number): Promise<Telling<Kept> | null> {
  const { all, rule, calendar } = await reminderState();
  return db.transaction('rw', db.meta, async () => {
    const due = toTell(all, await toldKeys(), now, rule, calendar);
    if (due.length === 0) return null;
    const items = due.map(({ title: _title, who: _who, ...kept }): Kept => kept);
    const one = { id: crypto.randomUUID(), announcedAt: now, items, isShown: false, isRead: false };
    await db.meta.bulkPut([
      ...due.map(({ key }) => ({ key: `${toldPrefix}${key}`, value: now })),
      { key: bellKey(one), value: one },
    ]);
    await forgetOld(now);
    return one;
  });
}

/** Claimed, but nobody saw it yet: the worker was ended in between. Oldest first. */
export const unshown = async (): Promise<Announcement[]> =>
  (await announcements()).filter((one) => !one.isShown).reverse();

export const markShown = (id: string): Promise<void> => mark(id, { isShown: true });
export const markRead = (id: string): Promise<void> => mark(id, { isShown: true, isRead: true });

/** Newest first. */
export async function announcements(): Promise<Announcement[]> {
  const all = await tellings();
  const items = all.flatMap((one) => one.items);
  const [tasks, summaries] = await Promise.all([
    db.tasks.bulkGet([...new Set(items.map(({ taskId }) => taskId))]),
    db.summaries.bulkGet([...new Set(items.map(({ projectId }) => projectId))]),
  ]);
  const taskOf = new Map(tasks.flatMap((task) => (task ? [[task.id, task]] : [])));
  const nameOf = new Map(summaries.flatMap((summary) => (summary ? [[summary.id, summary.name]] : [])));
  const said = (item: Kept): ToldItem => {
    const task = taskOf.get(item.taskId);
    const who = item.kind === 'launch' ? nameOf.get(item.projectId) : task?.waitFor;
    return { ...item, title: task?.title ?? '', who: who ?? '', isGone: task === undefined };
  };
  return all.map((one) => ({ ...one, items: one.items.map(said) }));
}

/** As stored, newest first. */
async function tellings(): Promise<Telling<Kept>[]> {
  const rows = await db.meta.where('key').startsWith(bellPrefix).toArray();
  return rows.flatMap(({ value }) => (isTelling(value) ? [value] : [])).reverse();
}

/** Of these tellings the ones of which nothing holds any more: done, deleted, moved to another day, decided. */
export async function overTellings(ids: readonly string[]): Promise<string[]> {
  const wanted = (await tellings()).filter(({ id }) => ids.includes(id));
  const items = wanted.flatMap((one) => one.items);
  const taskIds = [...new Set(items.map(({ taskId }) => taskId))];
  const [tasks, summaries, approvals, meId, rule] = await Promise.all([
    db.tasks.bulkGet(taskIds),
    db.summaries.bulkGet([...new Set(items.map(({ projectId }) => projectId))]),
    db.approvals.where('taskId').anyOf(taskIds).toArray(),
    settings.meId.get(),
    settings.reminders.get(),
  ]);
  // Only their own rows: this follows every edit.
  const rows = { tasks: tasks.filter(isThere), summaries: summaries.filter(isThere), approvals, meId };
  const still = new Set(allReminders(rows, rule).map(({ key }) => key));
  return wanted.filter((one) => !one.items.some(({ key }) => still.has(key))).map(({ id }) => id);
}

const isThere = <Row>(row: Row | undefined): row is Row => row !== undefined;

/** When something may be told next; null: nothing is coming. */
export async function nextTellingAt(now: number): Promise<number | null> {
  const { all, rule, calendar } = await reminderState();
  return nextLookAt(all, await toldKeys(), now, rule, calendar);
}

/** The working days reminders and snoozes go by: mine, else the usual ones. */
export async function myCalendar(): Promise<CalendarSpec> {
  const [rows, meId] = await Promise.all([calendarRows(), settings.meId.get()]);
  const book = calendarBook(rows);
  return book.specs.get(book.ofMember.get(meId ?? '') ?? '') ?? defaultCalendar;
}

async function reminderState() {
  const [rows, rule, calendar] = await Promise.all([reminderRows(), settings.reminders.get(), myCalendar()]);
  return { all: allReminders(rows, rule), rule, calendar };
}

async function reminderRows(): Promise<ReminderRows> {
  const [tasks, groups, summaries, approvals, meId] = await Promise.all([
    openRows(),
    groupIds(),
    db.summaries.toArray(),
    db.approvals.toArray(),
    settings.meId.get(),
  ]);
  return { tasks: tasks.filter(({ id }) => !groups.has(id)), summaries, approvals, meId };
}

async function toldKeys(): Promise<Set<string>> {
  const keys = await db.meta.where('key').startsWith(toldPrefix).primaryKeys();
  return new Set(keys.map((key) => key.slice(toldPrefix.length)));
}

/** Sorts by time, wherever the clock stood. */
const bellKey = ({ announcedAt, id }: Pick<Telling<Kept>, 'announcedAt' | 'id'>): string =>
  `${bellPrefix}${String(announcedAt).padStart(15, '0')}:${id}`;

const isTelling = (value: unknown): value is Telling<Kept> =>
  typeof value === 'object' &&
  value !== null &&
  'items' in value &&
  Array.isArray(value.items) &&
  'announcedAt' in value;

async function mark(id: string, fields: Pick<Partial<Announcement>, 'isShown' | 'isRead'>): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const one = (await tellings()).find((known) => known.id === id);
    if (one) await db.meta.put({ key: bellKey(one), value: { ...one, ...fields } });
  });
}

async function forgetOld(now: number): Promise<void> {
  const keys = await db.meta.where('key').startsWith(bellPrefix).primaryKeys();
  await db.meta.bulkDelete(keys.slice(0, -mostKept));
  const told = await db.meta.where('key').startsWith(toldPrefix).toArray();
  await db.meta.bulkDelete(told.filter(({ value }) => Number(value) < now - keptMs).map(({ key }) => key));
}

export const unreadCount = async (): Promise<number> =>
  (await tellings()).reduce((sum, one) => sum + (one.isRead ? 0 : one.items.length), 0);
