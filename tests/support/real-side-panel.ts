import { type CDPSession, expect } from '@playwright/test';
import type { Stage } from './stage.ts';

declare const chrome: typeof import('wxt/browser').browser;

type Target = { targetId: string; url: string };

/** How many of the browser's own side panels show us. */
export const openSidePanels = (stage: Stage): Promise<number> =>
  stage.worker.evaluate(
    async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as never] })).length,
  );

/** The browser's own side panel: a page Playwright does not list, so it is driven through the browser's debugger. */
export class RealSidePanel {
  private readonly cdp: CDPSession;
  private readonly sessionId: string;
  private lastId = 0;

  private constructor(cdp: CDPSession, sessionId: string) {
    this.cdp = cdp;
    this.sessionId = sessionId;
  }

  /** Waits until the panel is open and has drawn. */
  static async of(stage: Stage): Promise<RealSidePanel> {
    const browser = stage.context.browser();
    if (!browser) throw new Error('no browser to debug');
    const cdp = await browser.newBrowserCDPSession();
    const find = async () => {
      const { targetInfos } = (await cdp.send('Target.getTargets')) as unknown as { targetInfos: Target[] };
      return targetInfos.find(({ url }) => url.includes('/sidepanel.html'));
    };
    await expect.poll(async () => (await find())?.url, { message: 'the side panel opens' }).toBeTruthy();
    const target = await find();
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: target?.targetId ?? '', flatten: false });
    return new RealSidePanel(cdp, sessionId);
  }

  async evaluate(expression: string): Promise<unknown> {
    this.lastId += 1;
    const id = this.lastId;
    const answer = new Promise<unknown>((resolve, reject) => {
      const hear = (event: { sessionId: string; message: string }) => {
        const message = JSON.parse(event.message) as {
          id: number;
          result?: { result?: { value?: unknown }; exceptionDetails?: { text: string } };
        };
        if (event.sessionId !== this.sessionId || message.id !== id) return;
        this.cdp.off('Target.receivedMessageFromTarget', hear);
        const { result } = message;
        if (result?.exceptionDetails) reject(new Error(result.exceptionDetails.text));
        else resolve(result?.result?.value);
      };
      this.cdp.on('Target.receivedMessageFromTarget', hear);
    });
    const message = JSON.stringify({
      id,
      method: 'Runtime.evaluate',
      params: { expression, returnByValue: true, awaitPromise: true },
    });
    await this.cdp.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message });
    return answer;
  }

  /** All words on it, and what its fields hold. */
  async text(): Promise<string> {
    const said = await this.evaluate(
      `[document.body?.innerText, ...[...document.querySelectorAll('input')].map((field) => field.value), ...[...document.querySelectorAll('[title]')].map((one) => one.title)].join('\\n')`,
    );
    return String(said ?? '');
  }

  shows(words: string): Promise<void> {
    return expect.poll(() => this.text()).toContain(words);
  }

  close(): Promise<unknown> {
    return this.evaluate('window.close()').catch(() => null);
  }
}
