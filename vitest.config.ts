import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/** domain runs twice, so that no day depends on the machine's zone. */
const domain = (name: string, zone: string) => ({
  extends: true as const,
  test: { name, include: ['tests/domain/**/*.test.ts'], env: { TZ: zone } },
});

export default defineConfig({
  plugins: [preact()],
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      domain('domain-shanghai', 'Asia/Shanghai'),
      domain('domain-los-angeles', 'America/Los_Angeles'),
      {
        extends: true,
        test: {
          name: 'storage',
          include: ['tests/storage/**/*.test.ts'],
          setupFiles: ['tests/support/fake-browser.ts'],
        },
      },
      { extends: true, test: { name: 'adapters', include: ['tests/adapters/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'messaging',
          include: ['tests/messaging/**/*.test.ts'],
          setupFiles: ['tests/support/fake-browser.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          environment: 'jsdom',
          include: ['tests/components/**/*.test.tsx'],
          setupFiles: ['tests/support/fake-browser.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'entrypoints',
          include: ['tests/entrypoints/**/*.test.ts'],
          setupFiles: ['tests/support/fake-browser.ts'],
        },
      },
      { extends: true, test: { name: 'project', include: ['tests/*.test.ts'] } },
    ],
  },
});
