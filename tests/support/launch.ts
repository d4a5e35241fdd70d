import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';

export type Launched = { context: BrowserContext; extensionId: string; worker: Worker; profile: string };

/** The built extension that tests load; `npm run build` writes it. */
export const builtExtension = resolve(process.env.LAUNCHDECK_OUT_DIR ?? '.output', 'chrome-mv3');

/**
 * Starts real Chromium with the built extension. `consolePort`: every host name resolves to the local server that
 * plays the seller consoles (tests/consoles). Headless unless `isHeadless` is false (then an X display is needed).
 */
export async function launch(options: {
  extension?: string;
  profile?: string;
  consolePort?: number;
  isHeadless?: boolean;
  colorScheme?: 'light' | 'dark';
}): Promise<Launched> {
  const extension = options.extension ?? builtExtension;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'launchdeck-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: options.isHeadless ?? true,
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: options.colorScheme ?? 'light',
    ignoreHTTPSErrors: true,
    env: { ...process.env, LANGUAGE: 'zh_CN' } as Record<string, string>,
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--disable-gpu',
      '--test-type',
      `--disable-features=${disabledFeatures.join(',')}`,
      '--window-size=1280,800',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(options.consolePort
        ? [`--host-resolver-rules=MAP * 127.0.0.1:${options.consolePort}`, '--ignore-certificate-errors']
        : []),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return { context, extensionId: new URL(worker.url()).host, worker, profile };
}

/**
 * Chromium takes the last `--disable-features`. This one replaces Playwright's, which also switches third-party
 * storage partitioning off; with that off an extension frame in a page is refused its own database, as no user's is.
 */
const disabledFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'OptimizationHints',
  'Translate',
];
