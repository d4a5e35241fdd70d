import type { Day } from '../model/primitives.ts';
import { waitLimitOn } from '../waits/wait-limit.ts';

type Facts = { dueOn: Day | null; severity: 'red' | 'amber' | null };

/**
 * Whether a task carries the sign of being late: red and past its day. One that is only going to be late keeps its own
 * sign beside the `+n`, or half a plan would cry. A milestone has no other sign than its colour.
 */
export const isLateNow = (task: Parameters<typeof waitLimitOn>[0], facts: Facts, today: Day): boolean =>
  task.status !== 'done' &&
  facts.severity === 'red' &&
  (task.kind === 'milestone' || isPast(facts.dueOn, today) || isPast(waitLimitOn(task), today));

const isPast = (day: Day | null, today: Day): boolean => day !== null && day < today;
