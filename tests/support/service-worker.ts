import type { CDPSession, Page } from '@playwright/test';
import type { Launched } from './launch.ts';

declare const chrome: typeof import('wxt/browser').browser;

type Ours = Pick<Launched, 'context' | 'extensionId'>;
const sessions = new WeakMap<object, Promise<CDPSession>>();

/** A session with the whole browser: it sees the worker as a target, and keeps none alive. */
function browserSession({ context }: Ours): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('the context has no browser');
  const session = sessions.get(browser) ?? browser.newBrowserCDPSession();
  sessions.set(browser, session);
  return session;
}

/** Ids of the extension's running service workers: none while it sleeps, one otherwise. */
export async function runningWorkers(ours: Ours): Promise<string[]> {
  const { targetInfos } = await (await browserSession(ours)).send('Target.getTargets');
  return targetInfos
    .filter(({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${ours.extensionId}/`))
    .map(({ targetId }) => targetId);
}

/**
 * Ends the service worker as the browser does with an idle one, and comes back when none runs any more. Resolves to
 * whether one was running: after a step that needs the worker, it must have been woken.
 */
export async function stopWorker(ours: Ours): Promise<boolean> {
  const running = await runningWorkers(ours);
  const session = await browserSession(ours);
  for (let left = running; left.length > 0; ) {
    // Asked again: one that is only starting takes no notice. One that ended meanwhile is no error.
    for (const targetId of left) await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
    await pause();
    const now = await runningWorkers(ours);
    left = running.filter((targetId) => now.includes(targetId));
  }
  return running.length > 0;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

/**
 * A worker that starts while Playwright is busy with a page that closes can stay paused for a debugger which never
 * resumes it; no user has one.
 */
export async function resumeWorkers(ours: Ours): Promise<void> {
  const session = await browserSession(ours);
  for (const targetId of await runningWorkers(ours)) {
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    const message = JSON.stringify({ id: 1, method: 'Runtime.runIfWaitingForDebugger' });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    await session.send('Target.detachFromTarget', { sessionId });
  }
}

type Reply = { id?: number; result?: { exceptionDetails?: { text: string } } };

/** Wakes the worker by a message, as any page of ours does, and runs `expression` there. */
export async function inWorker(ours: Ours, page: Page, expression: string): Promise<void> {
  await page.evaluate(() => chrome.runtime.sendMessage({ name: 'dayChanged', request: {} }));
  const session = await browserSession(ours);
  const [targetId] = await runningWorkers(ours);
  if (!targetId) throw new Error('no worker runs');
  // Not Playwright's own Worker: it does not notice that the one it holds was ended, and waits for an answer for ever.
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const reply = new Promise<Reply>((resolve) => {
    const hear = (event: { sessionId: string; message: string }) => {
      const message = JSON.parse(event.message) as Reply;
      if (event.sessionId !== sessionId || message.id !== 1) return;
      session.off('Target.receivedMessageFromTarget', hear);
      resolve(message);
    };
    session.on('Target.receivedMessageFromTarget', hear);
  });
  const params = { expression, awaitPromise: true };
  await session.send('Target.sendMessageToTarget', {
    sessionId,
    message: JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }),
  });
  const { result } = await reply;
  await session.send('Target.detachFromTarget', { sessionId });
  if (result?.exceptionDetails) throw new Error(result.exceptionDetails.text);
}
