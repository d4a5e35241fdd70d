// `npm run bench [-- name …] [--json]`: every figure of the budget, ours and its floor side by side in one run.
// CPU time and ratios; a busy machine moves both sides alike.
import { spawnSync } from 'node:child_process';
import { type BenchRow, isMet, rowText } from './bench/bench-row.ts';

const benches: Record<string, () => Promise<{ run: () => Promise<BenchRow[]> }>> = {
  size: () => import('./bench/size.ts'),
  reading: () => import('./bench/reading.ts'),
  table: () => import('./bench/table.ts'),
  schedule: () => import('./bench/schedule.ts'),
  edit: () => import('./bench/edit.ts'),
  search: () => import('./bench/search.ts'),
  page: () => import('./bench/page.ts'),
  gantt: () => import('./bench/gantt.ts'),
  popup: () => import('./bench/popup.ts'),
};

const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`没有这个基准：${unknown.join('、')}。有：${Object.keys(benches).join('、')}`);
  process.exit(2);
}

// What is measured in a browser is today's code, built as it is shipped.
if (spawnSync('wxt', ['build', '--level', 'error'], { stdio: ['ignore', 'ignore', 2] }).status !== 0)
  throw new Error('构建失败');

const rows: BenchRow[] = [];
const isJson = process.argv.includes('--json');
for (const [name, load] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { run } = await load();
  for (const row of await run()) {
    rows.push(row);
    if (!isJson) console.log(rowText(row));
  }
}
if (isJson) console.log(JSON.stringify(rows, null, 2));

// The rule for misses: at most two, none by more than 2×.
const missed = rows.filter((row) => !isMet(row));
if (missed.length > 0) console.error(`超出上限的：${missed.map((row) => `${row.bench}/${row.name}`).join('、')}`);
if (missed.length > 2 || missed.some(({ value, limit }) => !(value <= (limit ?? 0) * 2))) process.exit(1);
