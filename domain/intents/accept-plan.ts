import type { Intent } from './intent.ts';
import { refuse } from './patch.ts';
import { projectNeeds, replan } from './replan.ts';

/** The computed plan becomes the agreed one: lateness is measured against its days from now on. */
export const acceptPlan: Intent<{ projectId: string }> = {
  name: 'acceptPlan',
  needs: (input) => projectNeeds([input.projectId]),
  plan: (rows, input) =>
    rows.projects.has(input.projectId) ? replan(rows, [], [input.projectId]) : refuse('projectGone'),
};
