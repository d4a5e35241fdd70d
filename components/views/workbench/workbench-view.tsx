import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { seesPage } from '../../../domain/roles/role-table.ts';
import { workbenchWords } from '../../../locales/workbench.ts';
import { useLive } from '../../../storage/live.ts';
import { allSummaries, coverage, pageCounts, refreshSummaries } from '../../../storage/queries.ts';
import { FirstRunView } from '../first-run/first-run-view.tsx';
import { HiddenPage, NobodyYet } from '../roles/hidden.tsx';
import { useReadViewer, useViewer, ViewerContext } from '../roles/viewer.ts';
import { SettingsPage } from '../settings/settings-page.tsx';
import { BellPage } from './bell/bell-page.tsx';
import { HandoverPage } from './handover/handover-page.tsx';
import { useHandoverDrop } from './handover/use-handover-drop.ts';
import { HealthPage } from './health/health-page.tsx';
import { HistoryPage } from './history/history-page.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { Nav } from './nav.tsx';
import { NewProjectPage } from './new-project/new-project-page.tsx';
import { usePalette } from './palette/palette-host.tsx';
import { ProductPage } from './products/product-page.tsx';
import { ProductsPage } from './products/products-page.tsx';
import { ProjectPage } from './project/project-page.tsx';
import { ProjectsPage } from './projects/projects-page.tsx';
import { PromosPage } from './promo/promos-page.tsx';
import { ReportsPage } from './reports/reports-page.tsx';
import type { Route } from './route.ts';
import { steady } from './steady.ts';
import { SuppliersPage } from './suppliers/suppliers-page.tsx';
import { TemplatesPage } from './templates/templates-page.tsx';
import { TodayPage } from './today/today-page.tsx';
import { Tour } from './tour/tour.tsx';
import { offerTour } from './tour/tour-state.ts';
import { goTo, useRoute } from './use-route.ts';
import { useSetting } from './use-setting.ts';
import { useToday } from './use-today.ts';
import { WaitsPage } from './waits/waits-page.tsx';
import './frame.css';
import './table.css';
import './tasks.css';
import './pages.css';
import './plan-check/plan-check.css';
import './task-sheet/task-sheet.css';

/** The full page: nav at the left, one place at the right. Until first run is done it shows first run alone. */
export function WorkbenchView() {
  const route = useRoute();
  const isFirstRunDone = useSetting('isFirstRunDone');
  const viewer = useReadViewer();
  const today = useToday();
  useEffect(() => void refreshSummaries(today), [today]);
  if (isFirstRunDone === undefined || !viewer) return null;
  if (!isFirstRunDone || route.page === 'first-run') return <FirstRun />;
  return (
    <ViewerContext.Provider value={viewer}>
      <Frame route={route} />
    </ViewerContext.Provider>
  );
}

function FirstRun() {
  useEffect(() => {
    document.title = workbenchWords.firstRun;
  }, []);
  return (
    <FirstRunView
      onDone={(projectId) => {
        void offerTour(projectId ? 'plan' : 'start');
        goTo(projectId ? { page: 'project', projectId, view: 'list', taskId: null } : { page: 'today', taskId: null });
      }}
    />
  );
}

function Frame({ route }: { route: Route }) {
  const today = useToday();
  const summaries = useLive(allSummaries);
  const counts = useLive(() => pageCounts(today), [today]);
  const misses = useLive(coverage);
  const [isKeysOpen, setKeysOpen] = useKeysDialog();
  const openKeys = useCallback(() => setKeysOpen(true), [setKeysOpen]);
  const finder = usePalette(openKeys);
  useHandoverDrop(seesPage(useViewer().role, 'handover'));
  return (
    <div class="wb">
      <button type="button" class="wb-skip" onClick={() => document.getElementById('main')?.focus()}>
        {workbenchWords.skip}
      </button>
      <Tour route={route} projectIds={summaries?.map(({ id }) => id)} />
      <Nav
        route={route}
        summaries={summaries ?? []}
        todayCount={counts?.today ?? 0}
        missCount={misses?.filter((row) => row.misses.length > 0).length ?? 0}
        onKeys={openKeys}
        onFind={finder.open}
      />
      <SteadyPlace route={route} />
      {finder.palette}
      <KeysDialog isOpen={isKeysOpen} onClose={() => setKeysOpen(false)} />
    </div>
  );
}

const SteadyPlace = steady(Place);

function Place({ route }: { route: Route }) {
  const { role, meId } = useViewer();
  if (!seesPage(role, route.page)) return <HiddenPage />;
  if (role === 'member' && meId === null && route.page !== 'settings') return <NobodyYet />;
  switch (route.page) {
    case 'today':
      return <TodayPage taskId={route.taskId} />;
    case 'waits':
      return <WaitsPage />;
    case 'suppliers':
      return <SuppliersPage />;
    case 'bell':
      return <BellPage />;
    case 'projects':
      return <ProjectsPage />;
    case 'project':
      return <ProjectPage key={route.projectId} projectId={route.projectId} view={route.view} taskId={route.taskId} />;
    case 'new':
      return <NewProjectPage key={route.templateId ?? ''} templateId={route.templateId ?? null} />;
    case 'templates':
    case 'template':
      return <TemplatesPage templateId={route.page === 'template' ? route.templateId : null} />;
    case 'products':
      return <ProductsPage />;
    case 'product':
      return <ProductPage key={route.productId} productId={route.productId} />;
    case 'reports':
      return <ReportsPage />;
    case 'handover':
      return <HandoverPage />;
    case 'history':
      return <HistoryPage />;
    case 'promos':
      return <PromosPage />;
    case 'health':
      return <HealthPage />;
    default:
      return <SettingsPage />;
  }
}

/** `?` opens the sheet of keys, except where it is typed. */
function useKeysDialog() {
  const state = useState(false);
  const setOpen = state[1];
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyped = event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
      if (event.key === '?' && !isTyped && !event.ctrlKey && !event.metaKey) setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [setOpen]);
  return state;
}
