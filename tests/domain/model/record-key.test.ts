import { expect, it } from 'vitest';
import type { OrderRecord } from '../../../domain/model/order-record.ts';
import { recordKey } from '../../../domain/model/record-key.ts';

const order = (fields: Partial<OrderRecord>): OrderRecord => ({
  kind: 'order',
  platform: 'jd',
  orderNo: '301234567890',
  lines: [],
  status: 'toShip',
  statusText: '待发货',
  ...fields,
});

it.each([
  ['the record says', order({ shopId: 's2' }), 's1', 'jd/s2/301234567890'],
  ['the record does not say, the page does', order({}), 's1', 'jd/s1/301234567890'],
  ['the record holds an empty shop, the page knows it', order({ shopId: '' }), 's1', 'jd/s1/301234567890'],
  ['nobody knows', order({ shopId: '' }), '', 'jd//301234567890'],
])('an order is of the shop that %s', (_case, record, pageShop, key) => {
  expect(recordKey(record, pageShop)).toBe(key);
});
