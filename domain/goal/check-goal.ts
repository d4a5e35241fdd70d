import type { Day } from '../model/primitives.ts';
import type { Project } from '../model/project.ts';

export const goalParts = ['metric', 'target', 'unit', 'byOn', 'owner'] as const;
export type GoalPart = (typeof goalParts)[number];

/** Ratios and scores are plain numbers. */
const needsNoUnit = /ROI|投产比|评分|DSR/i;

/** Which parts of a goal that can be checked later are missing; a day that has passed is missing too. */
export function missingInGoal(goal: Project['goal'], today: Day): GoalPart[] {
  const isThere: Record<GoalPart, boolean> = {
    metric: goal.metric.trim() !== '',
    target: goal.target !== null,
    unit: goal.unit.trim() !== '' || needsNoUnit.test(goal.metric),
    byOn: goal.byOn !== null && goal.byOn >= today,
    owner: Boolean(goal.ownerId),
  };
  return goalParts.filter((part) => !isThere[part]);
}
