const tail = 6;

/** An order number by its end, and as much before it as was typed. */
export function shownNumber(orderNo: string, typed: string): string {
  const found = orderNo.lastIndexOf(typed.trim());
  const from = Math.min(found < 0 ? orderNo.length : found, orderNo.length - tail);
  return from <= 0 ? orderNo : `…${orderNo.slice(from)}`;
}
