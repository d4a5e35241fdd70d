/** Languages on screen. zh_CN is the default; the user may choose English in settings. */
export const languages = ['zh_CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Same shape, other words: text stays text, functions keep their parameters. */
type SameShape<Words> = {
  [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends (...args: infer Args) => string
      ? (...args: Args) => string
      : SameShape<Words[Key]>;
};

const storageKey = 'launchdeck-language';

// Only our own pages have a localStorage of ours; in a content script it is the site's and is not touched.
// The background has none at all.
const isOwnPage =
  /^(chrome|moz)-extension:$/.test(globalThis.location?.protocol ?? '') && typeof localStorage !== 'undefined';

let current: Language = isOwnPage && localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh_CN';

export const language = (): Language => current;

/** Sets the language of this context; pages of ours remember it for the next first paint. */
export function setLanguage(next: Language): void {
  current = next;
  if (isOwnPage) localStorage.setItem(storageKey, next);
}

/**
 * Words of one area in both languages, looked up in the current language at each use. The English side must have
 * the same keys and parameters (the compiler says which is missing).
 */
export function words<const Words extends object>(both: { zh_CN: Words; en: SameShape<Words> }): SameShape<Words> {
  return new Proxy({} as SameShape<Words>, {
    get: (_target, key) => Reflect.get(both[current], key),
  });
}
