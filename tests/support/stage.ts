import { test as base, type Page } from '@playwright/test';
import { type Consoles, startConsoles } from '../consoles/start-consoles.ts';
import { type Launched, type LaunchOptions, launch } from './launch.ts';

declare const chrome: typeof import('wxt/browser').browser;

export type Stage = Launched & {
  consoles: Consoles;
  /** Opens a console page and waits until its list stands. */
  open: (url: string) => Promise<Page>;
  /** Opens a page of the extension, such as `workbench.html#/today`. */
  ours: (path: string) => Promise<Page>;
  /** As if the user had been through first run: 'network' = 开始读取, 'page' = 仅看页面. */
  allow: (reading: 'network' | 'page' | 'off') => Promise<void>;
  close: () => Promise<void>;
};

/** The console's list (or page) has been drawn `times` times since load. */
export const filled = (page: Page, times = 1): Promise<unknown> =>
  page.waitForFunction((count) => Number(document.documentElement.dataset.filled ?? 0) >= count, times);

/** A browser with the built extension and the played consoles behind their real names. */
export async function raiseStage(options: LaunchOptions = {}, given?: Consoles): Promise<Stage> {
  const consoles = given ?? (await startConsoles());
  const launched = await launch({ ...options, consolePort: consoles.port });
  const { context, extensionId } = launched;
  context.setDefaultTimeout(30_000);

  const ours = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };
  return {
    ...launched,
    consoles,
    ours,
    open: async (url) => {
      const page = await context.newPage();
      await page.goto(url);
      await filled(page);
      return page;
    },
    allow: async (reading) => {
      const page = await ours('options.html');
      await page.evaluate(async (choice) => {
        const isFirstRunDone = choice !== 'off';
        // Nobody leads those who have been here.
        await chrome.storage.local.set({ reading: choice, isFirstRunDone, tour: { isSeen: isFirstRunDone, at: null } });
        await chrome.runtime.sendMessage({ name: 'settingsChanged', request: {} });
      }, reading);
      await page.close();
    },
    close: async () => {
      await context.close();
      if (!given) await consoles.close();
    },
  };
}

/** One browser a test; it and its consoles are closed afterwards. */
export const test = base.extend<{ stage: Stage; options: LaunchOptions }>({
  options: [{}, { option: true }],
  stage: async ({ options }, use) => {
    const stage = await raiseStage(options);
    await use(stage);
    await stage.close();
  },
});
export { expect } from '@playwright/test';
