import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

function writeExtension(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'launchdeck-floor-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The floor for pages: an extension whose content script does nothing on the same hosts. */
export const idleExtension = (hosts: string[]): string =>
  writeExtension({
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'idle',
      version: '1',
      content_scripts: [{ matches: hosts, js: ['idle.js'] }],
    }),
    'idle.js': 'void 0;',
  });

/** The floor for the popup: an empty HTML page and an empty Preact page, built as ours are. */
export async function emptyPopupExtension(): Promise<string> {
  const folder = writeExtension({
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'empty',
      version: '1',
      background: { service_worker: 'sw.js' },
    }),
    'sw.js': '',
    'start.html': '<!doctype html>',
    'empty.html': '<!doctype html><meta charset="utf-8"><body><div id="app">空</div></body>',
    'preact.html':
      '<!doctype html><meta charset="utf-8"><body><div id="app"></div><script src="preact.js"></script></body>',
  });
  const source = join(folder, 'source');
  mkdirSync(source);
  const preact = join(process.cwd(), 'node_modules/preact/dist/preact.mjs');
  writeFileSync(
    join(source, 'main.js'),
    `import { h, render } from ${JSON.stringify(preact)};\nrender(h('p', null, '空'), document.getElementById('app'));\n`,
  );
  await build({
    root: source,
    logLevel: 'error',
    configFile: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: join(source, 'main.js'), formats: ['iife'], name: 'empty', fileName: () => 'preact.js' },
    },
  });
  return folder;
}
