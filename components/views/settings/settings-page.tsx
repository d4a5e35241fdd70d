import { settingsWords } from '../../../locales/settings.ts';
import { PageFrame } from '../workbench/page-frame.tsx';
import { SettingsView } from './settings-view.tsx';

/** Settings inside the workbench. */
export function SettingsPage() {
  return (
    <PageFrame title={settingsWords.title}>
      <div class="wb-page scroll">
        <SettingsView />
      </div>
    </PageFrame>
  );
}
