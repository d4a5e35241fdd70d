import type { ComponentChildren } from 'preact';
import { todayIn } from '../../../domain/calendar/day.ts';
import { language, setLanguage } from '../../../locales/words.ts';
import { type PopupChoices, popupChoices, seeEverything } from '../../../storage/popup-choices.ts';
import { applyTheme, rememberedTheme } from '../../ui/apply-theme.ts';
import { draw } from '../../ui/markup.ts';
import { rememberViewer } from '../roles/remembered-viewer.ts';
import { bringTools, keepTyped } from './bring-tools.ts';
import { listen } from './listen.ts';
import { currentPlan, isBlank, onPlanChanged, type PopupData } from './load-popup.ts';
import { openPlace } from './open-place.ts';
import { hasSidePanel, openSidePanel } from './open-side-panel.ts';
import type { Wanted } from './popup-tools.tsx';
import { PopupView } from './popup-view.tsx';
import './popup.css';

/** After this long without data the frame is drawn alone, so that its buttons work whatever the database does. */
const patienceMs = 250;

/**
 * Starts the popup: as `startPage`, without what a page that writes needs (Dexie, undo, backup, the engine) and
 * without a renderer, which would be most of its weight. The page itself holds the header; it is drawn over once,
 * with the data.
 */
export function startPopup(): void {
  const theme = rememberedTheme();
  applyTheme(theme ?? 'system');
  const root = document.getElementById('app');
  if (!root) return;
  const today = todayIn(new Date());
  const show = (data: PopupData | null) => {
    document.documentElement.lang = language() === 'en' ? 'en' : 'zh-CN';
    drawOver(root, <PopupView today={today} data={data} hasSidePanel={hasSidePanel()} />);
  };
  const load = async () => {
    const { read, part } = await currentPlan(today);
    // Every page of ours remembers theme and language where they are read at once; to ask for settings costs 1–2 ms.
    const choices = theme === null || isBlank(read) ? await popupChoices() : null;
    clearTimeout(timer);
    if (choices) follow(choices);
    show({ read, part, isFirstRunDone: choices?.isFirstRunDone ?? true });
  };
  const asAdmin = async () => {
    await seeEverything();
    rememberViewer({ role: 'admin', meId: null });
    await load();
  };
  const reload = () => void load();
  const want = (tool: Wanted) => void bringTools().then(({ showTool }) => showTool(tool, reload));
  const timer = setTimeout(() => show(null), patienceMs);
  listen(root, {
    onOpen: (href) => void openPlace(href),
    onSidePanel: () => openSidePanel()?.(),
    onAsAdmin: () => void asAdmin(),
    onFind: () => want({ kind: 'find', takeTyped: keepTyped() }),
    onDaily: () => want({ kind: 'daily' }),
    onChase: (taskId) => want({ kind: 'chase', taskId }),
  });
  reload();
  onPlanChanged(reload);
}

/** The focus stays in its place when the rows are drawn anew. */
function drawOver(root: HTMLElement, popup: ComponentChildren): void {
  const places = () => [...root.querySelectorAll<HTMLElement>('a, button')];
  const at = document.activeElement instanceof HTMLElement ? places().indexOf(document.activeElement) : -1;
  draw(root, popup);
  if (at >= 0) places()[at]?.focus();
}

function follow(choices: PopupChoices): void {
  applyTheme(choices.theme);
  setLanguage(choices.language);
}
