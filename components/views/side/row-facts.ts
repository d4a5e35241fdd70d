import { dueOn, lateness } from '../../../domain/health/lateness.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import type { Task } from '../../../domain/model/task.ts';
import { clockText } from '../../ui/time-text.ts';
import type { SidePlan } from './use-plan.ts';

export type RowFacts = {
  dueOn: Day | null;
  daysLate: number;
  severity: 'red' | 'amber' | null;
  who: string | null;
  waitFor: string;
  doneTime?: string;
};

/**
 * What a row says of a task. Lateness comes from its project's summary, which knows the forecast; a task the summary
 * does not name (it keeps the 50 worst) is measured by its due day alone.
 */
export function rowFacts(task: Task, plan: SidePlan): RowFacts {
  const entry = plan.late.get(task.id);
  const { daysLate, severity } =
    entry ?? lateness(task, null, plan.today, plan.calendarOf(task.projectId), plan.redAfterDays);
  return {
    dueOn: dueOn(task),
    daysLate: task.status === 'done' ? 0 : daysLate,
    severity: task.status === 'done' ? null : severity,
    who: plan.memberName(task.assigneeId),
    waitFor: task.kind === 'wait' ? task.waitFor : '',
    ...(task.doneAt && task.status === 'done' ? { doneTime: clockText(task.doneAt) } : {}),
  };
}
