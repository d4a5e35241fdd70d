import { orderList as jd } from '../../adapters/consoles/jd/order-list.ts';
import { orderList as pinduoduo } from '../../adapters/consoles/pinduoduo/order-list.ts';
import { readAnswer } from '../../adapters/consoles/read-answer.ts';
import type { Surface } from '../../adapters/consoles/surface.ts';
import { orderList as taobao } from '../../adapters/consoles/taobao/order-list.ts';
import { pickRecords } from '../../messaging/pick-records.ts';
import type { BenchRow } from './bench-row.ts';
import { jdOrders, pinduoduoOrders, taobaoOrders } from './order-answers.ts';
import { alternate } from './pairs.ts';

const ORDERS = 500;

type Case = { name: string; surface: Surface; text: string };

function rowsOf({ name, surface, text }: Case): BenchRow[] {
  const read = () => readAnswer(surface, null, text).records;
  if (read().length !== ORDERS) throw new Error(`${name}: read ${read().length} of ${ORDERS} orders`);
  const parse = () => JSON.parse(text);
  const door = () => pickRecords(read(), 1000);
  const size = `${Math.round(text.length / 1024)} kB`;
  return [
    { limit: 2, what: 'parse + field checks', work: read },
    { limit: 3.5, what: 'with the message door', work: door },
  ].map(({ limit, what, work }) => {
    const { oursMs, floorMs, ratio } = alternate(work, parse);
    const floor = { name: 'JSON.parse', value: floorMs };
    return {
      bench: 'reading',
      name: `${name} ${ORDERS} orders (${size}), ${what}`,
      unit: 'ms',
      ours: oursMs,
      floor,
      value: ratio,
      limit,
    };
  });
}

/** CPU of reading an answer of 500 orders beside `JSON.parse` of the same text, alternating in this process. */
export async function run(): Promise<BenchRow[]> {
  return [
    { name: 'Pinduoduo', surface: pinduoduo, text: pinduoduoOrders(ORDERS) },
    { name: 'JD', surface: jd, text: jdOrders(ORDERS) },
    { name: 'Taobao', surface: taobao, text: taobaoOrders(ORDERS) },
  ].flatMap(rowsOf);
}
