import type { Page } from '@playwright/test';

/** Runs `expression` in our own scripts' world of a page: the page and Playwright's `evaluate` cannot reach it. */
export async function inOurWorld<Value>(page: Page, expression: string): Promise<Value> {
  const cdp = await page.context().newCDPSession(page);
  const ours: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) ours.push(context.id);
  });
  await cdp.send('Runtime.enable');
  try {
    for (const contextId of ours) {
      const { result } = await cdp.send('Runtime.evaluate', { expression, contextId, returnByValue: true });
      if (result.value !== undefined && result.value !== null) return result.value as Value;
    }
    throw new Error(`no world of ours answers ${expression}`);
  } finally {
    await cdp.detach();
  }
}
