import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadAlphabet } from '../../../domain/search/alphabet.ts';
import { marksOf } from '../../../domain/search/marks.ts';
import { SearchIndex } from '../../../domain/search/search-index.ts';
import { textFilter } from '../../../domain/search/text-filter.ts';
import { everySpelling, isPartOf } from './reference.ts';

const alphabet = await loadAlphabet();

function indexOf(titles: Record<string, string>): SearchIndex {
  const index = new SearchIndex(alphabet);
  for (const [id, title] of Object.entries(titles)) index.set(id, { title });
  return index;
}
const finds = (title: string, typed: string): boolean => {
  const inIndex = indexOf({ a: title }).find(typed, 1).count === 1;
  expect(textFilter(typed, alphabet)(title)).toBe(inIndex);
  expect(marksOf(alphabet, title, typed) !== null).toBe(inIndex);
  return inIndex;
};

// Characters that are hard: several readings, ü, zh ch sh, syllables that end alike, letters and digits among them.
const character = fc.constantFrom(...'重调行长吕女绿略嗯藏单广乐还着便图主审核庆张爱安堃祎a1nZ-，');
const title = fc.array(character, { minLength: 1, maxLength: 4 }).map((list) => list.join(''));

describe('what is found', () => {
  test.each([
    ['主图审核', '主t'],
    ['主图审核', 'z图'],
    ['主图审核', 'zhutu'],
    ['主图审核', 'zhu图'],
    ['主图审核', 'ztsh'],
    ['主图审核', 'zhtush'],
    ['主图审核', 'hutus'],
    ['主图审核', '图shen核'],
    ['主图审核', 'ZHU TU'],
    ['主图审核', 'ｚｔ'],
    ['主图审核', '核 zhu'],
    ['西安行程', "xi'an"],
    ['重庆火锅', 'chongqing'],
    ['重庆火锅', 'zhongqing'],
    ['小吕 iPhone 15', 'lviph'],
    ['小吕 iPhone 15', 'lu iphone'],
    ['小吕 iPhone 15', 'xiaolü'],
    ['策略', 'celue'],
    ['策略', 'celve'],
    ['堃总看样', '堃zong'],
    ['堃总看样', 'kunz'],
    ['李喆 珺珺', 'zhejunj'],
    ['臺灣茶', 'taiwan'],
    ['ＳＫＵ－９', 'sku-9'],
    ['𠮷野家', '𠮷ye'],
  ])('%s by %s', (text, typed) => expect(finds(text, typed)).toBe(true));

  test.each([
    ['主图审核', 'tz'],
    ['主图审核', 'zhutush审'],
    ['主图审核', 'htu'],
    ['主图审核', '主核'],
    ['主图审核', 'zhuhe'],
    ['主图审核', '图x'],
    ['𠮷野家', 'jiy'],
  ])('%s not by %s', (text, typed) => expect(finds(text, typed)).toBe(false));

  test('exactly what is part of some way to write the title', () => {
    fc.assert(
      fc.property(title, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 12 }), (text, which, from, length) => {
        const all = everySpelling(text);
        const { text: spelled, closed } = all[which % all.length] ?? { text: '', closed: [] };
        const start = from % spelled.length;
        fc.pre(!closed.includes(start));
        expect(finds(text, spelled.slice(start, start + length))).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  test('and nothing else', () => {
    const key = fc.constantFrom(...'zhcgnuvaeiorldtx1-', ...'重图女吕');
    const typed = fc.array(key, { minLength: 1, maxLength: 5 }).map((list) => list.join(''));
    fc.assert(
      fc.property(title, typed, (text, word) => {
        expect(finds(text, word)).toBe(everySpelling(text).some((spelling) => isPartOf(spelling, word)));
      }),
      { numRuns: 3000 },
    );
  });

  test('a word longer than the masks is held against the text itself', () => {
    const text = '主图'.repeat(20);
    expect(finds(text, 'zhutu'.repeat(20))).toBe(true);
    expect(finds(text, `${'zhutu'.repeat(19)}zhuti`)).toBe(false);
    expect(finds(text, 'zt'.repeat(21))).toBe(false);
  });

  test('nothing typed finds nothing, and filters nothing', () => {
    expect(indexOf({ a: '主图' }).find(' ’ ', 5)).toMatchObject({ ids: [], count: 0 });
    expect(textFilter('  ', alphabet)('主图')).toBe(true);
  });
});

describe('order', () => {
  const order = (entries: [id: string, entry: Parameters<SearchIndex['set']>[1]][], typed: string) => {
    const index = new SearchIndex(alphabet);
    for (const [id, entry] of entries) index.set(id, entry);
    return index.find(typed, 10).ids;
  };

  test('whole title, beginning, inside, middle of a syllable', () => {
    const entries: [string, { title: string }][] = [
      ['middle', { title: '主图' }],
      ['inside', { title: '西湖' }],
      ['start', { title: '湖水' }],
      ['whole', { title: '湖' }],
    ];
    expect(order(entries, 'hu')).toEqual(['whole', 'start', 'inside', 'middle']);
  });

  test('open before done, then the latest', () => {
    const at = (isDone: boolean, time: number) => ({ title: '主图', isDone, at: time });
    expect(
      order(
        [
          ['done', at(true, 9)],
          ['old', at(false, 1)],
          ['new', at(false, 5)],
        ],
        'zt',
      ),
    ).toEqual(['new', 'old', 'done']);
  });

  test.each(['YL-2601', 'yl2601', 'YL 2601', '2601', 'zxpillow09', 'pillow-09'])('a code by %s', (typed) => {
    const index = new SearchIndex(alphabet);
    index.set('a', { title: '竹纤维枕', keys: ['YL-2601', 'ZX_PILLOW-09'] });
    expect(index.find(typed, 1).ids).toEqual(['a']);
  });

  test('the end of an order number before its middle, and keys after titles', () => {
    const entries: [string, Parameters<SearchIndex['set']>[1]][] = [
      ['inside', { title: '单 ', keys: ['6901339571'], at: 9 }],
      ['tail', { title: '单 ', keys: ['X1', '2233571339', 'Y'], at: 1 }],
    ];
    expect(order(entries, '1339')).toEqual(['tail', 'inside']);
    expect(
      order(
        [
          ['key', { title: '衣服', keys: ['LQ-7'] }],
          ['title', { title: '新 LQ-7' }],
        ],
        'lq-7',
      ),
    ).toEqual(['title', 'key']);
  });

  test('a word never runs from the title into a key', () => {
    const index = new SearchIndex(alphabet);
    index.set('a', { title: '主', keys: ['图', '1234'] });
    expect(index.find('主图', 5).count).toBe(0);
    expect(index.find('zt', 5).count).toBe(0);
    expect(index.find('主 图 34', 5).count).toBe(1);
  });
});

test('rows put in, replaced and taken out in any order leave the same index as one made anew', () => {
  const step = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.option(title, { freq: 3 }));
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 400 }),
      fc.constantFrom('z', 'zt', '图', 'n', 'lu', '1'),
      (steps, typed) => {
        const index = new SearchIndex(alphabet);
        const now: Record<string, string> = {};
        for (const [id, text] of steps) {
          if (text === null) {
            index.delete(`${id}`);
            delete now[id];
          } else {
            // Long enough that gaps are closed on the way.
            now[id] = text.repeat(12);
            index.set(`${id}`, { title: text.repeat(12) });
          }
        }
        expect(index.size).toBe(Object.keys(now).length);
        expect(index.idsOf(typed)).toEqual(indexOf(now).idsOf(typed));
      },
    ),
    { numRuns: 150 },
  );
});

test('marks stand on the letters of the text as it is written', () => {
  const marked = (text: string, typed: string) =>
    marksOf(alphabet, text, typed)?.map(({ from, to }) => text.slice(from, to));
  expect(marked('2026春 主 图 审核', 'zhutu')).toEqual(['主 图']);
  expect(marked('𠮷野家主图', 'zt')).toEqual(['主图']);
  expect(marked('主图审核', '核 zt')).toEqual(['主图', '核']);
  expect(marked('主图审核', 'zt 图sh')).toEqual(['主图审']);
  expect(marked('重庆重拍', 'chongp')).toEqual(['重拍']);
});
