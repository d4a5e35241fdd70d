/** Why a message got no value. Codes only: they end up in diagnostics. */
export type AnswerCode =
  /** Not one of ours, or from somebody who may not send it. */
  | 'forbidden'
  /** Malformed, too large, or claiming another platform or shop than the page it came from. */
  | 'invalid'
  /** The handler threw. */
  | 'failed'
  /** Nobody listens, also after one retry. */
  | 'unreachable'
  | 'timeout'
  /** What came back does not fit the protocol. */
  | 'badAnswer'
  /** The extension was updated or removed under this page. */
  | 'gone';

export type Answer<Value> = { ok: true; value: Value } | { ok: false; code: AnswerCode };
