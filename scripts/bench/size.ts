import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchRow } from './bench-row.ts';

const built = '.output/chrome-mv3';

/** Raw bytes of each content script: an extension is read from disk unpacked. */
export async function run(): Promise<BenchRow[]> {
  const folder = join(built, 'content-scripts');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => {
      const kB = statSync(join(folder, file)).size / 1000;
      return { bench: 'size', name: `内容脚本 ${file}`, unit: 'kB', ours: kB, floor: null, value: kB, limit: 60 };
    });
}
