import { readFileSync } from 'node:fs';

const folder = new URL('../../tests/adapters/pages/', import.meta.url);

type Row = Record<string, unknown>;

/** The saved answer with its rows repeated to `count`, each with an order number of its own. */
function grown(
  file: string,
  count: number,
  listIn: (answer: Row) => Row[],
  rename: (row: Row, n: number) => Row,
): string {
  const answer: Row = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  const rows = listIn(answer);
  const models = rows.splice(0);
  for (let n = 0; n < count; n += 1) rows.push(rename(structuredClone(models[n % models.length] ?? {}), n));
  return JSON.stringify(answer);
}

const nested = (value: unknown): Row => value as Row;

/** Answers of the three order lists, in the structure of the saved ones. */
export const pinduoduoOrders = (count: number): string =>
  grown(
    'pinduoduo/order-list.2026-04.json',
    count,
    (answer) => nested(answer.result).pageItems as Row[],
    (row, n) => ({ ...row, order_sn: `261118-${100_000_000_000_000 + n}` }),
  );

export const jdOrders = (count: number): string =>
  grown(
    'jd/order-list.2026-09.json',
    count,
    (answer) => nested(answer.data).results as Row[],
    (row, n) => ({ ...row, orderId: String(3_700_000_000_000_000 + n) }),
  );

export const taobaoOrders = (count: number): string =>
  grown(
    'taobao/order-list.2026.json',
    count,
    (answer) => answer.mainOrders as Row[],
    (row, n) => ({
      ...row,
      id: `41002000300${10_000_000 + n}`,
      orderInfo: { ...nested(row.orderInfo), id: undefined },
    }),
  );
