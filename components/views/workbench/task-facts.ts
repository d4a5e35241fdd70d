import { isCounted } from '../../../domain/health/is-counted.ts';
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
  /** Its days depend on a year whose days off are not announced. */
  isProvisional: boolean;
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

export const newGroup = (): GroupFacts => ({
  total: 0,
  done: 0,
  startOn: null,
  finishOn: null,
  float: null,
  daysLate: 0,
  severity: null,
});

/** One leaf more in its group (changed in place: there may be thousands). Only open leaves are late or have a float. */
export function addLeaf(group: GroupFacts, task: Task, facts: TaskFacts): void {
  const isOpen = task.status !== 'done';
  if (isCounted(task)) {
    group.total += 1;
    if (!isOpen) group.done += 1;
  }
  addSpan(group, facts);
  if (isOpen) addState(group, facts);
}

/** A group below in the group above. */
export function addGroup(group: GroupFacts, below: GroupFacts): void {
  group.total += below.total;
  group.done += below.done;
  addSpan(group, below);
  addState(group, below);
}

type Span = Pick<GroupFacts, 'startOn' | 'finishOn'>;
type State = Pick<GroupFacts, 'float' | 'daysLate' | 'severity'>;

function addSpan(group: GroupFacts, { startOn, finishOn }: Span): void {
  if (startOn !== null && (group.startOn === null || startOn < group.startOn)) group.startOn = startOn;
  if (finishOn !== null && (group.finishOn === null || finishOn > group.finishOn)) group.finishOn = finishOn;
}

function addState(group: GroupFacts, { float, daysLate, severity }: State): void {
  if (float !== null && (group.float === null || float < group.float)) group.float = float;
  if (daysLate <= group.daysLate) return;
  group.daysLate = daysLate;
  group.severity = severity;
}
