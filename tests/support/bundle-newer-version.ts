import { resolve } from 'node:path';
import { build, type Rollup } from 'vite';

/** The text of tests/support/newer-version.ts as one script, with the product's storage in it. */
export async function bundleNewerVersion(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve('tests/support/newer-version.ts'), formats: ['iife'], name: 'newer' },
    },
  });
  const [output] = built as Rollup.RollupOutput[];
  const chunk = output?.output[0];
  if (chunk?.type !== 'chunk') throw new Error('nothing was built');
  return chunk.code;
}
