import { useEffect } from 'preact/hooks';
import { common } from '../../../locales/common.ts';
import { settingsWords } from '../../../locales/settings.ts';
import { Logo } from '../../ui/logo.tsx';
import { useReadViewer, ViewerContext } from '../roles/viewer.ts';
import { SettingsView } from './settings-view.tsx';

/** The browser's options page: the same settings under our name. */
export function OptionsView() {
  const viewer = useReadViewer();
  useEffect(() => {
    document.title = `${settingsWords.title} · ${common.appName}`;
  }, []);
  return (
    <main class="st-options">
      <h1 class="row g2 t16 strong">
        <Logo size={20} />
        {common.appName} · {settingsWords.title}
      </h1>
      {viewer && (
        <ViewerContext.Provider value={viewer}>
          <SettingsView />
        </ViewerContext.Provider>
      )}
    </main>
  );
}
