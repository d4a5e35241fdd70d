import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { databaseName, db } from '../../storage/db.ts';
import { latestVersion } from '../../storage/migrations/fold-migrations.ts';
import { migrations } from '../../storage/migrations/migrations.ts';
import { popupChoices } from '../../storage/popup-choices.ts';
import { settings } from '../../storage/settings.ts';
import { knownNativeVersion, readSummaries } from '../../storage/summary-reader.ts';
import { summary } from '../support/popup-summaries.ts';

beforeEach(() => vi.stubGlobal('chrome', browser));
afterEach(async () => {
  vi.unstubAllGlobals();
  await browser.storage.local.clear();
});

describe('settings for the popup', () => {
  test('are what the settings themselves say, whatever is stored', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const some = (good: fc.Arbitrary<unknown>) => fc.option(fc.oneof(good, fc.anything()), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          isFirstRunDone: some(fc.boolean()),
          theme: some(fc.constantFrom('system', 'light', 'dark', 'blue')),
          language: some(fc.constantFrom('zh_CN', 'en', 'fr')),
        }),
        async (stored) => {
          await browser.storage.local.clear();
          await browser.storage.local.set(stored);
          expect(await popupChoices()).toEqual({
            isFirstRunDone: await settings.isFirstRunDone.get(),
            theme: await settings.theme.get(),
            language: await settings.language.get(),
          });
        },
      ),
    );
  });
});

describe('summaries for the popup', () => {
  afterEach(() => db.delete());

  test('no database: an empty plan, and none is made by asking', async () => {
    expect(await readSummaries('launchdeck-nowhere')).toEqual({ ok: true, summaries: [] });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('launchdeck-nowhere');
  });

  test('the rows that Dexie wrote; nothing is held open afterwards', async () => {
    await db.open();
    const rows = [summary({ id: 'a', name: 'A' }), summary({ id: 'b', name: 'B' })];
    await db.summaries.bulkPut(rows);
    expect(await readSummaries(databaseName)).toEqual({ ok: true, summaries: rows });
    // Deleting waits for every open connection.
    await db.delete();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName);
  });

  test('a newer database is named so and left alone', async () => {
    const name = 'launchdeck-newer';
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(name, knownNativeVersion + 10);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    expect(await readSummaries(name)).toEqual({ ok: false, trouble: 'newer' });
  });

  // Dexie keeps its version times ten in the browser's own number.
  test('knows the newest version', () => expect(knownNativeVersion).toBe(latestVersion(migrations) * 10));
});
