import { browser } from 'wxt/browser';
import { addDays, todayIn } from '../../domain/calendar/day.ts';
import { menuWords } from '../../locales/menu.ts';
import { keepWeeklyCopy } from '../../storage/copies.ts';
import { dropFreeFiles } from '../../storage/files.ts';
import { prune } from '../../storage/prune.ts';
import { allSummaries, inboxSummary, refreshSummaries } from '../../storage/queries.ts';
import { makeRepeats } from '../../storage/repeats.ts';
import { tellPlanChanged } from './tell-tabs.ts';

const alarmName = 'next-due';
// tomato 11; alarms below half a minute are refused by some browsers.
const lateColor = '#d13415';
const shortestMs = 30_000;

// Firefox's older form of the toolbar button; the same calls.
const button = () => browser.action ?? (browser as unknown as { browserAction?: typeof browser.action }).browserAction;

/** The toolbar shows how many tasks are red. */
export async function refreshToolbar(): Promise<void> {
  const summaries = [...(await allSummaries()), await inboxSummary()];
  const red = summaries.reduce((sum, one) => sum + (one?.status === 'running' ? one.redCount : 0), 0);
  await button()?.setBadgeBackgroundColor({ color: lateColor });
  await button()?.setBadgeTextColor?.({ color: '#ffffff' });
  await button()?.setBadgeText({ text: red === 0 ? '' : String(red) });
  await button()?.setTitle({ title: menuWords.toolbar(red) });
}

/**
 * Lateness changes with the day alone. One alarm, at the next midnight in China; what it finds is read from the rows, so
 * an alarm that never came costs nothing: start-up and every waking of the worker look, too.
 */
export function listenForDayChange(): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) void newDay();
  });
  void newDay();
}

async function newDay(): Promise<void> {
  const now = new Date();
  const midnight = Date.parse(`${addDays(todayIn(now), 1)}T00:00:05+08:00`);
  await browser.alarms.create(alarmName, { when: Math.max(midnight, now.getTime() + shortestMs) });
  await makeRepeats(now);
  await refreshSummaries(todayIn(now));
  await refreshToolbar();
  tellPlanChanged();
  // PRIVACY.md promises it: what was read is gone after the days the user set.
  await prune(todayIn(now));
  await dropFreeFiles(now);
  await keepWeeklyCopy(todayIn(now));
}
