import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addDays } from '../../domain/calendar/day.ts';
import { listenForDayChange } from '../../entrypoints/background/toolbar.ts';
import { copies } from '../../storage/copies.ts';
import { db } from '../../storage/db.ts';
import { useFreshDatabase } from '../storage/fresh-database.ts';
import { addProject, addTask, today } from '../storage/sample.ts';

useFreshDatabase();

const badge = vi.fn();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${today}T10:00:00+08:00`) });
  badge.mockReset();
  const done = async () => {};
  const action = { setBadgeText: badge, setBadgeBackgroundColor: done, setBadgeTextColor: done, setTitle: done };
  Object.assign(fakeBrowser, { action });
});
afterEach(() => vi.useRealTimers());

const ring = (name: string) =>
  fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0, persistAcrossSessions: false });

/** An order that was read at noon of `day`. */
const read = (id: string, day: string) =>
  db.orderSnapshots.put({
    id: `jd/s1/${id}`,
    shopId: 's1',
    shopName: '',
    seenAt: `${day}T04:00:00Z`,
    itemIds: [],
    order: { kind: 'order', platform: 'jd', orderNo: id, lines: [], status: 'toShip', statusText: '' },
  } as never);
const kept = async () => (await db.orderSnapshots.toArray()).map(({ id }) => id.split('/')[2]);

it('每天换日（和后台每次醒来）：清掉过期的，留一份周备份，重算汇总和角标', async () => {
  await addProject('p1', { startOn: addDays(today, -30) });
  await addTask('p1', 't1', { deadlineOn: addDays(today, -2) });
  await read('10000001', addDays(today, -92));
  await read('10000002', addDays(today, -89));
  listenForDayChange();
  await expect.poll(kept).toEqual(['10000002']);
  await expect.poll(async () => (await copies()).map(({ kind }) => kind)).toEqual(['weekly']);
  expect(badge).toHaveBeenLastCalledWith({ text: '' });
  const alarm = await fakeBrowser.alarms.get('next-due');
  expect(alarm?.scheduledTime).toBe(Date.parse(`${addDays(today, 1)}T00:00:05+08:00`));

  const later = addDays(today, 7);
  vi.setSystemTime(new Date(`${later}T00:00:05+08:00`));
  await ring('next-due');
  await expect.poll(kept).toEqual([]);
  await expect.poll(async () => (await copies()).length).toBe(2);
  expect((await db.summaries.get('p1'))?.forDay).toBe(later);
  expect(badge).toHaveBeenLastCalledWith({ text: '1' });
});

it('一个不相干的闹钟什么都不做', async () => {
  listenForDayChange();
  await expect.poll(async () => (await copies()).length).toBe(1);
  await read('10000003', addDays(today, -200));
  await ring('another');
  expect(await kept()).toEqual(['10000003']);
});
