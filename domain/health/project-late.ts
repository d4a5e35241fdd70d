import type { ProjectSummary } from '../model/project-summary.ts';

/** How late the launch will be; 0 when it is reached or in time. */
export const launchLate = ({ launch }: Pick<ProjectSummary, 'launch'>): number =>
  launch && !launch.isDone ? Math.max(0, launch.daysLate) : 0;

/** The project's one number, wherever it stands: how late its launch will be; in time, its latest open task. */
export const projectLate = (summary: Pick<ProjectSummary, 'launch' | 'daysLate'>): number =>
  launchLate(summary) || summary.daysLate;
