import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../scripts/run-command.ts';
import { builtExtension } from '../support/launch.ts';

const product = 'adapters components domain entrypoints locales messaging public storage wxt.config.ts'.split(' ');

/** Builds unless the build is there and younger than its sources, or whoever runs this has named a build folder. */
function buildOnce(): void {
  const manifest = join(builtExtension, 'manifest.json');
  if (process.env.LAUNCHDECK_OUT_DIR && existsSync(manifest)) return;
  // Style sheets and pages count as much as code: a build older than them shows yesterday's look.
  const files = execFileSync('git', ['ls-files', '-cmo', '--exclude-standard', ...product], { encoding: 'utf8' });
  const newest = Math.max(...files.split('\n').map((path) => (existsSync(path) ? statSync(path).mtimeMs : 0)));
  if (existsSync(manifest) && statSync(manifest).mtimeMs > newest) return;
  if (runCommand('wxt', ['build']) !== 0) throw new Error('wxt build failed');
}

// biome-ignore lint/style/noDefaultExport: Playwright takes a global setup from the default export only
export default buildOnce;
