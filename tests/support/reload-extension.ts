import { expect } from '@playwright/test';
import { resumeWorkers, runningWorkers } from './service-worker.ts';
import type { Stage } from './stage.ts';

type DeveloperPage = {
  developerPrivate: {
    updateProfileConfiguration: (choice: { inDeveloperMode: boolean }) => Promise<void>;
    reload: (extensionId: string) => Promise<void>;
  };
};
declare const chrome: typeof import('wxt/browser').browser & DeveloperPage;

/** Loads the extension anew: by the button on chrome://extensions, or by our own 有新版本，点此重启. */
export async function reloadExtension(stage: Stage, by: 'button' | 'offer'): Promise<void> {
  const before = await runningWorkers(stage);
  const page = await stage.context.newPage();
  await page.goto('chrome://extensions');
  // Outside developer mode an unpacked extension does not come back.
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  if (by === 'button') {
    await page.evaluate((id) => chrome.developerPrivate.reload(id), stage.extensionId);
    await page.close();
  } else {
    // As when the browser reports that a new version waits.
    await page.goto(`chrome-extension://${stage.extensionId}/workbench.html`);
    await page.evaluate(() => chrome.storage.local.set({ updateReady: '9.9.9' }));
    const closed = page.waitForEvent('close');
    await page.getByRole('button', { name: '有新版本，点此重启' }).click();
    await closed;
  }
  while ((await runningWorkers(stage)).every((id) => before.includes(id))) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await awake(stage);
}

/** Comes back when the new worker answers. */
async function awake(stage: Stage): Promise<void> {
  const page = await stage.ours('icon/16.png');
  const answers = async () => {
    await resumeWorkers(stage);
    return page.evaluate(() => {
      const asked = chrome.runtime.sendMessage({ name: 'dayChanged', request: {} });
      const limit = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 5000));
      return Promise.race([
        limit,
        asked.then(
          () => true,
          () => false,
        ),
      ]);
    });
  };
  await expect.poll(answers, { message: 'the worker answers', timeout: 60_000 }).toBe(true);
  await page.close();
}
