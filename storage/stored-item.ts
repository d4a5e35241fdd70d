import { browser } from 'wxt/browser';
import type { z } from 'zod/mini';

export type StoredItem<Value> = {
  get(): Promise<Value>;
  set(value: Value): Promise<void>;
  /** Sets what a backup says; a value that does not parse is left out. */
  restore(value: unknown): Promise<void>;
  /** Back to the default. */
  remove(): Promise<void>;
  watch(listener: (value: Value) => void): () => void;
};

const reported = new Set<string>();

/**
 * One value in browser.storage, parsed on every read: a bad one counts as the default and is reported once (its key
 * only). `set` refuses a bad value by throwing, which is a bug of the caller.
 */
export function storedItem<Value>(
  area: 'local' | 'session',
  key: string,
  schema: z.ZodMiniType<Value>,
  initial: Value,
): StoredItem<Value> {
  const read = (stored: unknown): Value => {
    if (stored === undefined || stored === null) return initial;
    const parsed = schema.safeParse(stored);
    if (parsed.success) return parsed.data;
    if (!reported.has(key)) console.error('launchdeck: setting', key.replace(/:.*/, ''));
    reported.add(key);
    return initial;
  };
  return {
    async get() {
      return read((await browser.storage[area].get(key))[key]);
    },
    async set(value) {
      await browser.storage[area].set({ [key]: schema.parse(value) });
    },
    async restore(value) {
      const parsed = schema.safeParse(value);
      if (parsed.success) await browser.storage[area].set({ [key]: parsed.data });
    },
    async remove() {
      await browser.storage[area].remove(key);
    },
    watch(listener) {
      const onChanged = (changes: Record<string, { newValue?: unknown }>, changedArea: string) => {
        const change = changes[key];
        if (changedArea === area && change) listener(read(change.newValue));
      };
      browser.storage.onChanged.addListener(onChanged);
      return () => browser.storage.onChanged.removeListener(onChanged);
    },
  };
}
