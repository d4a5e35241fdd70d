import preact from '@preact/preset-vite';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { manifest } from './adapters/manifest.ts';

/** WXT puts a module into every page that starts its plugins; there are none, and a request costs the popup 1 ms. */
const popupWithoutPlugins = {
  name: 'popup-without-plugins',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html: string, { path }: { path: string }) =>
      path.includes('/popup/') ? html.replace(/<script type="module"[^>]*wxt-html-plugins[^>]*><\/script>/, '') : html,
  },
} as const;

/**
 * Content scripts are compiled anew in every page. Most of their functions run at once: compiled together they are not
 * parsed twice, which is 3 of 20 ms (Chrome 136; before that it is a comment).
 */
const compiledAtOnce = {
  name: 'compiled-at-once',
  generateBundle(_options: unknown, bundle: Record<string, { type: string; code?: string }>) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
    }
  },
};

/**
 * What the popup brings when it is asked for, built with the pages to share their chunks. It is no page, so WXT does
 * not know it; its name has no hash, as the popup's own file is built apart and asks for it by name.
 */
const popupTools = {
  rolldownOptions: {
    input: { 'popup-tools': 'entrypoints/popup-app/tools.ts' },
    preserveEntrySignatures: 'exports-only',
  },
} as const;

export default defineConfig({
  imports: false,
  outDir: process.env.LAUNCHDECK_OUT_DIR ?? '.output',
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [preact(), popupWithoutPlugins],
    build: { target: 'chrome125' },
  }),
  hooks: {
    // The polyfill is 10 kB in every entry of its own; content scripts have a native `browser`/`chrome` and a
    // 60-kB budget (tests/architecture.test.ts measures the built file).
    'vite:build:extendConfig': (entries, config) => {
      if (entries.some(({ type }) => type === 'popup')) config.build = mergeConfig(config.build ?? {}, popupTools);
      if (entries.every((entry) => entry.type === 'content-script')) {
        delete (config.resolve?.alias as Record<string, string> | undefined)?.['wxt/browser'];
        config.plugins?.push(compiledAtOnce);
      }
    },
  },
  manifest: ({ browser }) => manifest(browser),
});
