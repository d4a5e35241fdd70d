import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteTasks } from '../../domain/intents/delete-tasks.ts';
import { setTaskStatus } from '../../domain/intents/set-task-status.ts';
import { snoozeTask } from '../../domain/intents/snooze-task.ts';
import { updateTasks } from '../../domain/intents/update-tasks.ts';
import { lookAtReminders, lookSoon } from '../../entrypoints/background/reminders.ts';
import { announcements, claimDue, unshown } from '../../storage/bell.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { settings } from '../../storage/settings.ts';
import { undo } from '../../storage/undo.ts';
import { useFreshDatabase } from '../storage/fresh-database.ts';
import { addTask, done } from '../storage/sample.ts';

useFreshDatabase();

const at = (text: string) => Date.parse(`${text}:00+08:00`);
/** What the browser was asked to show, by id: the same id again takes the place of the first. */
const shown = new Map<string, string>();
/** Of these the ones nobody has cleared. */
const standing = new Map<string, string>();
const zone = process.env.TZ;
beforeEach(() => {
  shown.clear();
  standing.clear();
  const create = async (id: string, options: { title: string }) => {
    shown.set(id, options.title);
    standing.set(id, options.title);
    return id;
  };
  const clear = async (id: string) => standing.delete(id);
  const getAll = async () => Object.fromEntries([...standing.keys()].map((id) => [id, true]));
  Object.assign(fakeBrowser, { notifications: { create, clear, getAll } });
});
afterEach(() => {
  process.env.TZ = zone;
  vi.restoreAllMocks();
});

const titles = () => [...shown.values()];
const told = async () => (await announcements()).flatMap(({ items }) => items.map(({ key }) => key)).sort();
const due = (id: string, on: string) =>
  addTask('inbox', id, { deadlineOn: on }, { now: new Date('2026-10-20T02:00:00Z') });
const nextAlarm = async () => (await fakeBrowser.alarms.get('remind'))?.scheduledTime ?? 0;

describe('reminders with a moved clock', () => {
  it('浏览器关了三天：一条摘要，打开今天；每件一次', async () => {
    await due('a', '2026-11-23');
    await due('b', '2026-11-25');
    await addTask(
      'inbox',
      'c',
      { kind: 'wait', waitFor: '老周', askedOn: '2026-11-19', chaseOn: '2026-11-24' },
      { now: new Date('2026-11-20T02:00:00Z') },
    );
    await lookAtReminders(at('2026-11-25T09:30'));
    expect(titles()).toEqual(['3 天里：2 件到期，1 家该催']);
    await lookAtReminders(at('2026-11-25T10:30'));
    await lookAtReminders(at('2026-11-26T10:30'));
    expect(shown.size).toBe(1);
  });

  it('国庆关机八天，放假里醒来不出声，上班第一天早上说', async () => {
    await addTask('inbox', 'a', { deadlineOn: '2026-10-02' }, { now: new Date('2026-09-28T02:00:00Z') });
    await lookAtReminders(at('2026-10-03T12:00'));
    expect(titles()).toEqual([]);
    expect(await nextAlarm()).toBeLessThanOrEqual(at('2026-10-03T13:00'));
    await lookAtReminders(at('2026-10-08T09:00'));
    expect(titles()).toEqual(['10-02 到期：任务 a']);
  });

  it('笔记本睡着，闹钟没响：醒来那一看补上', async () => {
    await due('a', '2026-11-24');
    await lookAtReminders(at('2026-11-23T18:00'));
    expect(await nextAlarm()).toBe(at('2026-11-23T19:00'));
    await lookAtReminders(at('2026-11-24T08:30'));
    expect(await nextAlarm()).toBe(at('2026-11-24T09:00'));
    await lookAtReminders(at('2026-11-24T16:47'));
    expect(titles()).toEqual(['今天到期：任务 a']);
  });

  it('后台在记下和显示之间被结束：下次醒来显示，还是一次', async () => {
    await due('a', '2026-11-24');
    await claimDue(at('2026-11-24T09:00'));
    expect(await unshown()).toHaveLength(1);
    await lookAtReminders(at('2026-11-24T09:40'));
    await lookAtReminders(at('2026-11-24T10:40'));
    expect(titles()).toEqual(['今天到期：任务 a']);
    expect(await unshown()).toEqual([]);
  });

  it('后台两次都没来得及显示：补的时候先说早的', async () => {
    await due('a', '2026-11-23');
    await due('b', '2026-11-24');
    await claimDue(at('2026-11-23T09:00'));
    await claimDue(at('2026-11-24T09:00'));
    await lookAtReminders(at('2026-11-24T09:40'));
    // Each in the words of the day it was claimed on.
    expect(titles()).toEqual(['今天到期：任务 a', '今天到期：任务 b']);
  });

  it('两处同时看：一件只认领一次', async () => {
    for (const id of ['a', 'b', 'c']) await due(id, '2026-11-24');
    const now = at('2026-11-24T09:00');
    await Promise.all([claimDue(now), lookAtReminders(now), claimDue(now), lookAtReminders(now)]);
    expect(await told()).toEqual(['due:a:2026-11-24', 'due:b:2026-11-24', 'due:c:2026-11-24']);
  });

  it('任务删掉以后，提醒里没有它的名字；撤销回来又有', async () => {
    await due('a', '2026-11-24');
    await lookAtReminders(at('2026-11-24T10:00'));
    const words = async () =>
      (await announcements()).flatMap(({ items }) => items.map(({ title, isGone }) => [title, isGone]));
    expect(await words()).toEqual([['任务 a', false]]);
    await commit(deleteTasks, { ids: ['a'] });
    expect(await words()).toEqual([['', true]]);
    expect(JSON.stringify(await db.meta.toArray())).not.toContain('任务 a');
    await undo();
    expect(await words()).toEqual([['任务 a', false]]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['删掉', () => done(deleteTasks, { ids: ['a'] })],
    ['做完', () => done(setTaskStatus, { ids: ['a'], status: 'done' })],
    ['改到别的日子', () => done(updateTasks, { ids: ['a'], fields: { deadlineOn: '2026-12-01' } })],
    ['以后再说', () => done(snoozeTask, { taskId: 'a', until: '2026-11-25T02:00:00.000Z' })],
  ])('已经显示的提醒，任务%s以后收走；别的留着', async (_, change) => {
    await due('a', '2026-11-24');
    await lookAtReminders(at('2026-11-24T10:00'));
    await due('b', '2026-11-23');
    await lookAtReminders(at('2026-11-24T11:00'));
    await lookSoon();
    expect([...standing.values()]).toEqual(['今天到期：任务 a', '11-23 到期：任务 b']);
    await change();
    await lookSoon();
    expect([...standing.values()]).toEqual(['11-23 到期：任务 b']);
    expect(await announcements()).toHaveLength(2);
  });

  it('一条摘要里还有一件没做完，就留着；都没了才收走', async () => {
    for (const id of ['a', 'b']) await due(id, '2026-11-24');
    await lookAtReminders(at('2026-11-24T10:00'));
    await done(setTaskStatus, { ids: ['a'], status: 'done' });
    await lookSoon();
    expect(standing.size).toBe(1);
    await done(deleteTasks, { ids: ['b'] });
    await lookSoon();
    expect(standing.size).toBe(0);
  });

  it('记下以后、显示之前任务删掉了：什么都不说', async () => {
    await due('a', '2026-11-24');
    await claimDue(at('2026-11-24T09:00'));
    await commit(deleteTasks, { ids: ['a'] });
    await lookAtReminders(at('2026-11-24T09:40'));
    expect([titles(), await unshown()]).toEqual([[], []]);
  });

  it('时钟拨回去：不再说一遍；拨回来以后，新的照常', async () => {
    await due('a', '2026-11-24');
    await lookAtReminders(at('2026-11-24T10:00'));
    await due('b', '2026-11-23');
    await lookAtReminders(at('2026-11-23T10:00'));
    await lookAtReminders(at('2026-11-24T10:00'));
    expect(await told()).toEqual(['due:a:2026-11-24', 'due:b:2026-11-23']);
    expect(shown.size).toBe(2);
  });

  it.each(['America/Los_Angeles', 'Europe/Berlin', 'Asia/Kolkata', 'UTC'])(
    '电脑的时区换成 %s、换季拨钟：按中国的日子，时刻不变',
    async (other) => {
      await due('a', '2026-11-01');
      await due('b', '2026-11-24');
      process.env.TZ = other;
      await lookAtReminders(at('2026-11-02T08:59'));
      expect(titles()).toEqual([]);
      await lookAtReminders(at('2026-11-02T09:00'));
      expect(titles()).toHaveLength(1);
      process.env.TZ = 'Asia/Shanghai';
      await lookAtReminders(at('2026-11-24T08:59'));
      await lookAtReminders(at('2026-11-24T09:00'));
      expect(await told()).toEqual(['due:a:2026-11-01', 'due:b:2026-11-24']);
    },
  );

  it('推迟是一次改动，到点再说一次；做完的不再说', async () => {
    await due('a', '2026-11-24');
    await due('b', '2026-11-24');
    await lookAtReminders(at('2026-11-24T09:00'));
    await done(snoozeTask, { taskId: 'a', until: '2026-11-24T06:00:00.000Z' });
    await lookAtReminders(at('2026-11-24T13:59'));
    expect(shown.size).toBe(1);
    expect(await nextAlarm()).toBe(at('2026-11-24T13:59') + 60_000);
    await lookAtReminders(at('2026-11-24T14:00'));
    expect(titles().at(-1)).toBe('今天到期：任务 a');
    await done(setTaskStatus, { ids: ['b'], status: 'done' });
    await lookAtReminders(at('2026-11-25T09:00'));
    expect(shown.size).toBe(2);
  });

  it('关掉就不说，打开后补一条', async () => {
    await due('a', '2026-11-24');
    await settings.reminders.set({ ...(await settings.reminders.get()), isOn: false });
    await lookAtReminders(at('2026-11-24T10:00'));
    expect(titles()).toEqual([]);
    await settings.reminders.set({ ...(await settings.reminders.get()), isOn: true });
    await lookAtReminders(at('2026-11-24T11:00'));
    expect(titles()).toEqual(['今天到期：任务 a']);
  });

  it('桌面上说不了，「提醒」里还有', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    Object.assign(fakeBrowser, { notifications: { create: async () => Promise.reject(new Error('denied')) } });
    await due('a', '2026-11-24');
    await lookAtReminders(at('2026-11-24T10:00'));
    expect(await told()).toEqual(['due:a:2026-11-24']);
  });
});

/** One step of a life: hours that pass, then what happens. */
const step = fc.record({
  hours: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 24, max: 120 })),
  minutes: fc.integer({ min: 0, max: 59 }),
  act: fc.constantFrom('look', 'look', 'look', 'killed', 'twice', 'back', 'move', 'nothing'),
  task: fc.constantFrom('a', 'b', 'c', 'd'),
});

it('任意的睡和醒、被结束、同时两处、拨钟、改期：每一次到期都说到，都只说一次', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      await freshStart();
      const days = { a: 20, b: 24, c: 26, d: 29 };
      for (const [id, day] of Object.entries(days)) await due(id, `2026-11-${day}`);
      const wanted = new Set<string>();
      let now = at('2026-11-21T08:00');
      for (const { hours, minutes, act, task } of steps) {
        now += hours * 3_600_000 + minutes * 60_000;
        if (act === 'look') await lookAtReminders(now);
        if (act === 'killed') await claimDue(now);
        if (act === 'twice') await Promise.all([claimDue(now), lookAtReminders(now)]);
        // The clock goes back and comes right again.
        if (act === 'back') await lookAtReminders(now - 50 * 3_600_000);
        if (act === 'move') {
          days[task] += 1;
          await commit(updateTasks, { ids: [task], fields: { deadlineOn: dayOf(days[task]) } });
        }
      }
      for (const [id, day] of Object.entries(days)) wanted.add(`due:${id}:${dayOf(day)}`);
      // In the end the browser stands open at a time when it may speak.
      await lookAtReminders(at('2027-03-02T10:00'));
      const all = await told();
      expect(new Set(all).size).toBe(all.length);
      expect([...wanted].filter((key) => !all.includes(key))).toEqual([]);
      expect(await unshown()).toEqual([]);
      expect(shown.size).toBe((await announcements()).length);
    }),
    { numRuns: 40 },
  );
}, 60_000);

const dayOf = (day: number) => new Date(Date.UTC(2026, 10, day)).toISOString().slice(0, 10);

async function freshStart(): Promise<void> {
  const { db } = await import('../../storage/db.ts');
  shown.clear();
  await Promise.all([db.meta.clear(), db.tasks.clear(), db.summaries.clear(), db.changes.clear()]);
}
