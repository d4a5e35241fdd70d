import type { Day } from '../../../domain/model/primitives.ts';
import type { Task } from '../../../domain/model/task.ts';

/** What a row of the task table says of a leaf task. Floats and lateness in working days. */
export type TaskFacts = {
  startOn: Day | null;
  finishOn: Day | null;
  dueOn: Day | null;
  float: number | null;
  isCritical: boolean;
  daysLate: number;
  severity: 'red' | 'amber' | null;
};

/** What a group row says of the leaves below it. */
export type GroupFacts = {
  total: number;
  done: number;
  startOn: Day | null;
  finishOn: Day | null;
  float: number | null;
  daysLate: number;
  severity: 'red' | 'amber' | null;
};

export const noGroup: GroupFacts = {
  total: 0,
  done: 0,
  startOn: null,
  finishOn: null,
  float: null,
  daysLate: 0,
  severity: null,
};

/** One leaf more in its group. Lateness counts open leaves only, as the project's own figure does. */
export function addToGroup(group: GroupFacts, task: Task, facts: TaskFacts): GroupFacts {
  const isOpen = task.status !== 'done';
  const isWorse = isOpen && facts.daysLate > group.daysLate;
  return {
    total: group.total + (task.kind === 'milestone' ? 0 : 1),
    done: group.done + (task.kind !== 'milestone' && !isOpen ? 1 : 0),
    startOn: earlier(group.startOn, facts.startOn),
    finishOn: later(group.finishOn, facts.finishOn),
    float: isOpen ? least(group.float, facts.float) : group.float,
    daysLate: isWorse ? facts.daysLate : group.daysLate,
    severity: isWorse ? facts.severity : group.severity,
  };
}

const earlier = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null || a <= b ? a : b);
const later = (a: Day | null, b: Day | null): Day | null => (a === null ? b : b === null || a >= b ? a : b);
const least = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.min(a, b));
