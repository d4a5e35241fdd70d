import type { Instant } from '../../../domain/model/primitives.ts';
import { instantsIn } from '../values/instants.ts';
import type { Run } from './row-text.ts';

export type Times = {
  createdAt?: Instant;
  paidAt?: Instant;
  promisedShipAt?: Instant;
  shippedAt?: Instant;
  signedAt?: Instant;
  requestedAt?: Instant;
};
type Field = keyof Times;

/** Words before a time. Longer words first: 承诺发货时间 holds 发货时间. */
const before: [Field, RegExp][] = [
  ['promisedShipAt', /承诺发货|最晚发货|发货截止|应发货|最晚出库|承诺出库|请[于在]|预计发货/],
  ['requestedAt', /申请/],
  ['paidAt', /付款|支付/],
  ['createdAt', /下单|创建|提交|拍下/],
  ['shippedAt', /发货|出库/],
  ['signedAt', /签收|收货/],
];
/** Words after a time: `2026-08-06 01:22:42 下单`, `… 前出库`. */
const behind: [Field, RegExp][] = [
  ['promisedShipAt', /^\s*之?前(?:完成)?(?:发货|出库)/],
  ['createdAt', /^\s*(?:下单|创建|拍下)/],
  ['paidAt', /^\s*(?:付款|支付)/],
  ['shippedAt', /^\s*(?:发货|出库)/],
  ['signedAt', /^\s*(?:签收|收货)/],
];

const fieldOf = (words: [Field, RegExp][], text: string): Field | undefined =>
  words.find(([, pattern]) => pattern.test(text))?.[0];

/**
 * The times of one order by the words around them. `deal` says what 成交时间 means on this platform; `bare` takes the
 * first time without words.
 */
export function timesOf(runs: readonly Run[], deal: 'createdAt' | 'paidAt', bare?: Field): Times {
  const times: Times = {};
  for (let at = 0; at < runs.length; at += 1) {
    const text = withTimeBelow(runs, at);
    if (text.length < 12 || text.length > 300 || !/\d{4}\D\d/.test(text)) continue;
    for (const found of instantsIn(text)) {
      const own = found.before.slice(-14);
      const label = /[^\s\d:：，,|（(]/.test(own) ? own : (labelBefore(runs, at) ?? '');
      const field =
        fieldOf(behind, found.after.slice(0, 10)) ??
        fieldOf(before, label) ??
        (/成交/.test(label) ? deal : label === '' ? bare : undefined);
      if (field && times[field] === undefined) times[field] = found.at;
    }
  }
  return times;
}

/** A day and, when nothing but a time of day follows it, that: lists break the line between them. */
function withTimeBelow(runs: readonly Run[], at: number): string {
  const text = runs[at]?.text ?? '';
  const next = runs[at + 1]?.text ?? '';
  return /\d[-/.月]\d{1,2}日?$/.test(text) && /^\d{1,2}[:：]\d{2}/.test(next) ? `${text} ${next}` : text;
}

/** The label in a text of its own just before; anything longer is no label. */
function labelBefore(runs: readonly Run[], at: number): string | undefined {
  for (let back = at - 1; back >= Math.max(0, at - 2); back -= 1) {
    const text = runs[back]?.text ?? '';
    if (/^[:：]$/.test(text)) continue;
    return text.length <= 12 && /时间|[:：]$|付款|下单/.test(text) ? text : undefined;
  }
  return undefined;
}
