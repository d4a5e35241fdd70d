import { launchLate, projectLate, projectSeverity } from '../../../../domain/health/project-late.ts';
import type { ProjectSummary } from '../../../../domain/model/project-summary.ts';
import { seesPage, seesView } from '../../../../domain/roles/role-table.ts';
import { budgetWords } from '../../../../locales/budget.ts';
import { planCheckWords } from '../../../../locales/plan-check.ts';
import { projectWords } from '../../../../locales/project.ts';
import { retroWords } from '../../../../locales/retro.ts';
import { boardWords, calendarWords } from '../../../../locales/views.ts';
import { workbenchWords } from '../../../../locales/workbench.ts';
import { useLive } from '../../../../storage/live.ts';
import { allSummaries } from '../../../../storage/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { Hidden, HiddenProject } from '../../roles/hidden.tsx';
import { seesProject, useViewer } from '../../roles/viewer.ts';
import { ProjectBoard } from '../board/board.tsx';
import { BudgetPage } from '../budget/budget-page.tsx';
import { ProjectCalendar } from '../calendar/project-calendar.tsx';
import { ProjectGantt } from '../gantt/project-gantt.tsx';
import { ProjectHandover } from '../handover/project-handover.tsx';
import { PageFrame } from '../page-frame.tsx';
import { PlanCheck } from '../plan-check/plan-check.tsx';
import { RetroView } from '../retro/retro-view.tsx';
import type { ProjectView } from '../route.ts';
import { steady } from '../steady.ts';
import { UndoButtons } from '../undo-buttons.tsx';
import { goTo } from '../use-route.ts';
import { useToday } from '../use-today.ts';
import { ChanceFacts } from './chance-facts.tsx';
import { ProjectList } from './project-list.tsx';
import type { ProjectModel } from './project-model.ts';
import { ProjectProducts } from './project-products.tsx';
import { ProjectSettings } from './project-settings.tsx';
import { useProjectModel } from './use-project-model.ts';

// What the summaries say of the project draws none of its rows again.
const SteadyGantt = steady(ProjectGantt);
const SteadyList = steady(ProjectList);
const SteadyBoard = steady(ProjectBoard);
const SteadyCalendar = steady(ProjectCalendar);

type Props = { projectId: string; view: ProjectView; taskId: string | null };

/** One project: its facts, and its tasks, products or settings. */
export function ProjectPage({ projectId, view, taskId }: Props) {
  const today = useToday();
  const viewer = useViewer();
  const model = useProjectModel(projectId, today);
  const summary = useLive(allSummaries)?.find(({ id }) => id === projectId);
  if (model === 'loading') return <main class="wb-main" id="main" />;
  if (model === 'gone') return <Gone />;
  if (!seesProject(viewer, projectId)) return <HiddenProject />;
  const views = viewItems();
  const isSeen = seesView(viewer.role, view);
  return (
    <PageFrame
      title={model.project.name}
      verbs={
        <>
          <UndoButtons />
          {seesPage(viewer.role, 'handover') && <ProjectHandover projectId={projectId} />}
        </>
      }
      aside={
        <>
          {summary && projectLate(summary) > 0 && (
            <Chip tone={projectSeverity(summary) === 'red' ? 'late' : 'risk'}>
              {launchLate(summary) > 0
                ? projectWords.late(launchLate(summary))
                : projectWords.taskLate(projectLate(summary))}
            </Chip>
          )}
          {model.project.status !== 'running' && (
            <Chip tone="line">{projectWords.statusName[model.project.status]}</Chip>
          )}
          <Segments
            label={projectWords.views}
            items={views.filter(({ id }) => seesView(viewer.role, id))}
            value={view}
            onChange={(next) => goTo({ page: 'project', projectId, view: next, taskId: null })}
          />
        </>
      }
    >
      <ChanceFacts model={model} summary={summary ?? null} today={today} />
      {isSeen ? (
        <View {...{ model, view, taskId }} summary={summary ?? null} />
      ) : (
        <Hidden what={views.find(({ id }) => id === view)?.label ?? ''} />
      )}
    </PageFrame>
  );
}

/** In the order they stand above the project. */
const viewItems = (): { id: ProjectView; label: string }[] => [
  { id: 'gantt', label: projectWords.view.gantt },
  { id: 'list', label: projectWords.view.list },
  { id: 'board', label: boardWords.board },
  { id: 'calendar', label: calendarWords.calendar },
  { id: 'check', label: planCheckWords.view },
  { id: 'budget', label: budgetWords.view },
  { id: 'retro', label: retroWords.retro },
  { id: 'products', label: projectWords.view.products },
  { id: 'settings', label: projectWords.view.settings },
];

type ViewProps = { model: ProjectModel; view: ProjectView; taskId: string | null; summary: ProjectSummary | null };

function View({ model, view, taskId, summary }: ViewProps) {
  switch (view) {
    case 'gantt':
      return <SteadyGantt model={model} taskId={taskId} />;
    case 'board':
      return <SteadyBoard model={model} taskId={taskId} />;
    case 'calendar':
      return <SteadyCalendar model={model} taskId={taskId} />;
    case 'check':
      return <PlanCheck model={model} summary={summary} taskId={taskId} />;
    case 'budget':
      return <BudgetPage model={model} />;
    case 'retro':
      return <RetroView model={model} />;
    case 'products':
      return <ProjectProducts project={model.project} />;
    case 'settings':
      return <ProjectSettings model={model} />;
    default:
      return <SteadyList model={model} taskId={taskId} />;
  }
}

const Gone = () => (
  <PageFrame title={workbenchWords.notFound.project}>
    <EmptyState
      icon="circle-dashed"
      fact={workbenchWords.notFound.project}
      next={workbenchWords.notFound.next}
      action={<Button onClick={() => goTo({ page: 'projects' })}>{workbenchWords.backToProjects}</Button>}
    />
  </PageFrame>
);
