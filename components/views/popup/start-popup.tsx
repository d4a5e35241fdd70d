import { render } from 'preact';
import { useState } from 'preact/hooks';
import { setLanguage } from '../../../locales/words.ts';
import type { PopupChoices } from '../../../storage/popup-choices.ts';
import { applyTheme, rememberedTheme } from '../../ui/apply-theme.ts';
import { PopupView } from './popup-view.tsx';
import './popup.css';

/**
 * Starts the popup: as `startPage`, without what a page that writes needs (Dexie, undo, backup, the engine), which
 * would be most of its weight. Drawn at once in the theme and words of the last visit; the data comes after.
 */
export function startPopup(): void {
  applyTheme(rememberedTheme());
  const root = document.getElementById('app');
  if (root) render(<Popup />, root);
}

function Popup() {
  const [language, setSpoken] = useState(document.documentElement.lang);
  const [follow] = useState(() => (choices: PopupChoices) => {
    applyTheme(choices.theme);
    setLanguage(choices.language);
    document.documentElement.lang = choices.language === 'en' ? 'en' : 'zh-CN';
    setSpoken(document.documentElement.lang);
  });
  return <Spoken language={language} onChoices={follow} />;
}

/** Words are looked up while rendering: another language draws everything below anew, the data is kept. */
const Spoken = ({ onChoices }: { language: string; onChoices: (choices: PopupChoices) => void }) => (
  <PopupView onChoices={onChoices} />
);
