import { isCounted } from '../../../../domain/health/is-counted.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { ProjectSummary } from '../../../../domain/model/project-summary.ts';
import { seesPart } from '../../../../domain/roles/role-table.ts';
import { oddsWords, percentText } from '../../../../locales/odds.ts';
import { useViewer } from '../../roles/viewer.ts';
import { useLaunchOdds } from '../plan-check/use-launch-odds.ts';
import { usePlannedRows } from '../plan-check/use-planner.ts';
import { ProjectFacts } from './project-facts.tsx';
import type { ProjectModel } from './project-model.ts';

/** Larger plans are worked out on 计划检查 only, not after every edit. */
const mostTasks = 300;

type Props = { model: ProjectModel; summary: ProjectSummary | null; today: Day };

/** The project's facts with the chance of its launch day. */
export function ChanceFacts({ model, summary, today }: Props) {
  const { role } = useViewer();
  const isSmall = model.project.launchOn !== null && model.tasks.size <= mostTasks;
  const isAsked = seesPart(role, 'wholePlan') && isSmall && hasWork(model);
  const odds = useLaunchOdds(usePlannedRows(model, isAsked), model);
  const soon = odds?.soonChance ?? null;
  const chance = odds && {
    text: percentText(odds.chance),
    note: soon !== null && soon > odds.chance ? oddsWords.soonShort(percentText(soon)) : '',
  };
  return <ProjectFacts project={model.project} summary={summary} today={today} chance={chance} />;
}

/** A launch day without any work leading to it says nothing. */
function hasWork({ tasks }: ProjectModel): boolean {
  const groups = new Set(Array.from(tasks.values(), ({ parentId }) => parentId));
  return [...tasks.values()].some((task) => isCounted(task, groups));
}
