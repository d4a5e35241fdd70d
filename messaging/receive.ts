import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Platform } from '../domain/model/primitives.ts';
import type { Answer } from './answer.ts';
import { type Claims, claimsAnother } from './claims-another.ts';
import { consolePlatform } from './console-platform.ts';
import { type MessageName, protocol, type RequestOf, type ResponseOf } from './protocol.ts';
import { reportError } from './report-error.ts';

/** Who sent a message, as the browser says (never as the message says). `platform` null: one of our own pages. */
export type From = { tabId: number | null; frameId: number; windowId: number | null; platform: Platform | null };

export type Handlers = {
  [Name in MessageName]: (request: RequestOf<Name>, from: From) => ResponseOf<Name> | Promise<ResponseOf<Name>>;
};

type Sender = {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; windowId?: number | undefined } | undefined;
};
type AnyHandler = (request: unknown, from: From) => unknown;

const messageSchema = z.object({ name: z.string().check(z.maxLength(40)), request: z.unknown() });

/**
 * The door: a runtime.onMessage listener that checks sender and shape, then calls the handler **in the same turn** (a
 * handler may open the side panel, which needs the user's gesture). Messages without a name are not ours: undefined.
 */
export function receive(
  handlers: Handlers,
): (message: unknown, sender: Sender) => Promise<Answer<unknown>> | undefined {
  return (message, sender) => {
    const named = z.safeParse(messageSchema, message);
    if (!named.success) return undefined;
    const name = named.data.name as MessageName;
    if (!Object.hasOwn(protocol, name)) return refuse('forbidden');
    const from = senderOf(name, sender);
    if (!from) return refuse('forbidden');
    const request = z.safeParse(protocol[name].request, named.data.request);
    if (!request.success || claimsAnother(request.data as Claims, from.platform)) return refuse('invalid');
    return answer(name, handlers[name] as AnyHandler, request.data, from);
  };
}

const refuse = (code: 'forbidden' | 'invalid'): Promise<Answer<unknown>> => Promise.resolve({ ok: false, code });

/** The sender when it may send `name`; null when not. */
function senderOf(name: MessageName, sender: Sender): From | null {
  if (sender.id !== browser.runtime.id) return null;
  const from = {
    tabId: sender.tab?.id ?? null,
    frameId: sender.frameId ?? 0,
    windowId: sender.tab?.windowId ?? null,
  };
  if (protocol[name].from === 'extension') return isOwnPage(sender.url) ? { ...from, platform: null } : null;
  const platform = consolePlatform(sender.url);
  return platform && from.tabId !== null ? { ...from, platform } : null;
}

const isOwnPage = (url: string | undefined): boolean => !!url?.startsWith(browser.runtime.getURL('/' as never));

async function answer(name: MessageName, handler: AnyHandler, request: unknown, from: From): Promise<Answer<unknown>> {
  try {
    const value = z.safeParse(protocol[name].response, await handler(request, from));
    if (value.success) return { ok: true, value: value.data };
    throw new TypeError('response');
  } catch (error) {
    reportError(`message ${name}`, error);
    return { ok: false, code: 'failed' };
  }
}
