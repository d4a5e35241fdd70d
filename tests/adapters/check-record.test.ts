import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSoundRecord } from '../../adapters/consoles/check-record.ts';
import { type ConsoleRecord, consoleRecordSchema } from '../../domain/model/item-record.ts';
import { savedPages } from './saved-pages.ts';

const records = savedPages().flatMap((one) => one.expected.records);
const agree = (record: ConsoleRecord): void => {
  expect(isSoundRecord(record), JSON.stringify(record)).toBe(consoleRecordSchema.safeParse(record).success);
};

/** Values at and around the bounds of each kind of field. */
const texts = [
  '',
  'x',
  'x'.repeat(40),
  'x'.repeat(41),
  'x'.repeat(60),
  'x'.repeat(61),
  'x'.repeat(80),
  'x'.repeat(81),
  'x'.repeat(120),
  'x'.repeat(121),
  'x'.repeat(300),
  'x'.repeat(301),
];
const numbers = [0, 1, -1, 0.5, 1e9, 1e9 + 1, 1e12, 1e12 + 1, -1e12, -1e12 - 1, Number.NaN, Number.POSITIVE_INFINITY];
const ids = [
  '123',
  '1234',
  '1'.repeat(24),
  '1'.repeat(25),
  '12a4',
  ' 1234',
  '261118-402216880571339',
  '-2611184022',
  '1234567',
  '12345678',
  '1'.repeat(32),
  '1'.repeat(33),
];
const times = [
  '2026-11-18T09:12:30+08:00',
  '2026-11-18T09:12:30Z',
  '2026-11-18T09:12:30.123Z',
  '2026-02-30T09:12:30Z',
  '2024-02-29T09:12:30Z',
  '2025-02-29T09:12:30Z',
  '2026-11-18T24:00:00Z',
  '2026-11-18T24:00:01Z',
  '2026-11-18T23:60:00Z',
  '2026-11-18T23:00:60Z',
  '2026-00-18T09:12:30Z',
  '2026-11-00T09:12:30Z',
  '2026-11-18 09:12:30',
  '2026-11-18',
  '2026-11-18T09:12:30+08:60',
  '2026-11-18T09:12:30+24:00',
];
const words = ['toShip', 'refunding', 'onSale', 'signed', 'exception', 'nonsense', 'taobao'];
const values: unknown[] = [...texts, ...numbers, ...ids, ...times, ...words, undefined];

type Row = { [key: string]: unknown };
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** Every field of a record, nested ones too, as a function that sets it. */
function settersOf(record: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (!isRow(record)) return [path];
  const keys = Array.isArray(record) ? record.map((_, at) => at) : Object.keys(record);
  return keys.flatMap((key) => settersOf(record[key as string], [...path, key]));
}

function withValue(record: ConsoleRecord, path: (string | number)[], value: unknown): ConsoleRecord {
  const copy = structuredClone(record);
  let target = copy as unknown as Row;
  for (const key of path.slice(0, -1)) target = target[key] as Row;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete target[last];
  else target[last] = value;
  return copy;
}

describe('the field checks agree with the schemas', () => {
  it('on every saved record', () => {
    for (const record of records) {
      expect(isSoundRecord(record)).toBe(true);
      agree(record);
    }
  });

  it('on every field at its bounds', () => {
    const kinds = new Map(records.map((record) => [`${record.kind}/${Object.keys(record).sort().join()}`, record]));
    for (const record of kinds.values()) {
      for (const path of settersOf(record)) {
        if (path[0] === 'kind') continue;
        const before = path.reduce<unknown>((value, key) => (value as Row)[key], record);
        for (const value of values) {
          // The checks run on our own readers' output: kinds of values hold, bounds must be checked.
          if (value !== undefined && typeof value !== typeof before) continue;
          if (value === undefined && isRequired(path)) continue;
          agree(withValue(record, path, value));
        }
      }
    }
  });

  it('on lists that are too long', () => {
    const order = records.find((record) => record.kind === 'order' && record.parcels);
    const item = records.find((record) => record.kind === 'item' && record.skuIds);
    if (order?.kind !== 'order' || item?.kind !== 'item') throw new Error('no such records saved');
    for (const length of [0, 1, 50, 51, 200, 201]) {
      agree({ ...order, lines: Array.from({ length }, () => ({ title: 'x' })) });
      agree({ ...order, parcels: Array.from({ length }, () => ({ trackingNo: 'x', state: 'unknown' as const })) });
      agree({ ...item, skuIds: Array.from({ length }, () => '12345') });
    }
  });

  it('on any written time', () => {
    const part = (max: number, size = 2) =>
      fc.integer({ min: 0, max }).map((value) => String(value).padStart(size, '0'));
    const time = fc
      .tuple(
        part(2100, 4),
        part(14),
        part(33),
        part(26),
        part(62),
        part(62),
        fc.constantFrom('Z', '+08:00', '-23:59', '+08:61', ''),
      )
      .map(([y, m, d, h, i, s, zone]) => `${y}-${m}-${d}T${h}:${i}:${s}${zone}`);
    const order = records.find((record) => record.kind === 'order');
    fc.assert(
      fc.property(time, (createdAt) => agree({ ...order, createdAt } as ConsoleRecord)),
      { numRuns: 2000 },
    );
  });
});

const required = new Set([
  'platform',
  'orderNo',
  'itemId',
  'status',
  'statusText',
  'title',
  'state',
  'trackingNo',
  'typeText',
  'min',
  'max',
]);
const isRequired = (path: (string | number)[]): boolean => {
  const last = path.at(-1);
  return typeof last === 'number' || (required.has(String(last)) && !(last === 'itemId' && path.length > 1));
};
