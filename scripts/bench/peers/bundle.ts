import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A library as one script and its style, as a page would ship it. */
export type Bundle = { script: string; style: string };

/** frappe-gantt leaves its style out of what Node's resolution may reach by path. */
const frappeStyle = (): string => join(dirname(fileURLToPath(import.meta.resolve('frappe-gantt'))), 'frappe-gantt.css');

export async function bundlePeer(name: 'dhtmlx' | 'svar' | 'frappe'): Promise<Bundle> {
  const folder = mkdtempSync(join(tmpdir(), `launchdeck-${name}-`));
  const entry = join(import.meta.dirname, `${name}.ts`);
  await build({
    configFile: false,
    root: folder,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { 'frappe-gantt/css': frappeStyle() } },
    build: {
      outDir: join(folder, 'out'),
      lib: { entry, formats: ['iife'], name: 'bench', fileName: () => 'peer.js', cssFileName: 'peer' },
    },
  });
  const style = join(folder, 'out/peer.css');
  return {
    script: readFileSync(join(folder, 'out/peer.js'), 'utf8'),
    style: existsSync(style) ? readFileSync(style, 'utf8') : '',
  };
}
