import type { ProjectSummary } from '../model/project-summary.ts';
import type { Role } from './role.ts';
import { seesPart, seesView } from './role-table.ts';
import type { SeenTasks } from './seen-tasks.ts';

/** Of the summaries what this role is shown: projects with a task of theirs, their late tasks, and no more facts than its pages give. */
export function seenSummaries(
  summaries: readonly ProjectSummary[],
  role: Role,
  seen: SeenTasks | null,
): readonly ProjectSummary[] {
  if (seen === null) return summaries;
  return summaries.flatMap((summary) => {
    if (seen.projectIds && !seen.projectIds.has(summary.id)) return [];
    const { toChase = [], ...facts } = summary;
    const chases = seesPart(role, 'chasing');
    const chased = chases ? toChase.filter((taskId) => seen.ids.has(taskId)) : [];
    const own = summary.late.filter(({ taskId }) => seen.ids.has(taskId));
    const late = chases ? own : own.map(({ isAsked: _, ...row }) => row);
    const redCount = late.filter(({ severity }) => severity === 'red').length;
    return [
      {
        ...facts,
        ...(chased.length > 0 ? { toChase: chased } : {}),
        late,
        daysLate: late[0]?.daysLate ?? 0,
        redCount,
        amberCount: late.length - redCount,
        ...(seesPart(role, 'wholePlan') ? {} : { driver: null, split: nobody }),
        ...(seesView(role, 'gantt') ? {} : { milestones: launchesAsAgreed(summary) }),
      },
    ];
  });
}

/** Whoever sees no plan is told the agreed day, not what the plan makes of it. */
const launchesAsAgreed = ({ milestones }: ProjectSummary): ProjectSummary['milestones'] =>
  milestones
    .filter(({ isLaunch }) => isLaunch)
    .map((launch) => ({ ...launch, forecastOn: launch.plannedOn, daysLate: 0 }));

const nobody: ProjectSummary['split'] = { ours: 0, supplier: 0, platform: 0, courier: 0 };
