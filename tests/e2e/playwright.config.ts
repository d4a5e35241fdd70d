import { defineConfig } from '@playwright/test';

// The extension that ships in Debian's Chromium, one browser at a time: the machine may have two cores.
export default defineConfig({
  testDir: '.',
  workers: 1,
  // A busy machine may starve a browser; what passes only the second time is printed by `npm test`.
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  globalSetup: './build-once.ts',
  outputDir: '../../.output/e2e',
  reporter: 'list',
});
