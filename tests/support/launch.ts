import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';

export type Launched = { context: BrowserContext; extensionId: string; worker: Worker; profile: string };

/** The built extension that tests load; `npm run build` writes it. */
export const builtExtension = resolve(process.env.LAUNCHDECK_OUT_DIR ?? '.output', 'chrome-mv3');

export type LaunchOptions = {
  extension?: string;
  profile?: string;
  /** Every host name resolves to the local server that plays the seller consoles (tests/consoles). */
  consolePort?: number;
  /** false needs an X display. */
  isHeadless?: boolean;
  /** The X display to draw on, such as `:99`. */
  display?: string;
  colorScheme?: 'light' | 'dark';
  scale?: number;
  viewport?: { width: number; height: number };
  /** Where the computer is; China unless said. */
  zone?: string;
};

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

function chromiumArgs(extensions: string[], consolePort?: number): string[] {
  const list = extensions.join(',');
  return [
    '--no-sandbox',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--disable-gpu',
    // Without it an "unsupported flag" bar shifts the page.
    '--test-type',
    `--disable-features=${disabledFeatures.join(',')}`,
    '--window-size=1280,900',
    ...(list ? [`--disable-extensions-except=${list}`, `--load-extension=${list}`] : []),
    ...(consolePort ? [`--host-resolver-rules=MAP * 127.0.0.1:${consolePort}`, '--ignore-certificate-errors'] : []),
  ];
}

/** Starts real Chromium, in Chinese, in China's zone, with any number of unpacked extensions. */
export function openChromium(extensions: string[], options: LaunchOptions = {}): Promise<BrowserContext> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'launchdeck-'));
  const zone = options.zone ?? 'Asia/Shanghai';
  return chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: options.isHeadless ?? true,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    ...(options.scale ? { deviceScaleFactor: options.scale } : {}),
    locale: 'zh-CN',
    timezoneId: zone,
    colorScheme: options.colorScheme ?? 'light',
    ignoreHTTPSErrors: true,
    env: {
      ...process.env,
      LANGUAGE: 'zh_CN',
      // Without a language Chromium reads no file whose path is not ASCII, such as an extension's in 下载.
      LANG: process.env.LANG ?? 'C.UTF-8',
      // The emulated zone is that of pages; the service worker goes by the system's.
      TZ: zone,
      ...(options.display ? { DISPLAY: options.display } : {}),
    } as Record<string, string>,
    args: chromiumArgs(extensions, options.consolePort),
  });
}

/** Starts Chromium with the built extension and waits for its service worker. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'launchdeck-'));
  const context = await openChromium([options.extension ?? builtExtension], { ...options, profile });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return { context, extensionId: new URL(worker.url()).host, worker, profile };
}
