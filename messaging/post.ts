import { browser } from 'wxt/browser';
import type { AnswerCode } from './answer.ts';

// After an update some messages are never answered (seen in other extensions): every post ends by itself.
const timeLimitMs = 10_000;
const retryAfterMs = 250;

/**
 * Posts a message to the background; never throws. A worker that was just starting ("Receiving end does not exist") is
 * asked once more. The first try is made in the caller's turn: a user's gesture travels only with such a message.
 */
export async function post(message: unknown): Promise<{ raw: unknown } | AnswerCode> {
  const reply = await tryOnce(message);
  if (reply !== 'unreachable') return reply;
  await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
  return tryOnce(message);
}

async function tryOnce(message: unknown): Promise<{ raw: unknown } | AnswerCode> {
  // An orphaned content script has no id any more, and calling on would throw.
  if (!browser.runtime?.id) return 'gone';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<AnswerCode>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), timeLimitMs);
  });
  try {
    const sent = browser.runtime.sendMessage(message).then((raw: unknown) => ({ raw }));
    return await Promise.race([sent, limit]);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    if (/context invalidated/i.test(reason)) return 'gone';
    return /Receiving end does not exist|message port closed|Could not establish/i.test(reason)
      ? 'unreachable'
      : 'failed';
  } finally {
    clearTimeout(timer);
  }
}
