import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Answer, AnswerCode } from './answer.ts';
import { type MessageName, protocol, type RequestOf, type ResponseOf } from './protocol.ts';

const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.string() }),
]);

// After an update some messages are never answered (seen in other extensions): every send ends by itself.
const timeLimitMs = 10_000;
const retryAfterMs = 250;

/**
 * Sends a message to the background and parses what comes back. Never throws: whatever goes wrong is a code. A worker
 * that was just starting ("Receiving end does not exist") is asked once more.
 */
export async function send<Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Answer<ResponseOf<Name>>> {
  let reply = await post({ name, request });
  if (reply === 'unreachable') {
    await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
    reply = await post({ name, request });
  }
  if (typeof reply === 'string') return { ok: false, code: reply };
  const answer = z.safeParse(answerSchema, reply.raw);
  if (!answer.success) return { ok: false, code: 'badAnswer' };
  if (!answer.data.ok) return { ok: false, code: answer.data.code as AnswerCode };
  const value = z.safeParse(protocol[name].response, answer.data.value);
  return value.success ? { ok: true, value: value.data as ResponseOf<Name> } : { ok: false, code: 'badAnswer' };
}

async function post(message: unknown): Promise<{ raw: unknown } | AnswerCode> {
  // An orphaned content script has no id any more, and calling on would throw.
  if (!browser.runtime?.id) return 'gone';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<AnswerCode>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), timeLimitMs);
  });
  try {
    // No `await` before sendMessage: the user's gesture travels only with a message sent in the same turn.
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
