import type { Ref } from 'preact';
import { addDays } from '../../../domain/calendar/day.ts';
import { isCounted } from '../../../domain/health/is-counted.ts';
import type { PageContext } from '../../../domain/model/page-context.ts';
import type { Task } from '../../../domain/model/task.ts';
import { sideWords } from '../../../locales/side.ts';
import { pageWords } from '../../../locales/side-page.ts';
import { RowKeys } from '../../ui/row-keys.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { PageTab } from './page-tab.tsx';
import { ProjectsTab } from './projects-tab.tsx';
import type { OpenTask } from './task-list.tsx';
import { TasksTab } from './tasks-tab.tsx';
import { dueTasks, TodayTab } from './today-tab.tsx';
import type { SidePlan } from './use-plan.ts';

/** 'page' is there in the docked panel, beside the page it speaks of. */
export type TabId = 'page' | 'today' | 'tasks' | 'projects';
type Props = OpenTask & {
  plan: SidePlan;
  ofItem: readonly Task[];
  /** The docked panel's page and tab; null in the side panel and beside pages that are no lists. */
  docked: { page: PageContext; tabId: number } | null;
  tab: TabId;
  onTab: (tab: TabId) => void;
  filter: string;
  onFilter: (text: string) => void;
  onFind: (text: string) => void;
  filterRef: Ref<HTMLInputElement>;
};

/** 今天 · 任务 · 项目 with their counts, and the list of the chosen one. */
export function TabsPart({
  plan,
  ofItem,
  docked,
  tab: wanted,
  onTab,
  filter,
  onFilter,
  onFind,
  filterRef,
  ...opening
}: Props) {
  const { open, today, projects } = plan;
  const tab = wanted === 'page' && !docked ? 'today' : wanted;
  return (
    <>
      <div class="side-tabs">
        <Tabs<TabId>
          label={sideWords.tabs}
          panelId="side-panel"
          value={tab}
          onChange={onTab}
          items={[
            ...(docked ? [{ id: 'page' as const, label: pageWords.page, ...countOf(open && taskCount(ofItem)) }] : []),
            { id: 'today', label: sideWords.today, ...countOf(open && taskCount(dueTasks(plan))) },
            { id: 'tasks', label: sideWords.tasks, ...countOf(open && taskCount(open)) },
            { id: 'projects', label: sideWords.projects, ...countOf(open && projects.length) },
          ]}
        />
      </div>
      <div
        id="side-panel"
        role="tabpanel"
        class="side-panel"
        aria-label={tab === 'page' ? pageWords.page : sideWords[tab]}
      >
        <RowKeys class="side-rows">
          {tab === 'page' && docked && <PageTab plan={plan} ofItem={ofItem} {...docked} {...opening} />}
          {tab === 'today' && (
            <TodayTab
              plan={plan}
              ofItem={docked ? noTasks : ofItem}
              onSeeTomorrow={() => onFind(addDays(today, 1))}
              {...opening}
            />
          )}
          {tab === 'tasks' && (
            <TasksTab plan={plan} filter={filter} onFilter={onFilter} filterRef={filterRef} {...opening} />
          )}
          {tab === 'projects' && <ProjectsTab plan={plan} />}
        </RowKeys>
      </div>
    </>
  );
}

const noTasks: readonly Task[] = [];
const taskCount = (tasks: readonly Task[]): number => tasks.filter((task) => isCounted(task)).length;
const countOf = (count: number | null): { count?: number } => (count === null ? {} : { count });
