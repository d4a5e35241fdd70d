import { signal } from '@preact/signals';
import { type ComponentType, render } from 'preact';
import { setLanguage } from '../../locales/words.ts';
import { send } from '../../messaging/send.ts';
import { onCommitted } from '../../storage/commit.ts';
import { type DatabaseState, databaseState, openDatabase } from '../../storage/db.ts';
import { settings } from '../../storage/settings.ts';
import '../styles/all.css';
import { applyTheme, rememberedTheme } from '../ui/apply-theme.ts';
import { PersonalWatch } from '../ui/personal-watch.tsx';
import { ToastHost } from '../ui/toast.tsx';
import { DatabaseNotice, type DatabaseTrouble } from './database-notice.tsx';
import { saveBackup } from './save-backup.ts';
import { onUndoKey } from './undo-key.ts';
import { UpdateOffer } from './update-offer.tsx';

const languageSeen = signal(document.documentElement.lang);

/**
 * Starts an extension page: theme and language before the first paint, the view at once (live values are undefined
 * until the database answers), the database's trouble instead of the view when there is one.
 */
export function startPage(View: ComponentType, rootId = 'app'): void {
  applyTheme(rememberedTheme() ?? 'system');
  document.addEventListener('keydown', onUndoKey);
  keepOut();
  window.addEventListener('unhandledrejection', onRejection);
  onCommitted(() => void send('planChanged', {}));
  void followSettings();
  void openDatabase();
  const root = document.getElementById(rootId);
  if (root) render(<Page View={View} />, root);
}

/** A file let go beside its place would be opened instead of the page, and what was being written would be gone. */
function keepOut(): void {
  const refuse = (event: DragEvent) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };
  // On the window: whoever takes files has said so by then.
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
}

function Page({ View }: { View: ComponentType }) {
  const state = databaseState.value;
  return (
    <>
      {isTrouble(state) ? (
        <DatabaseNotice trouble={state} onBackup={() => void saveBackup()} />
      ) : (
        <View key={languageSeen.value} />
      )}
      <UpdateOffer />
      <PersonalWatch />
      <ToastHost />
    </>
  );
}

const isTrouble = (state: DatabaseState): state is DatabaseTrouble => state !== 'opening' && state !== 'ready';

/** While the database cannot be used its notice says so; a query that fails for that reason has nothing to add. */
function onRejection(event: PromiseRejectionEvent): void {
  const { name } = (event.reason ?? {}) as { name?: unknown };
  const isClosed = name === 'OpenFailedError' || name === 'DatabaseClosedError';
  if (isClosed && isTrouble(databaseState.peek())) event.preventDefault();
}

async function followSettings(): Promise<void> {
  settings.theme.watch(applyTheme);
  settings.language.watch(speak);
  applyTheme(await settings.theme.get());
  speak(await settings.language.get());
}

function speak(language: 'zh_CN' | 'en'): void {
  setLanguage(language);
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
  // The view is drawn anew: its words are looked up while rendering.
  languageSeen.value = document.documentElement.lang;
}
