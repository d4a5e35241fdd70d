import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../adapters/consoles/values/decode-text.ts';
import { instantOf, instantsIn } from '../../adapters/consoles/values/instants.ts';
import { parseJson, quoteBigIntegers } from '../../adapters/consoles/values/json.ts';
import { fenOfFen, fenOfYuan, fenRange, firstFen } from '../../adapters/consoles/values/money.ts';
import { isStatusText, orderStatusOf } from '../../adapters/consoles/values/order-status.ts';
import { cleanText, countOf, quantityOf } from '../../adapters/consoles/values/texts.ts';

describe('money', () => {
  it.each([
    ['54.90', 5490],
    ['¥ 1,234.50', 123450],
    ['￥169', 16900],
    [45.8, 4580],
    [123.6, 12360],
    [0, 0],
    ['0.29', 29],
    ['1.005', 101],
    ['69.00元', 6900],
    ['-5.00', -500],
    ['12,34', undefined],
    ['\ue7a1\ue3f0.\ue24c', undefined],
    ['¥1\ue3f02', undefined],
    ['１２.00', undefined],
    ['12 件', undefined],
    ['', undefined],
    [null, undefined],
    [Number.NaN, undefined],
    [1e20, undefined],
    ['1e5', undefined],
  ])('yuan %s', (value, fen) => {
    expect(fenOfYuan(value)).toBe(fen);
  });

  it('takes fen as they are and yuan where a build sends a point', () => {
    expect([fenOfFen(5490), fenOfFen('5490'), fenOfFen('54.90'), fenOfFen(54.9), fenOfFen(''), fenOfFen(null)]).toEqual(
      [5490, 5490, 5490, undefined, undefined, undefined],
    );
  });

  it('is exact for every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (fen) => {
        const yuan = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
        expect(fenOfYuan(yuan)).toBe(fen);
        expect(fenOfYuan(Number(yuan))).toBe(fen);
        expect(firstFen(`实收 ¥${yuan}`)).toBe(fen);
      }),
    );
  });

  it.each([
    ['¥59.90 - 69.90', { min: 5990, max: 6990 }],
    ['¥ 199.00 - ¥ 239.00', { min: 19900, max: 23900 }],
    ['239.00～199.00', { min: 19900, max: 23900 }],
    ['¥129.00', { min: 12900, max: 12900 }],
    ['¥12.90起', { min: 1290, max: 1290 }],
    ['\ue7a1 - \ue7a2', undefined],
    ['1-2-3', undefined],
    ['2026-11-20', undefined],
    ['面议', undefined],
  ])('range %s', (text, range) => {
    expect(fenRange(text)).toEqual(range);
  });
});

describe('times', () => {
  it.each([
    [1794964350, '2026-11-18T09:12:30+08:00'],
    [1795022562000, '2026-11-19T01:22:42+08:00'],
    ['1794964350', '2026-11-18T09:12:30+08:00'],
    ['2026-11-20 21:14:07', '2026-11-20T21:14:07+08:00'],
    ['2026/11/20 9:05', '2026-11-20T09:05:00+08:00'],
    ['2026年11月20日 09:05:01', '2026-11-20T09:05:01+08:00'],
    ['2026-11-20T13:14:07Z', '2026-11-20T21:14:07+08:00'],
    ['2026-11-20T21:14:07.123+08:00', '2026-11-20T21:14:07+08:00'],
    ['2024-02-29 00:00:00', '2024-02-29T00:00:00+08:00'],
    ['2026-02-29 00:00:00', undefined],
    ['2026-13-01 00:00:00', undefined],
    ['2026-11-20 25:00:00', undefined],
    ['2026-11-20', undefined],
    [0, undefined],
    [-1, undefined],
    ['', undefined],
    [null, undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
  ])('%s', (value, instant) => {
    expect(instantOf(value)).toBe(instant);
  });

  it('agrees with Date on every instant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_100_000_000, max: 4_000_000_000 }), (seconds) => {
        expect(Date.parse(instantOf(seconds) ?? '')).toBe(seconds * 1000);
        expect(instantOf(seconds * 1000 + 999)).toBe(instantOf(seconds));
      }),
    );
  });

  it('are found in text with the words around them', () => {
    expect(instantsIn('2026-08-06 01:22:42 下单，2026-08-06 01:25:04 付款')).toEqual([
      { at: '2026-08-06T01:22:42+08:00', before: '', after: '下单，' },
      { at: '2026-08-06T01:25:04+08:00', before: '下单，', after: '付款' },
    ]);
  });
});

describe('states', () => {
  it.each([
    ['待付款', 'unpaid'],
    ['等待买家付款', 'unpaid'],
    ['待发货', 'toShip'],
    ['等待出库', 'toShip'],
    ['买家已付款', 'toShip'],
    ['买家已付款，等待商家发货', 'toShip'],
    ['部分发货', 'partShipped'],
    ['部分出库', 'partShipped'],
    ['已发货，待收货', 'shipped'],
    ['已发货，待签收', 'shipped'],
    ['卖家已发货', 'shipped'],
    ['商家已发货，等待买家确认', 'shipped'],
    ['已出库', 'shipped'],
    ['已收货', 'signed'],
    ['已签收', 'signed'],
    ['交易成功', 'completed'],
    ['已完成', 'completed'],
    ['完 成', 'completed'],
    ['已取消', 'closed'],
    ['交易关闭', 'closed'],
    ['未发货，退款成功', 'refunded'],
    ['已发货，退款成功', 'refunded'],
    ['已取消，退款成功', 'refunded'],
    ['未成交，退款成功', 'refunded'],
    ['订单部分退款中', 'refunding'],
    ['退款中', 'refunding'],
    ['锁定', 'unknown'],
    ['暂停', 'unknown'],
    ['', 'unknown'],
  ])('%s is %s', (text, status) => {
    expect(orderStatusOf(text)).toBe(status);
    if (text !== '') expect(isStatusText(text)).toBe(true);
  });

  it('follow after-sales words only when all of the order is concerned', () => {
    expect(orderStatusOf('买家已付款', ['请卖家处理', ''])).toBe('toShip');
    expect(orderStatusOf('买家已付款', ['请卖家处理', '退款成功'])).toBe('refunding');
    expect(orderStatusOf('交易关闭', ['退款成功'])).toBe('refunded');
    expect(orderStatusOf('交易关闭', ['请卖家处理'])).toBe('closed');
  });

  it.each([
    '发货',
    '补发货',
    '关闭交易',
    '修改价格',
    '查看详情',
    '发货未超时',
    '待我发货的礼物盒子是一个很长很长很长很长的商品名称',
    '请配礼品袋',
  ])('%s is no state', (text) => {
    expect(isStatusText(text)).toBe(false);
  });
});

describe('texts and counts', () => {
  it('are one bounded line', () => {
    expect(cleanText('  a\u200b \n\t b\u00a0c ')).toBe('a b c');
    expect(cleanText('x'.repeat(1_000_000), 300)).toHaveLength(300);
    expect([cleanText(12), cleanText(null), cleanText({}), cleanText('a\ufffdb')]).toEqual(['12', '', '', '']);
  });

  it('count whole things only', () => {
    expect([
      countOf(3),
      countOf('1,240'),
      countOf('2.0'),
      countOf('2.5'),
      countOf('-1'),
      countOf(1.5),
      countOf('x'),
    ]).toEqual([3, 1240, 2, undefined, undefined, undefined, undefined]);
    expect([
      quantityOf('x2'),
      quantityOf('×12'),
      quantityOf('3件'),
      quantityOf('2'),
      quantityOf('13812345678'),
    ]).toEqual([2, 12, 3, undefined, undefined]);
  });
});

describe('JSON', () => {
  it('keeps every digit of long integers and changes nothing else', () => {
    const json =
      '{"a":1234567890123456789,"b":[9999999999999999],"c":"x 12345678901234567890 \\"","d":1.2345678901234567,"e":1e30,"f":-1234567890123456,"g":12}';
    expect(parseJson(quoteBigIntegers(json))?.value).toEqual({
      a: '1234567890123456789',
      b: ['9999999999999999'],
      c: 'x 12345678901234567890 "',
      d: 1.2345678901234567,
      e: 1e30,
      f: -1234567890123456,
      g: 12,
    });
  });

  it('leaves any other JSON as it is', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false } as object), (text) => {
        fc.pre(!/\d{16}/.test(text));
        expect(quoteBigIntegers(text)).toBe(text);
      }),
    );
  });

  it('decodes what is not UTF-8 as GB18030, and a cut UTF-8 answer as UTF-8', () => {
    const bytes = new TextEncoder().encode('订单');
    expect(decodeText(bytes)).toBe('订单');
    expect(decodeText(bytes.slice(0, 5))).toBe('订');
    expect(decodeText(new Uint8Array([0xb6, 0xa9, 0xb5, 0xa5]))).toBe('订单');
    expect(decodeText(new Uint8Array([0xb6, 0xa9, 0xb5, 0xa5]), 'text/html; charset=GBK')).toBe('订单');
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0xff]), 'x; charset=no-such')).toBeTypeOf('string');
  });
});
