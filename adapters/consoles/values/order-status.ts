import type { OrderStatus } from '../../../domain/model/order-record.ts';

/**
 * Words to states, first match wins. The order matters: 未发货，退款成功 is a finished order, 已发货，待签收 is not
 * signed. All words are from 2021–2026 lists and exports of the three consoles.
 */
const rules: [OrderStatus, RegExp][] = [
  [
    'refunding',
    /退款(?:中|处理|待)|待.{0,4}退款|请退款|请卖家处理|待商家(?:处理|确认收货)|售后(?:处理)?中|待(?:买家)?退货|退货中/,
  ],
  ['refunded', /(?<!部分)退款(?:成功|完成)|(?<!部分)已退款/],
  ['closed', /取消|交易关闭|订单关闭|已关闭/],
  ['partShipped', /部分(?:已)?(?:发货|出库)/],
  ['unpaid', /(?:待|等待|等)(?:买家)?(?:付款|支付|付尾款|付定金)|未付款|定金未付/],
  ['shipped', /待(?:买家)?(?:签收|收货|确认收货)|等待(?:买家)?(?:确认|收货)|已(?:发货|出库)|运输中|派送中|待自提/],
  ['signed', /已(?:签收|收货|送达)|妥投/],
  ['toShip', /(?:待|等待|未)(?:商家|卖家)?(?:发货|出库|揽收|打包|备货)|买家已付款/],
  ['completed', /交易成功|交易完成|订单完成|^已?\s?完\s?成$|已成功/],
];

/** The state a text of the console means; 'unknown' when it is none of the known ones. */
export function statusOfText(text: string): OrderStatus {
  for (const [status, words] of rules) if (words.test(text)) return status;
  return 'unknown';
}

// 500 orders share about ten texts.
const known = new Map<string, OrderStatus>();

/** The state of an order: its own text, then what after-sales words say of all of it. */
export function orderStatusOf(text: string, afterSales: readonly string[] = []): OrderStatus {
  let status = known.get(text);
  if (status === undefined) {
    status = statusOfText(text);
    if (known.size > 200) known.clear();
    known.set(text, status);
  }
  if (afterSales.length === 0 || status === 'refunded') return status;
  const states = afterSales.map(statusOfText);
  if (states.every((state) => state === 'refunded')) return 'refunded';
  const isRefunding = states.every((state) => state === 'refunding' || state === 'refunded');
  return isRefunding && status !== 'closed' ? 'refunding' : status;
}

const head = /^(?:待|等待|等|已|未|买家已|卖家已|商家已|交易|部分|订单|锁定|暂停|完\s?成|退款|售后|拼单|请卖家|请退款)/;
const stateOnly = /^(?:锁定|暂停|已?暂停(?:订单)?|已锁定|拼单中|待成团|待审核)$/;

/** A text that is a state and nothing else, as cells and tags show it. */
export const isStatusText = (text: string): boolean =>
  text.length <= 30 && head.test(text) && (stateOnly.test(text) || statusOfText(text) !== 'unknown');

/** A text about a refund, on an order or one of its lines. */
export function isAfterSaleText(text: string): boolean {
  const status = text.length <= 30 ? statusOfText(text) : 'unknown';
  return status === 'refunding' || status === 'refunded';
}
