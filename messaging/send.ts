import * as z from 'zod/mini';
import type { Answer, AnswerCode } from './answer.ts';
import { post } from './post.ts';
import { type MessageName, protocol, type RequestOf, type ResponseOf } from './protocol.ts';

const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.string() }),
]);

/**
 * Our own pages ask the background; what comes back is parsed. Never throws: whatever goes wrong is a code. Content
 * scripts use `ask`, which carries no zod.
 */
export async function send<Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Answer<ResponseOf<Name>>> {
  const reply = await post({ name, request });
  if (typeof reply === 'string') return { ok: false, code: reply };
  const answer = z.safeParse(answerSchema, reply.raw);
  if (!answer.success) return { ok: false, code: 'badAnswer' };
  if (!answer.data.ok) return { ok: false, code: answer.data.code as AnswerCode };
  const value = z.safeParse(protocol[name].response, answer.data.value);
  return value.success ? { ok: true, value: value.data as ResponseOf<Name> } : { ok: false, code: 'badAnswer' };
}
