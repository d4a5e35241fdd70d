import type { BrowserContext, Page } from '@playwright/test';

/** Main-thread CPU ms of a page's renderer so far (all documents of that process). */
export async function threadCpu(page: Page): Promise<() => Promise<number>> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    const thread = metrics.find(({ name }) => name === 'ThreadTime');
    if (!thread) throw new Error('Chromium gives no ThreadTime');
    return thread.value * 1000;
  };
}

/**
 * CPU ms of loading `url` and settling, in a fresh tab. `warm` is a light address of the same site opened first, so
 * that the process is there before the clock starts; the clock stops `settleMs` after load. `done` is looked at after
 * that: asking a page for what it shows runs a script of the driver in it, which costs several ms itself.
 */
export async function loadCpu(
  context: BrowserContext,
  url: string,
  warm: string,
  settleMs: number,
  done?: (page: Page) => Promise<unknown>,
): Promise<number> {
  const page = await context.newPage();
  try {
    await page.goto(warm);
    const read = await threadCpu(page);
    const before = await read();
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(settleMs);
    const used = (await read()) - before;
    await done?.(page);
    return used;
  } finally {
    await page.close();
  }
}
