import type { Answer, AnswerCode } from './answer.ts';
import { type PageMessage, readReply } from './page-replies.ts';
import { post } from './post.ts';
import type { RequestOf, ResponseOf } from './protocol.ts';

/** Content scripts ask the background. As `send`: never throws, ends by itself, and takes no answer on trust. */
export async function ask<Name extends PageMessage>(
  name: Name,
  request: RequestOf<Name>,
): Promise<Answer<ResponseOf<Name>>> {
  const reply = await post({ name, request });
  if (typeof reply === 'string') return { ok: false, code: reply };
  const answer = reply.raw as { ok?: unknown; value?: unknown; code?: unknown } | null | undefined;
  if (answer?.ok === false) return { ok: false, code: String(answer.code) as AnswerCode };
  const value = answer?.ok === true ? readReply(name, answer.value) : null;
  return value ? { ok: true, value } : { ok: false, code: 'badAnswer' };
}
