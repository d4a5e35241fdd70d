import { runningWorkers } from './service-worker.ts';
import type { Stage } from './stage.ts';

type DeveloperPage = {
  developerPrivate: {
    updateProfileConfiguration: (choice: { inDeveloperMode: boolean }) => Promise<void>;
    reload: (extensionId: string) => Promise<void>;
  };
};
declare const chrome: typeof import('wxt/browser').browser & DeveloperPage;

/** Loads the extension anew: by the button on chrome://extensions, or by itself as after 有新版本，点此重启. */
export async function reloadExtension(stage: Stage, by: 'button' | 'itself'): Promise<void> {
  const before = await runningWorkers(stage);
  const page = await stage.context.newPage();
  await page.goto('chrome://extensions');
  // Outside developer mode an unpacked extension does not come back.
  await page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  if (by === 'button') {
    await page.evaluate((id) => chrome.developerPrivate.reload(id), stage.extensionId);
    await page.close();
  } else {
    await page.goto(`chrome-extension://${stage.extensionId}/icon/16.png`);
    const closed = page.waitForEvent('close');
    // The page goes down with the call, before it could answer.
    void page.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await closed;
  }
  while ((await runningWorkers(stage)).every((id) => before.includes(id))) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
