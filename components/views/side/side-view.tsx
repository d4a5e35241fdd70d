import { sideWords } from '../../../locales/side.ts';
import { Button } from '../../ui/button.tsx';
import { openPlace } from '../popup/open-place.ts';
import { useReadViewer, ViewerContext } from '../roles/viewer.ts';
import { useSetting } from '../workbench/use-setting.ts';
import { useToday } from '../workbench/use-today.ts';
import './side.css';
import { SideBody } from './side-body.tsx';
import { SideFooter } from './side-footer.tsx';
import { SideHeader } from './side-header.tsx';
import { usePanelShortcut } from './use-panel-shortcut.ts';
import { type SideMode, useTabId } from './use-tab-id.ts';
import { usePageContext, useWaitingDraft } from './use-tab-state.ts';

/** The side panel, and the same docked in a seller page. */
export function SideView({ mode }: { mode: SideMode }) {
  const viewer = useReadViewer();
  const reading = useSetting('reading');
  const isFirstRunDone = useSetting('isFirstRunDone');
  const today = useToday();
  const tabId = useTabId(mode);
  const page = usePageContext(tabId);
  const draft = useWaitingDraft(tabId);
  usePanelShortcut(mode === 'docked');
  if (reading === undefined || isFirstRunDone === undefined || !viewer) return null;
  // Who skipped the reading still has a plan to work through: only the row of the page is missing then.
  if (reading === 'off' && !isFirstRunDone) return <NotSetUp mode={mode} />;
  return (
    <ViewerContext.Provider value={viewer}>
      <div class="side">
        <SideBody mode={mode} today={today} tabId={tabId} page={page} draft={draft} isReading={reading !== 'off'} />
        <SideFooter page={page} today={today} />
      </div>
    </ViewerContext.Provider>
  );
}

/** Nothing chosen yet, nothing is read: one sentence and a button. */
function NotSetUp({ mode }: { mode: SideMode }) {
  return (
    <div class="side">
      <SideHeader mode={mode} />
      <main class="side-not-set-up">
        <p>{sideWords.notSetUp}</p>
        <Button kind="primary" onClick={() => void openPlace('#/first-run')}>
          {sideWords.setUp}
        </Button>
      </main>
    </div>
  );
}
