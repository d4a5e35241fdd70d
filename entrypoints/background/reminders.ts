import { browser } from 'wxt/browser';
import { todayIn } from '../../domain/calendar/day.ts';
import { snoozeTask } from '../../domain/intents/snooze-task.ts';
import { digestOf } from '../../domain/reminders/digest.ts';
import { snoozeTimes } from '../../domain/reminders/snooze-times.ts';
import { digestText, reminderText, reminderWords } from '../../locales/reminders.ts';
import { setLanguage } from '../../locales/words.ts';
import {
  type Announcement,
  announcements,
  claimDue,
  markRead,
  markShown,
  myCalendar,
  nextTellingAt,
  overTellings,
  unshown,
} from '../../storage/bell.ts';
import { commit } from '../../storage/commit.ts';
import { refreshSummaries } from '../../storage/queries.ts';
import { settings } from '../../storage/settings.ts';
import { tellPlanChanged } from './tell-tabs.ts';

const alarmName = 'remind';
/** A look every hour besides: an alarm that never came, a clock that was moved. */
const everyMinutes = 60;
const soonMs = 60_000;
const buttons = ['hour', 'tomorrow'] as const;

/**
 * The alarm only wakes; what is told is read from the rows. Start-up, every waking of the worker and the hour look, too,
 * so that nothing due is lost with an alarm.
 */
export function listenForReminders(): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) void lookAtReminders();
  });
  browser.notifications?.onClicked.addListener((id) => void opened(id));
  browser.notifications?.onButtonClicked?.addListener((id, button) => void putOff(id, button));
  void lookAtReminders();
}

let looking: Promise<void> = Promise.resolve();

/** One look after the other: two at once would show a telling twice. */
export function lookAtReminders(now = Date.now()): Promise<void> {
  looking = looking
    .then(() => look(now))
    .catch((error: unknown) => {
      console.error('launchdeck: reminders', error instanceof Error ? error.name : 'unknown');
    });
  return looking;
}

async function look(now: number): Promise<void> {
  setLanguage(await settings.language.get());
  // A launch at risk is told from the summaries of today.
  await refreshSummaries(todayIn(new Date(now)));
  await claimDue(now);
  for (const one of await unshown()) {
    await show(one);
    await markShown(one.id);
  }
  await wakeAt(await nextTellingAt(now), now);
  await clearOver();
}

/** The plan changed: what comes next may be another thing, what is shown may hold no more. Cheap, as it follows every edit. */
export async function lookSoon(): Promise<void> {
  await wakeAt(Date.now() + soonMs, Date.now());
  await clearOver();
}

/** A notification of what is done or gone would stay in the system's list with its name; the bell keeps the mark. */
async function clearOver(): Promise<void> {
  try {
    const shown = Object.keys((await browser.notifications?.getAll?.()) ?? {});
    if (shown.length === 0) return;
    for (const id of await overTellings(shown)) await browser.notifications.clear(id);
  } catch (error) {
    console.error('launchdeck: clear notification', error instanceof Error ? error.name : 'unknown');
  }
}

const wakeAt = (at: number | null, now: number): Promise<void> =>
  browser.alarms.create(alarmName, {
    when: Math.max(now + soonMs / 2, Math.min(at ?? Number.POSITIVE_INFINITY, now + everyMinutes * soonMs)),
    periodInMinutes: everyMinutes,
  });

/** The notification has the telling's id: the same one again takes its place. Without permission the bell has it. */
async function show(one: Announcement): Promise<void> {
  // Deleted between the claim and now: nothing is left to say of it.
  const items = one.items.filter(({ isGone }) => !isGone);
  const [item] = items;
  if (!item) return;
  const isOne = items.length === 1;
  const canPutOff = isOne && !import.meta.env.FIREFOX;
  try {
    await browser.notifications?.create(one.id, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png' as never),
      title: isOne
        ? reminderText(item, todayIn(new Date(one.announcedAt)))
        : digestText(digestOf(items, one.announcedAt)),
      message: isOne ? reminderWords.openOne : reminderWords.openToday,
      ...(canPutOff ? { buttons: buttons.map((name) => ({ title: reminderWords.snooze[name] })) } : {}),
    });
  } catch (error) {
    console.error('launchdeck: notification', error instanceof Error ? error.name : 'unknown');
  }
}

/** One thing opens itself, a digest opens 今天. */
async function opened(id: string): Promise<void> {
  const one = await announcementOf(id);
  await browser.notifications.clear(id);
  const [item] = one?.items ?? [];
  const isOne = item !== undefined && one?.items.length === 1;
  const place = isOne ? `#/today?task=${encodeURIComponent(item.taskId)}` : '#/today';
  await browser.tabs.create({ url: browser.runtime.getURL(`/workbench.html${place}` as never) });
  await markRead(id);
}

async function putOff(id: string, button: number): Promise<void> {
  const [item] = (await announcementOf(id))?.items ?? [];
  const name = buttons[button];
  if (!item || !name) return;
  const times = snoozeTimes(Date.now(), await settings.reminders.get(), await myCalendar());
  await commit(snoozeTask, { taskId: item.taskId, until: times.get(name) ?? null });
  await browser.notifications.clear(id);
  await markRead(id);
  tellPlanChanged();
  await lookSoon();
}

const announcementOf = async (id: string): Promise<Announcement | undefined> =>
  (await announcements()).find((one) => one.id === id);
