import type { ComponentChildren } from 'preact';
import { projectLate, projectSeverity } from '../../../domain/health/project-late.ts';
import type { ProjectSummary } from '../../../domain/model/project-summary.ts';
import { roleTable, seesPage, seesPart } from '../../../domain/roles/role-table.ts';
import { common } from '../../../locales/common.ts';
import { paletteWords } from '../../../locales/palette.ts';
import { workbenchWords } from '../../../locales/workbench.ts';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { LateMark } from '../../ui/late-mark.tsx';
import { Logo } from '../../ui/logo.tsx';
import { RoleFoot } from '../roles/role-foot.tsx';
import { seesProject, useViewer } from '../roles/viewer.ts';
import { Unread } from './bell/unread.tsx';
import { OpenClashes } from './handover/open-clashes.tsx';
import { type NavPage, navPlace } from './nav-places.ts';
import { hrefOf, type Route } from './route.ts';

/** At most this many projects stand in the nav; the list page has all. */
const navProjects = 10;

type Props = {
  route: Route;
  summaries: readonly ProjectSummary[];
  todayCount: number;
  missCount: number;
  onKeys: () => void;
  onFind: () => void;
};

/** The left column: only places that exist. */
export function Nav({ route, summaries, todayCount, missCount, onKeys, onFind }: Props) {
  const { role, seen } = useViewer();
  const here = hrefOf('taskId' in route ? { ...route, taskId: null } : route);
  const entry = (page: NavPage, end?: ComponentChildren) => {
    const { href, icon, label } = navPlace(page);
    return (
      seesPage(role, page) && (
        <Entry href={href} isHere={here === href} mark={<Icon name={icon} />} label={label} end={end} />
      )
    );
  };
  const count = (value: number) => value > 0 && <span class="n">{value}</span>;
  return (
    <nav class="wb-nav" aria-label={workbenchWords.nav}>
      <a class="wb-brand" href={hrefOf({ page: 'today', taskId: null })}>
        <Logo size={20} />
        {common.appName}
      </a>
      <button type="button" class="wb-find" aria-keyshortcuts="Control+K" onClick={onFind}>
        <Icon name="search" />
        <span class="grow cut">{paletteWords.find}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      {entry('today', seen === null && count(todayCount))}
      {entry('waits')}
      {entry('bell', <Unread />)}
      <ProjectEntries route={route} summaries={summaries} />
      {entry('new')}
      {entry('reports')}
      {entry('handover', seesPart(role, 'giving') && <OpenClashes />)}
      {seesPage(role, 'products') && <div class="wb-label">{workbenchWords.data}</div>}
      {entry('products')}
      {entry('suppliers')}
      {entry('templates')}
      {entry('promos')}
      <span class="grow" />
      {entry('history')}
      {entry('health', missCount > 0 && <span class="mark risk">{missCount}</span>)}
      {entry('settings')}
      <RoleFoot />
      <div class="wb-foot">
        <Icon name="hard-drive" size={14} />
        <span class="grow cut">{workbenchWords.localOnly}</span>
        <button
          type="button"
          class="wb-keys"
          aria-label={workbenchWords.keys}
          title={workbenchWords.keys}
          onClick={onKeys}
        >
          ?
        </button>
      </div>
    </nav>
  );
}

function ProjectEntries({ route, summaries }: Pick<Props, 'route' | 'summaries'>) {
  const viewer = useViewer();
  const view = roleTable[viewer.role].firstView;
  const seen = viewer.seen?.projectIds ? summaries.filter(({ id }) => seesProject(viewer, id)) : summaries;
  const shown = navSummaries(seen, route.page === 'project' ? route.projectId : null);
  const running = seen.filter((summary) => summary.status === 'running').length;
  const hidden = running - shown.filter((summary) => summary.status === 'running').length;
  const all = hrefOf({ page: 'projects' });
  return (
    <>
      <a
        class="wb-label link-label"
        href={all}
        {...(route.page === 'projects' ? { 'aria-current': 'page' as const } : {})}
      >
        {workbenchWords.projects}
        <Icon name="chevron-right" size={12} />
      </a>
      <div class="wb-running" style={{ minHeight: `${28 * Math.min(3, shown.length)}px` }}>
        {shown.map((summary) => (
          <Entry
            key={summary.id}
            href={hrefOf({ page: 'project', projectId: summary.id, view, taskId: null })}
            isHere={route.page === 'project' && route.projectId === summary.id}
            mark={<StateDot summary={summary} />}
            label={summary.name}
            end={<LateMark daysLate={projectLate(summary)} severity={projectSeverity(summary)} />}
          />
        ))}
      </div>
      {hidden > 0 && (
        <Entry href={all} isHere={false} mark={<Icon name="ellipsis" />} label={workbenchWords.moreProjects(hidden)} />
      )}
    </>
  );
}

/** Running projects, the latest first, then the nearest launch; the one that is open is always among them. */
function navSummaries(summaries: readonly ProjectSummary[], openId: string | null): ProjectSummary[] {
  const order = (a: ProjectSummary, b: ProjectSummary) =>
    projectLate(b) - projectLate(a) ||
    (a.launch?.forecastOn ?? a.finishOn ?? '9999').localeCompare(b.launch?.forecastOn ?? b.finishOn ?? '9999') ||
    a.name.localeCompare(b.name, 'zh-CN');
  const shown = summaries
    .filter((summary) => summary.status === 'running')
    .sort(order)
    .slice(0, navProjects);
  const open = summaries.find((summary) => summary.id === openId);
  // At the top: at the end it could be out of sight.
  return open && !shown.includes(open) ? [open, ...shown.slice(0, navProjects - 1)] : shown;
}

/** State of a project as a dot; its word is for readers and the tooltip, the `+n` beside it for eyes. */
export function StateDot({ summary }: { summary: Pick<ProjectSummary, 'status' | 'redCount' | 'amberCount'> }) {
  const isRunning = summary.status === 'running';
  const state = !isRunning
    ? (summary.status as 'paused')
    : summary.redCount > 0
      ? 'red'
      : summary.amberCount > 0
        ? 'amber'
        : 'calm';
  const tone = { red: ' late', amber: ' risk', calm: ' ok', paused: '', done: ' ok', archived: '' }[state];
  return (
    <span class="wb-dot">
      <span
        class={`dot${tone}`}
        role="img"
        aria-label={workbenchWords.state[state]}
        title={workbenchWords.state[state]}
      />
    </span>
  );
}

type EntryProps = { href: string; isHere: boolean; mark: ComponentChildren; label: string; end?: ComponentChildren };

function Entry({ href, isHere, mark, label, end }: EntryProps) {
  return (
    <a class="wb-entry" href={href} title={label} {...(isHere ? { 'aria-current': 'page' as const } : {})}>
      {mark}
      <span class="grow cut">{label}</span>
      {end}
    </a>
  );
}
