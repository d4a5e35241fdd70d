import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageContext } from '../../domain/model/page-context.ts';
import { settings } from '../../storage/settings.ts';
import {
  draft,
  forgetTab,
  pageContext,
  panelState,
  setDraft,
  setPageContext,
  setPanelState,
  takeDraft,
  watchDraft,
} from '../../storage/tab-state.ts';
import { trustedAccessOnly } from '../../storage/trusted-access.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

describe('settings', () => {
  it('start at their defaults: nothing is read before the user says so', async () => {
    expect(await settings.reading.get()).toBe('off');
    expect(await settings.isFirstRunDone.get()).toBe(false);
    expect(await settings.redAfterDays.get()).toBe(2);
    expect(await settings.keepDays.get()).toBe(90);
    expect(await settings.shortcut.get()).toEqual({ code: 'KeyL', alt: true, ctrl: false, shift: false });
  });

  it('keep and announce what is set', async () => {
    const heard: string[] = [];
    const stop = settings.theme.watch((theme) => heard.push(theme));
    await settings.theme.set('dark');
    stop();
    await settings.theme.set('light');
    expect(heard).toEqual(['dark']);
    expect(await settings.theme.get()).toBe('light');
  });

  it('count a bad stored value as the default and report its name once, not its value', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => {});
    await fakeBrowser.storage.local.set({ keepDays: 'secret-value' });
    expect(await settings.keepDays.get()).toBe(90);
    expect(await settings.keepDays.get()).toBe(90);
    expect(report).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(report.mock.calls)).not.toContain('secret-value');
    report.mockRestore();
  });

  it('refuse to store a bad value', async () => {
    await expect(settings.keepDays.set(-1)).rejects.toThrow();
    expect(await settings.keepDays.get()).toBe(90);
  });
});

describe('tab state', () => {
  const context: PageContext = {
    platform: 'jd',
    shopId: 's1',
    shopName: '店',
    record: null,
    readCount: 0,
    readAt: null,
    orderKeys: ['jd/s1/301234567890'],
  };
  const waiting = {
    id: 'd1',
    wish: 'taskFromOrder',
    context,
    orderNo: '1234567890',
    itemId: null,
    platform: 'jd',
  } as const;

  it('a draft is taken once', async () => {
    const heard: unknown[] = [];
    const stop = watchDraft(7, (value) => heard.push(value?.id ?? null));
    await setDraft(7, waiting);
    expect(await draft(7)).toEqual(waiting);
    expect(await takeDraft(8)).toBeNull();
    expect(await takeDraft(7)).toEqual(waiting);
    expect(await takeDraft(7)).toBeNull();
    stop();
    expect(heard).toEqual(['d1', null]);
  });

  it('tabs do not mix, and a closed tab leaves nothing', async () => {
    await setPageContext(1, context);
    await setPageContext(2, { ...context, shopId: 's2' });
    await setPanelState(1, { isOpen: true, width: 400, tabTop: 0.2 });
    expect((await pageContext(2))?.shopId).toBe('s2');
    expect((await panelState(2)).isOpen).toBe(false);
    await forgetTab(1);
    expect(await pageContext(1)).toBeNull();
    expect((await panelState(1)).isOpen).toBe(false);
    expect(Object.keys(await fakeBrowser.storage.session.get(null))).toEqual(['context:2']);
  });
});

it('access levels are set where the browser can', async () => {
  const calls: unknown[] = [];
  for (const area of ['local', 'session'] as const) {
    const calling = async (options: unknown) => void calls.push([area, options]);
    Object.assign(fakeBrowser.storage[area], { setAccessLevel: calling });
  }
  await trustedAccessOnly();
  const options = { accessLevel: 'TRUSTED_CONTEXTS' };
  expect(calls).toEqual([
    ['local', options],
    ['session', options],
  ]);
});
