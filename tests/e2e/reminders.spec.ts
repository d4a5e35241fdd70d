import type { Page } from '@playwright/test';
import { newTask } from '../../domain/model/task.ts';
import { MovedClock } from '../support/moved-clock.ts';
import { seedRows } from '../support/seed-rows.ts';
import { stopWorker } from '../support/service-worker.ts';
import { expect, test } from '../support/stage.ts';
import { storedRows } from '../support/stored-rows.ts';

declare const chrome: typeof import('wxt/browser').browser;

const createdAt = '2026-03-02T01:00:00.000Z';
const due = (on: string) =>
  newTask({ id: on, projectId: 'inbox', title: `到期 ${on.slice(5)}`, createdAt, deadlineOn: on });
const wait = newTask({
  id: 'wait',
  projectId: 'inbox',
  title: '等待打样',
  kind: 'wait',
  status: 'doing',
  createdAt,
  waitFor: '老周打样',
  askedOn: '2026-03-02',
  actualStartOn: '2026-03-02',
  timeoutDays: 4,
});
const days = ['2026-03-05', '2026-03-06', '2026-03-09', '2026-03-10', '2026-03-11'];

/** Occasions told so far, and how often somebody was spoken to. */
async function told(page: Page): Promise<{ keys: string[]; times: number; isShown: boolean }> {
  const { meta = [] } = await storedRows(page);
  const bells = meta.flatMap(({ key, value }) =>
    String(key).startsWith('bell:') ? [value as { items: { key: string }[]; isShown: boolean }] : [],
  );
  return {
    keys: bells.flatMap(({ items }) => items.map(({ key }) => key)).sort(),
    times: bells.length,
    isShown: bells.every((one) => one.isShown),
  };
}
/** The moment the alarm is set to, as the clock of the story has it. */
const wakesAt = (page: Page) =>
  page.evaluate(async () => {
    const { shiftedBy = 0 } = globalThis as { shiftedBy?: number };
    const alarm = await chrome.alarms.get('remind');
    return new Date((alarm?.scheduledTime ?? 0) + shiftedBy).toISOString().slice(0, 16);
  });
const onScreen = (page: Page) => page.evaluate(async () => Object.keys(await chrome.notifications.getAll()).length);

test('浏览器关了三天、换了时区、拨过夏令时、后台被结束：每件到期只说一次，一件不丢', async () => {
  const clock = await MovedClock.at('2026-03-04');
  try {
    await clock.stage.allow('page');
    let page = await clock.stage.ours('workbench.html#/bell');
    await page.getByRole('main').first().waitFor();
    await seedRows(page, { tasks: [...days.map(due), wait] });

    // Closed from Wednesday to Monday; the computer is in Los Angeles by then, where summer time began on Sunday.
    await clock.open('2026-03-09', '10:00', 'America/Los_Angeles');
    page = await clock.stage.ours('workbench.html#/bell');
    expect(await page.evaluate(() => new Date().getTimezoneOffset())).toBe(420);
    const monday = ['due:2026-03-05:2026-03-05', 'due:2026-03-06:2026-03-06', 'due:2026-03-09:2026-03-09'];
    const first = [...monday, 'timeout:wait:2026-03-06'];
    await expect.poll(() => told(page)).toEqual({ keys: first, times: 1, isShown: true });
    expect(await onScreen(page)).toBe(1);
    await expect(page.getByText('5 天里：3 件到期，1 家超时')).toBeVisible();

    // The worker is ended and woken on the next day, then on the same one.
    await stopWorker(clock.stage);
    await clock.to('2026-03-10');
    const second = [...first, 'due:2026-03-10:2026-03-10'].sort();
    await expect.poll(() => told(page)).toEqual({ keys: second, times: 2, isShown: true });
    await stopWorker(clock.stage);
    await clock.to('2026-03-10', '15:00');
    // Home again, before and after nine.
    await clock.open('2026-03-11', '08:30');
    page = await clock.stage.ours('workbench.html#/bell');
    await clock.to('2026-03-11', '08:59');
    // It has looked and will look again when it may speak.
    await expect.poll(() => wakesAt(page)).toBe('2026-03-11T01:00');
    expect(await told(page)).toEqual({ keys: second, times: 2, isShown: true });
    await clock.to('2026-03-11', '09:00');
    const third = [...second, 'due:2026-03-11:2026-03-11'].sort();
    await expect.poll(() => told(page)).toEqual({ keys: third, times: 3, isShown: true });
  } finally {
    await clock.close();
  }
});
