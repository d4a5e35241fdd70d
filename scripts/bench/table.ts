import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { openChromium } from '../../tests/support/launch.ts';
import type { BenchRow } from './bench-row.ts';
import { threadCpu } from './browser-cpu.ts';
import { median, medianSpread } from './pairs.ts';

type Work = 'extract' | 'walk' | 'select' | 'read';
declare const table: Record<Work, () => number>;

const rounds = 25;
const inner = 10;
const address = 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold';

const cell = (html: string | number): string => `<td>${html}</td>`;
const row = (at: number): string =>
  `<tr>${[
    '<input type="checkbox">',
    `订单号：41002000300${10_000_000 + at}`,
    `<img src="data:," alt="">山岚四季空调被 水洗棉 ${at}<p>颜色分类：雾蓝</p><p>商家编码：SL-${at}</p>`,
    `￥${(100 + at).toFixed(2)}`,
    1 + (at % 4),
    '买家已付款',
    `￥${(200 + at).toFixed(2)}`,
    '晚风*吹',
    '2026-11-24 08:01:17',
    '圆通快递',
    '待揽收',
    '<a>详情</a>',
  ]
    .map(cell)
    .join('')}</tr>`;
const page500 = `<!doctype html><meta charset="utf-8"><table><tbody>${Array.from({ length: 500 }, (_, at) => row(at)).join('')}</tbody></table>`;

async function readerScript(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'launchdeck-table-'));
  const entry = join(import.meta.dirname, 'table-page.ts');
  await build({
    configFile: false,
    logLevel: 'error',
    build: { outDir: folder, lib: { entry, formats: ['iife'], name: 'bench', fileName: () => 'table.js' } },
  });
  return readFileSync(join(folder, 'table.js'), 'utf8');
}

/** CPU ms of one run of each work, in turn. */
async function measure(page: Page, works: readonly Work[]): Promise<Record<Work, number[]>> {
  const read = await threadCpu(page);
  const used: Record<Work, number[]> = { extract: [], walk: [], select: [], read: [] };
  for (let round = -3; round < rounds; round += 1) {
    for (const work of works) {
      const before = await read();
      await page.evaluate(
        ([name, times]) => {
          for (let n = 0; n < times; n += 1) table[name]();
        },
        [work, inner] as const,
      );
      if (round >= 0) used[work].push(((await read()) - before) / inner);
    }
  }
  return used;
}

/** A table of 500 rows and 12 columns in Chromium: its texts by row and cell, beside what a bare reader needs. */
export async function run(): Promise<BenchRow[]> {
  const context = await openChromium([]);
  try {
    const page = await context.newPage();
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: page500 }));
    await page.goto(address);
    await page.evaluate(await readerScript());
    const orders = await page.evaluate(() => table.read());
    if (orders !== 500) throw new Error(`read ${orders} of 500 orders`);
    const { extract, walk, select, read } = await measure(page, ['extract', 'walk', 'select', 'read']);
    return [
      {
        bench: 'table',
        name: '500 行 × 12 列的表格取字',
        unit: 'ms',
        ours: median(extract),
        floor: {
          name: `成条的订单 ${median(read).toFixed(1)}，每格一个选择器 ${median(select).toFixed(1)}，只走一遍文字`,
          value: median(walk),
        },
        value: median(extract),
        spread: medianSpread(extract),
        limit: 3,
      },
    ];
  } finally {
    await context.close();
  }
}
