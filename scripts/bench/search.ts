import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { loadAlphabet } from '../../domain/search/alphabet.ts';
import { SearchIndex } from '../../domain/search/search-index.ts';
import type { BenchRow } from './bench-row.ts';
import { cpuOf } from './pairs.ts';
import { type Finder, mustBeFound, peers, plainFinder } from './search-peers.ts';
import { type Query, searchQueries, searchTitles } from './search-titles.ts';

const count = 10_000;
const shown = 50;

/** Each key of a search over 10,000 titles, beside what else can search Chinese, and what is missed. */
export async function run(): Promise<BenchRow[]> {
  const titles = searchTitles(count);
  const alphabet = await loadAlphabet();
  const index = new SearchIndex(alphabet);
  for (const [at, title] of titles.entries()) index.set(`${at}`, { title, at, isDone: at % 3 === 0 });
  const expected = new Map(
    searchQueries.map(({ text }) => [text, titles.flatMap((title, at) => (mustBeFound(title, text) ? [at] : []))]),
  );
  const ours: Finder = (query) => [...index.idsOf(query)].map(Number);
  const look = (query: string) => index.find(query, shown);
  const floor = plainFinder(titles);
  const keys = searchQueries.flatMap(({ text }) => [...text].map((_, at) => [...text].slice(0, at + 1).join('')));
  const queries = searchQueries.map(({ text }) => text);
  // The slow ones take minutes for all of them.
  const someKeys = keys.filter((_, at) => at % 5 === 0);
  return [
    row('整句查询（95 分位）', percentile95(queries, look, 20), {
      name: 'indexOf',
      value: percentile95(queries, floor, 20),
    }),
    row('逐键查询（95 分位）', percentile95(keys, look, 20), { name: 'indexOf', value: percentile95(keys, floor, 20) }),
    ...peers.map(({ name, make }) =>
      besidePeer(name, make(titles), someKeys, percentile95(someKeys, look, 20), expected),
    ),
    ...missedRows(ours, expected),
    updateRow(index, titles),
    tableRow(),
  ];
}

type Floor = BenchRow['floor'];
const row = (name: string, ours: number, floor: Floor, limit = 2): BenchRow => ({
  bench: 'search',
  name,
  unit: 'ms',
  ours,
  floor,
  value: ours,
  limit,
});

function percentile95(queries: readonly string[], find: (query: string) => unknown, times: number): number {
  for (const query of queries) find(query);
  const taken = Array.from({ length: times }, () => queries.map((query) => cpuOf(() => find(query)))).flat();
  return taken.sort((a, b) => a - b)[Math.floor(taken.length * 0.95)] ?? Number.NaN;
}

/** How many times faster, and how much of what must be found the other one finds. */
function besidePeer(
  name: string,
  find: Finder,
  keys: readonly string[],
  ours: number,
  expected: ReadonlyMap<string, readonly number[]>,
): BenchRow {
  const theirs = percentile95(keys, find, 1);
  let must = 0;
  let found = 0;
  for (const [query, places] of expected) {
    const hits = new Set(find(query));
    must += places.length;
    found += places.filter((place) => hits.has(place)).length;
  }
  const recall = (found / must).toFixed(3);
  return {
    ...row(`逐键，比 ${name}`, ours, { name: `${name}（找全率 ${recall}）`, value: theirs }, 1),
    value: ours / theirs,
  };
}

/** Recall 1 is 0 missed, by kind of query; and nothing is found that does not hold it. */
function missedRows(find: Finder, expected: ReadonlyMap<string, readonly number[]>): BenchRow[] {
  const missed = new Map<Query['kind'], [missed: number, of: number]>();
  let extra = 0;
  for (const { kind, text } of searchQueries) {
    const hits = new Set(find(text));
    const must = expected.get(text) ?? [];
    const [before, all] = missed.get(kind) ?? [0, 0];
    missed.set(kind, [before + must.filter((place) => !hits.has(place)).length, all + must.length]);
    extra += [...hits].filter((place) => !must.includes(place)).length;
  }
  const rows = [...missed].map(([kind, [value, all]]) => ({ name: `漏掉的：${kind}（共 ${all}）`, value }));
  return [...rows, { name: '多找出的', value: extra }].map(({ name, value }) => ({
    ...row(name, value, null, 0),
    unit: '条',
  }));
}

/** One task renamed, the rest untouched. */
function updateRow(index: SearchIndex, titles: readonly string[]): BenchRow {
  const times = 20_000;
  const all = cpuOf(() => {
    for (let at = 0; at < times; at++) {
      index.set(`${(at * 7919) % count}`, { title: `${titles[at % count]}改`, at });
    }
  });
  return row('改一条（平均）', all / times, null, 0.1);
}

function tableRow(): BenchRow {
  const table = readFileSync(new URL('../../domain/search/pinyin.generated.ts', import.meta.url));
  const size = gzipSync(table, { level: 9 }).length / 1000;
  return { ...row('读音表（gzip）', size, null, 60), unit: 'kB' };
}
