import type { Ref } from 'preact';
import { addDays } from '../../../domain/calendar/day.ts';
import { isCounted } from '../../../domain/health/is-counted.ts';
import type { Task } from '../../../domain/model/task.ts';
import { sideWords } from '../../../locales/side.ts';
import { RowKeys } from '../../ui/row-keys.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ProjectsTab } from './projects-tab.tsx';
import type { OpenTask } from './task-list.tsx';
import { TasksTab } from './tasks-tab.tsx';
import { dueTasks, TodayTab } from './today-tab.tsx';
import type { SidePlan } from './use-plan.ts';

export type TabId = 'today' | 'tasks' | 'projects';
type Props = OpenTask & {
  plan: SidePlan;
  ofItem: readonly Task[];
  tab: TabId;
  onTab: (tab: TabId) => void;
  filter: string;
  onFilter: (text: string) => void;
  onFind: (text: string) => void;
  filterRef: Ref<HTMLInputElement>;
};

/** 今天 · 任务 · 项目 with their counts, and the list of the chosen one. */
export function TabsPart({ plan, ofItem, tab, onTab, filter, onFilter, onFind, filterRef, ...opening }: Props) {
  const { open, today, projects } = plan;
  return (
    <>
      <div class="side-tabs">
        <Tabs<TabId>
          label={sideWords.tabs}
          panelId="side-panel"
          value={tab}
          onChange={onTab}
          items={[
            { id: 'today', label: sideWords.today, ...countOf(open && taskCount(dueTasks(plan))) },
            { id: 'tasks', label: sideWords.tasks, ...countOf(open && taskCount(open)) },
            { id: 'projects', label: sideWords.projects, ...countOf(open && projects.length) },
          ]}
        />
      </div>
      <div id="side-panel" role="tabpanel" class="side-panel" aria-label={sideWords[tab]}>
        <RowKeys class="side-rows">
          {tab === 'today' && (
            <TodayTab plan={plan} ofItem={ofItem} onSeeTomorrow={() => onFind(addDays(today, 1))} {...opening} />
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

const taskCount = (tasks: readonly Task[]): number => tasks.filter((task) => isCounted(task)).length;
const countOf = (count: number | null): { count?: number } => (count === null ? {} : { count });
