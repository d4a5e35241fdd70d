import { signal } from '@preact/signals';
import { render } from 'preact';
import { setLanguage } from '../../../locales/words.ts';
import { openDatabase } from '../../../storage/db.ts';
import { settings } from '../../../storage/settings.ts';
import '../../styles/all.css';
import { applyTheme, rememberedTheme } from '../../ui/apply-theme.ts';
import { PopupView } from './popup-view.tsx';

const spoken = signal(document.documentElement.lang);

/**
 * Starts the popup: as `startPage`, without what a page that writes needs (undo, backup, the engine), which would
 * be most of its weight. Drawn at once with the theme and words of the last visit; the database answers later.
 */
export function startPopup(): void {
  applyTheme(rememberedTheme());
  void openDatabase();
  void Promise.all([settings.theme.get(), settings.language.get()]).then(([theme, language]) => {
    applyTheme(theme);
    setLanguage(language);
    spoken.value = document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  });
  const root = document.getElementById('app');
  if (root) render(<Popup />, root);
}

const Popup = () => <PopupView key={spoken.value} />;
