import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// `wxt/browser` is an alias that only WXT's own build resolves; tests get WXT's in-memory browser.
vi.mock('wxt/browser', () => ({ browser: fakeBrowser }));
