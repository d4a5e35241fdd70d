import { isAnswerAt } from '../../adapters/consoles/read-answer.ts';
import type { AnswerAddress } from '../../adapters/consoles/surface.ts';
import { decodeText } from '../../adapters/consoles/values/decode-text.ts';
import { hereEvent } from '../seller/answer-channel.ts';
import { Handover } from './handover.ts';
import { wrapGetter, wrapMethod } from './wrap.ts';

/**
 * Copies the listed answers that the page itself asked for and reads. Neither `fetch` nor `XMLHttpRequest.send` is
 * touched (JD's signing script replaces the latter): what is wrapped is the *reading* of an answer. So nothing happens
 * before the page has it, no promise of the page gets a handler of ours, and a request is never seen.
 */
export function observe(listed: readonly AnswerAddress[]): void {
  if (!document.dispatchEvent(new Event(hereEvent, { cancelable: true }))) return;
  document.addEventListener(hereEvent, (event) => event.preventDefault());
  const handover = new Handover();
  const isListed = (url: string) => handover.isOpen && listed.some((address) => isAnswerAt(address, url));
  watchFetch(isListed, handover);
  watchRequests(isListed, handover);
}

type IsListed = (url: string) => boolean;

function watchFetch(isListed: IsListed, handover: Handover): void {
  const { clone, arrayBuffer } = Response.prototype;
  const { then } = Promise.prototype;
  const taken = new WeakSet<object>();
  const copy = (response: unknown) => {
    if (!(response instanceof Response) || response.bodyUsed || taken.has(response)) return;
    const { url } = response;
    if (!isListed(url)) return;
    taken.add(response);
    const twin: Response = Reflect.apply(clone, response, []);
    taken.add(twin);
    const bytes = Reflect.apply(arrayBuffer, twin, []) as Promise<ArrayBuffer>;
    const give = (buffer: ArrayBuffer) =>
      handover.give(url, buffer.byteLength, () => decodeText(new Uint8Array(buffer)));
    Reflect.apply(then, bytes, [give, () => {}]);
  };
  for (const name of ['json', 'text', 'arrayBuffer', 'blob', 'bytes'] as const) {
    wrapMethod(Response.prototype, name, copy);
  }
}

function watchRequests(isListed: IsListed, handover: Handover): void {
  const last = new WeakMap<object, unknown>();
  const copy = (request: unknown, answer: unknown) => {
    if (!(request instanceof XMLHttpRequest) || request.readyState !== 4 || !answer) return;
    const url = request.responseURL;
    if (!isListed(url) || last.get(request) === answer) return;
    last.set(request, answer);
    if (typeof answer === 'string') handover.give(url, answer.length, () => answer);
    else if (answer instanceof ArrayBuffer) {
      const bytes = new Uint8Array(answer.byteLength > handover.longest ? new ArrayBuffer(0) : answer.slice(0));
      handover.give(url, answer.byteLength, () => decodeText(bytes));
    } else if (request.responseType === 'json') {
      const text = JSON.stringify(answer);
      handover.give(url, text.length, () => text);
    }
  };
  wrapGetter(XMLHttpRequest.prototype, 'responseText', copy);
  wrapGetter(XMLHttpRequest.prototype, 'response', copy);
}
