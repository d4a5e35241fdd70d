import { nativeBrowser } from './native-browser.ts';

/** The settings the popup needs, with the defaults of `settings`. */
const initial = {
  isFirstRunDone: false,
  theme: 'system' as 'system' | 'light' | 'dark',
  language: 'zh_CN' as 'zh_CN' | 'en',
};
export type PopupChoices = typeof initial;

/**
 * Those settings in one read and without their schemas, which would be most of the popup's weight; the same values
 * as `settings` gives (a test holds them together).
 */
export async function popupChoices(): Promise<PopupChoices> {
  const stored: Record<string, unknown> = (await nativeBrowser()?.storage.local.get(Object.keys(initial))) ?? {};
  const { isFirstRunDone, theme, language } = stored;
  return {
    isFirstRunDone: typeof isFirstRunDone === 'boolean' ? isFirstRunDone : initial.isFirstRunDone,
    theme: theme === 'light' || theme === 'dark' ? theme : initial.theme,
    language: language === 'en' ? language : initial.language,
  };
}

/** Back to seeing everything, as the switch in the workbench does it. */
export const seeEverything = (): Promise<void> | undefined => nativeBrowser()?.storage.local.set({ seeAs: 'admin' });
