import { projectLate, projectSeverity } from '../../../domain/health/project-late.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import type { Project } from '../../../domain/model/project.ts';
import type { ProjectSummary } from '../../../domain/model/project-summary.ts';
import { textFilter } from '../../../domain/search/text-filter.ts';

/** One line of the project list. Without a summary (not computed yet) only the name and status are known. */
export type ProjectRow = {
  id: string;
  name: string;
  status: Project['status'];
  launchOn: Day | null;
  forecastOn: Day | null;
  finishOn: Day | null;
  done: number;
  total: number;
  daysLate: number;
  severity: 'red' | 'amber' | null;
  /** The next milestone that is not reached yet. */
  next: { title: string; on: Day } | null;
  /** Who or what holds the launch up; '' while it is on time. */
  driver: string;
  /** Its days depend on a year whose days off are not announced. */
  isProvisional: boolean;
};

const statusOrder: Record<Project['status'], number> = { running: 0, paused: 1, done: 2, archived: 3 };

/** Running projects first, the latest on top, then by launch day; paused, done and archived after them. */
export function projectRows(projects: readonly Project[], summaries: readonly ProjectSummary[]): ProjectRow[] {
  const summaryOf = new Map(summaries.map((summary) => [summary.id, summary]));
  return projects.map((project) => projectRow(project, summaryOf.get(project.id) ?? null)).sort(compareRows);
}

function projectRow(project: Project, summary: ProjectSummary | null): ProjectRow {
  const launch = summary?.launch ?? null;
  return {
    id: project.id,
    name: project.name,
    status: project.status,
    launchOn: launch?.plannedOn ?? project.launchOn,
    forecastOn: launch?.forecastOn ?? null,
    finishOn: summary?.finishOn ?? null,
    done: summary?.done ?? 0,
    total: summary?.total ?? 0,
    daysLate: summary ? projectLate(summary) : 0,
    severity: summary ? projectSeverity(summary) : null,
    next: summary ? nextMilestone(summary) : null,
    driver: (launch?.daysLate ?? 0) > 0 ? summary?.driver?.waitFor || summary?.driver?.title || '' : '',
    isProvisional: summary?.isProvisional ?? false,
  };
}

function nextMilestone(summary: ProjectSummary): ProjectRow['next'] {
  const open = summary.milestones.filter((milestone) => !milestone.isDone);
  const [first] = open.sort((a, b) => a.forecastOn.localeCompare(b.forecastOn));
  return first ? { title: first.title, on: first.forecastOn } : null;
}

function compareRows(a: ProjectRow, b: ProjectRow): number {
  return (
    statusOrder[a.status] - statusOrder[b.status] ||
    b.daysLate - a.daysLate ||
    (a.launchOn ?? '9999').localeCompare(b.launchOn ?? '9999') ||
    a.name.localeCompare(b.name, 'zh-CN')
  );
}

/** Rows whose name holds `text`, of the wished status ('open' = running and paused). */
export function filterProjects(rows: readonly ProjectRow[], text: string, status: 'open' | 'all'): ProjectRow[] {
  const isWanted = textFilter(text);
  return rows.filter(
    (row) => (status === 'all' || row.status === 'running' || row.status === 'paused') && isWanted(row.name),
  );
}
