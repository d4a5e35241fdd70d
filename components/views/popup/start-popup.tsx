import { render } from 'preact';
import { todayIn } from '../../../domain/calendar/day.ts';
import { setLanguage } from '../../../locales/words.ts';
import type { PopupChoices } from '../../../storage/popup-choices.ts';
import { applyTheme, rememberedTheme } from '../../ui/apply-theme.ts';
import { loadPopup, onPlanChanged } from './load-popup.ts';
import { PopupView } from './popup-view.tsx';
import './popup.css';

/** After this long without data the frame is drawn alone, so that its buttons work whatever the database does. */
const patienceMs = 250;

/**
 * Starts the popup: as `startPage`, without what a page that writes needs (Dexie, undo, backup, the engine), which
 * would be most of its weight. The page itself holds the header; it is drawn over once, with the data.
 */
export function startPopup(): void {
  applyTheme(rememberedTheme());
  const root = document.getElementById('app');
  if (!root) return;
  const today = todayIn(new Date());
  const load = async () => {
    const data = await loadPopup(today);
    clearTimeout(timer);
    follow(data.choices);
    render(<PopupView today={today} data={data} />, root);
  };
  const timer = setTimeout(() => render(<PopupView today={today} data={null} />, root), patienceMs);
  void load();
  onPlanChanged(() => void load());
}

function follow({ theme, language }: PopupChoices): void {
  applyTheme(theme);
  setLanguage(language);
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
}
