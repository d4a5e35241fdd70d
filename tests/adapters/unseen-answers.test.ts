import { describe, expect, it } from 'vitest';
import { idOf, readJson, savedPages } from './saved-pages.ts';

/** Lists answers as other releases might send them: the same things in other forms. What is said must be read alike. */
const saved = savedPages()
  .filter(({ isPage, surface }) => !isPage && /order-list|goods-list/.test(surface.id))
  .map((one) => [one.name, one] as const);

type Leaf = string | number | boolean | null;
type Json = Leaf | Json[] | { [key: string]: Json };

/** Every value but objects and lists through `change`; keys through `rename`. */
function each(value: Json, change: (key: string, value: Leaf) => Json, rename = (key: string) => key, key = ''): Json {
  if (Array.isArray(value)) return value.map((entry) => each(entry, change, rename, key));
  if (value === null || typeof value !== 'object') return change(key, value);
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [rename(name), each(entry, change, rename, name)]),
  );
}
const leaves = (change: (key: string, value: Leaf) => Json) => (text: string) =>
  JSON.stringify(each(JSON.parse(text), change));

const rowsKey = /^(?:pageItems|results|mainOrders|goods_list|dataSource)$/;
const lists = (change: (rows: Json[]) => Json) => (text: string) => {
  const walk = (value: Json, key: string): Json => {
    if (Array.isArray(value)) return rowsKey.test(key) ? change(value) : value.map((entry) => walk(entry, ''));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, walk(entry, name)]));
  };
  return JSON.stringify(walk(JSON.parse(text), ''));
};

const isTime = (key: string): boolean => /time|_at$|At$/i.test(key);
const msOf = (value: Leaf): number | null => {
  if (typeof value === 'number' && value > 1e9) return value < 1e11 ? value * 1000 : value;
  const isWritten = typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value);
  return isWritten ? Date.parse(`${value.replace(' ', 'T')}+08:00`) : null;
};
const times = (write: (ms: number) => Json) =>
  leaves((key, value) => {
    const ms = isTime(key) ? msOf(value) : null;
    return ms === null ? value : write(ms);
  });
const written = (ms: number): string => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

const moneyKey = /amount|price|fee|receivables|shouldPay|orderSum|realTotal|original/i;
/** Amounts as text with a sign or a unit; Pinduoduo's are fen, the others' yuan. */
const money = (write: (yuan: string) => string) => (text: string) => {
  const isFen = /pageItems|goods_list/.test(text);
  return leaves((key, value) => {
    if (!moneyKey.test(key) || value === null || typeof value === 'boolean') return value;
    if (isFen) return typeof value === 'number' ? write((value / 100).toFixed(2)) : value;
    return /^\d+(?:\.\d+)?$/.test(String(value)) ? write(Number(value).toFixed(2)) : value;
  })(text);
};
const grouped = (yuan: string): string => yuan.replace(/\B(?=(\d{3})+\.)/g, ',');
const camel = (key: string): string => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const changes: Record<string, (text: string) => string> = {
  'numbers as strings': leaves((_, value) => (typeof value === 'number' ? String(value) : value)),
  'strings as numbers': leaves((_, value) =>
    typeof value === 'string' && /^[1-9]\d{0,15}$/.test(value) && Number.isSafeInteger(Number(value))
      ? Number(value)
      : value,
  ),
  'long ids as bare numbers': (text) => text.replace(/:\s*"([1-9]\d{3,20})"/g, ':$1'),
  'times in seconds': times((ms) => Math.floor(ms / 1000)),
  'times in milliseconds': times((ms) => ms),
  'times in milliseconds as text': times((ms) => String(ms)),
  'times written out': times(written),
  'times with slashes': times((ms) => written(ms).replaceAll('-', '/')),
  'times in ISO': times((ms) => new Date(ms).toISOString()),
  'times with a zone': times((ms) => `${written(ms).replace(' ', 'T')}+0800`),
  'times in one piece': times((ms) => written(ms).replace(/\D/g, '')),
  'amounts with ¥': money((yuan) => `¥${grouped(yuan)}`),
  'amounts with ￥ and a space': money((yuan) => `￥ ${grouped(yuan)}`),
  'amounts in 元': money((yuan) => `${Number(yuan)}元`),
  'amounts in CNY': money((yuan) => `CNY ${yuan}`),
  'keys in camel case': (text) => JSON.stringify(each(JSON.parse(text), (_, value) => value, camel)),
  'a byte order mark': (text) => `\ufeff${text}`,
  'a callback': (text) => `jsonp_17(${text});`,
  'a callback behind a comment': (text) => `/**/cb(${text});`,
  'an endless loop in front': (text) => `while(1);${text}`,
  'another one': (text) => `for(;;);${text}\n`,
  'text in text': (text) => JSON.stringify(text),
  'a list around it': (text) => `[${text}]`,
  'two more envelopes': (text) => `{"code":0,"data":{"data":${text}}}`,
  'as text in an envelope': (text) => JSON.stringify({ status: 200, body: text }),
  'the list under another name': (text) => text.replace(/"(?:pageItems|results|mainOrders|goods_list)"/g, '"theRows"'),
  'the list as a map': lists((rows) => Object.fromEntries(rows.map((row, at) => [`row${at}`, row]))),
  'rows in wrappers': lists((rows) => rows.map((row) => ({ key: 1, order: row, extra: null }))),
  'every row twice': lists((rows) => [...rows, ...rows]),
  'keys in reverse': (text) =>
    JSON.stringify(
      JSON.parse(text, (_, value) =>
        value && typeof value === 'object' && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      ),
    ),
  'keys of next year': (text) =>
    JSON.stringify(
      JSON.parse(text, (_, value) =>
        value && typeof value === 'object' && !Array.isArray(value)
          ? { next: { deep: [1, { a: 'x' }] }, ...value, zz: null }
          : value,
      ),
    ),
  'no empty fields': (text) =>
    JSON.stringify(JSON.parse(text, (_, value) => (value === null || value === '' ? undefined : value))),
};

describe.each(Object.entries(changes))('%s', (_change, change) => {
  it.each(saved)('%s', (_name, one) => {
    const text = change(one.text);
    expect(readJson(one.surface, text)).toEqual({ records: one.expected.records, misses: one.expected.misses });
  });
});

describe('what cannot be known is left out, never made up', () => {
  it.each(saved)('times without a year: %s', (_name, one) => {
    const { records } = readJson(one.surface, times((ms) => written(ms).slice(5, 16))(one.text));
    expect(records.map(idOf)).toEqual(one.expected.records.map(idOf));
    expect(JSON.stringify(records)).not.toMatch(/"(?:created|paid|shipped|signed|promisedShip)At"/);
  });

  it.each(saved)('advertisements between the rows: %s', (_name, one) => {
    const text = lists((rows) => rows.flatMap((row) => [{ type: 'banner', text: '广告位' }, row]))(one.text);
    const { records, misses } = readJson(one.surface, text);
    expect(records).toEqual(one.expected.records);
    if (text !== JSON.stringify(JSON.parse(one.text))) expect(misses).toHaveLength(1);
  });

  it.each(saved)('pages instead of answers: %s', (_name, one) => {
    const pages = [
      '<!doctype html><html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>',
      '<html><script>location.href="https://login.example/"</script></html>',
      '<html><body>请拖动下方滑块完成验证<div id="nc_1_captcha"></div></body></html>',
      ' \n<!-- captcha --><form action="/login"></form>',
      '',
      '   ',
    ];
    for (const page of pages) {
      const { records, misses, quiet } = readJson(one.surface, page);
      expect([records, misses]).toEqual([[], []]);
      expect(quiet).toBeDefined();
    }
  });

  it.each(saved)('a wrapped answer that was cut: %s', (_name, one) => {
    for (const wrapped of [`cb(${one.text}`, `while(1);${one.text}`, `\ufeff${one.text}`]) {
      for (const share of [0.2, 0.5, 0.8, 0.97]) {
        const { records, misses } = readJson(one.surface, wrapped.slice(0, Math.floor(wrapped.length * share)));
        expect(records).toEqual([]);
        expect(misses).toEqual([{ field: 'json', count: 1 }]);
      }
    }
  });
});
