import type { Day } from '../model/primitives.ts';
import type { Conflict, PlanInput, PlanRefusal } from '../schedule/plan-types.ts';
import { nameOf } from '../schedule/refuse.ts';
import { type Overload, overloadsOf } from './overloads.ts';
import { problemOf } from './problem.ts';

/** Where a plan as it stands asks a resource for more than there is. */
export function overCapacity(plan: PlanInput, today: Day | null = null): Overload[] | PlanRefusal {
  const problem = problemOf(plan, today);
  return 'error' in problem ? problem : overloadsOf(problem, problem.computed.placed);
}

/** The same as a conflict with its sentence, for the command line and for lists of conflicts. */
export function overCapacityConflict(over: Overload, plan: PlanInput, nameOfResource = over.resource): Conflict {
  const titles = over.taskIds.flatMap((id) => plan.tasks.filter((task) => task.id === id).map(nameOf));
  const shown = titles.slice(0, 3).join('、') + (titles.length > 3 ? ` 等 ${titles.length} 个任务` : '');
  const days = over.fromOn === over.toOn ? over.fromOn : `${over.fromOn} 至 ${over.toOn}`;
  const text = `「${nameOfResource}」${days} 排了 ${over.most}，最多 ${over.capacity}：${shown} 错开，或换人`;
  return { kind: 'overCapacity', taskIds: over.taskIds, text };
}
