import type { ProjectSummary } from '../model/project-summary.ts';

/** How late the launch will be; 0 when it is reached or in time. */
export const launchLate = ({ launch }: Pick<ProjectSummary, 'launch'>): number =>
  launch && !launch.isDone ? Math.max(0, launch.daysLate) : 0;

/** The project's one number, wherever it stands: how late its launch will be; in time, its latest open task. */
export const projectLate = (summary: Pick<ProjectSummary, 'launch' | 'daysLate'>): number =>
  launchLate(summary) || summary.daysLate;

/** The project's one colour, by the rule its summary was made with. */
export function projectSeverity(
  summary: Pick<ProjectSummary, 'launch' | 'daysLate' | 'redCount' | 'amberCount' | 'redAfterDays'>,
): 'red' | 'amber' | null {
  if (summary.redCount > 0 || launchLate(summary) > summary.redAfterDays) return 'red';
  return summary.amberCount > 0 || projectLate(summary) > 0 ? 'amber' : null;
}
