import type { ConsoleRecord } from '../../domain/model/item-record.ts';
import type { OrderLine, OrderRecord } from '../../domain/model/order-record.ts';

/** Fields of `over`, with those it lacks from `under`. */
function filled<Row extends object>(under: Row, over: Row): Row {
  const merged = { ...under };
  for (const [key, value] of Object.entries(over)) {
    if (value !== undefined && value !== '' && value !== 'unknown') Object.assign(merged, { [key]: value });
  }
  return merged;
}

const isSame = (one: OrderLine, other: OrderLine): boolean => {
  if (one.skuId !== undefined && other.skuId !== undefined) return one.skuId === other.skuId;
  if (one.itemId !== undefined && other.itemId !== undefined && one.itemId !== other.itemId) return false;
  if (one.merchantCode !== undefined && other.merchantCode !== undefined)
    return one.merchantCode === other.merchantCode;
  return one.title === other.title || (one.itemId !== undefined && one.itemId === other.itemId);
};

/** Lines of the answer, each filled from the page's line of the same goods; lines only one of them knows stay. */
function mergeLines(page: readonly OrderLine[], network: readonly OrderLine[]): OrderLine[] {
  const left = [...page];
  const lines = network.map((line) => {
    const at = left.findIndex((other) => isSame(other, line));
    const [other] = at < 0 ? [] : left.splice(at, 1);
    return other ? filled(other, line) : line;
  });
  // An answer lists every line of an order; a page may fold some away. So only an empty answer takes the page's.
  return lines.length > 0 ? lines : left;
}

function mergeOrders(page: OrderRecord, network: OrderRecord): OrderRecord {
  const merged = filled(page, network);
  merged.lines = mergeLines(page.lines, network.lines);
  if (network.status === 'unknown') merged.statusText = page.statusText || network.statusText;
  // The page tags an order whose refund runs; JD's answer does not say so.
  if (page.status === 'refunding' && /^(?:toShip|partShipped|shipped)$/.test(network.status))
    merged.status = page.status;
  return merged;
}

/**
 * One record from what the page shows and what an answer says of the same order or item. The answer is the more precise
 * one; the page fills what it lacks.
 */
export function mergeRecords(page: ConsoleRecord, network: ConsoleRecord): ConsoleRecord {
  if (page.kind !== network.kind) return network;
  return page.kind === 'order' && network.kind === 'order' ? mergeOrders(page, network) : filled(page, network);
}
