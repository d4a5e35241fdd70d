export type Theme = 'system' | 'light' | 'dark';

const storageKey = 'launchdeck-theme';
const dark = '(prefers-color-scheme: dark)';

let chosen: Theme = 'system';
let isWatching = false;

/** The theme of the last visit, readable before the first paint; null where no page of ours has been open yet. */
export function rememberedTheme(): Theme | null {
  const text = localStorage.getItem(storageKey);
  return text === 'light' || text === 'dark' || text === 'system' ? text : null;
}

/** Puts `light` or `dark` on the root element, and keeps following the system when that was chosen. */
export function applyTheme(theme: Theme): void {
  chosen = theme;
  if (rememberedTheme() !== theme) localStorage.setItem(storageKey, theme);
  const isDark = theme === 'dark' || (theme === 'system' && matchMedia(dark).matches);
  document.documentElement.classList.toggle('dark', isDark);
  document.documentElement.classList.toggle('light', !isDark);
  if (!isWatching) {
    isWatching = true;
    matchMedia(dark).addEventListener('change', () => applyTheme(chosen));
  }
}
