import type { Refusal } from '../intents/intent.ts';
import type { Day } from '../model/primitives.ts';
import type { Task } from '../model/task.ts';
import { type Ripple, ripple } from '../ripple/ripple.ts';
import { type ProjectPlan, planInput, planProject } from '../schedule/plan-project.ts';
import type { PlanInput } from '../schedule/plan-types.ts';
import { type PlanChange, withChanges } from '../win-back/plan-change.ts';
import { level } from './level.ts';
import { type PeopleRows, peoplePlan } from './people.ts';
import { type PersonOverCapacity, peopleConflicts } from './people-conflicts.ts';
import type { OnShare } from './search.ts';

/** Why a task moves: somebody has too much on its days, or it follows one that moves. */
export type MoveReason =
  | {
      kind: 'overCapacity';
      name: string;
      memberId: string | null;
      fromOn: Day;
      toOn: Day;
      most: number;
      capacity: number;
    }
  | { kind: 'follows'; taskId: string; title: string }
  | { kind: 'makesRoom' };

export type LevelMove = {
  taskId: string;
  title: string;
  from: { startOn: Day; finishOn: Day };
  to: { startOn: Day; finishOn: Day };
  /** Working days of the project; later is positive. */
  days: number;
  reason: MoveReason;
};

export type LevelProposal = {
  moves: LevelMove[];
  /** What to agree to; the project with them gives the dates shown. */
  changes: PlanChange[];
  ripple: Ripple;
  plan: ProjectPlan & { ok: true };
  before: PersonOverCapacity[];
  /** Days that stay over capacity because nothing there may move. */
  remaining: PersonOverCapacity[];
};

/** A plan in which nobody is over capacity, as far as tasks may move, beside the plan as it is. */
export function levelProposal(
  rows: PeopleRows,
  today: Day | null,
  onShare?: OnShare,
): LevelProposal | { refusal: Refusal } {
  const plan = planProject(rows, today);
  if (!plan.ok) return { refusal: plan.refusal };
  const found = level(peoplePlan(rows, today), today, onShare);
  if ('error' in found) return { refusal: { code: found.code, params: found.params } };
  const changes = holds(planInput(rows, today), found.plan);
  const after: PeopleRows = { ...rows, ...withChanges(rows, changes) };
  const levelled = planProject(after, today);
  if (!levelled.ok) return { refusal: levelled.refusal };
  const diff = ripple(plan, levelled, rows);
  const before = peopleConflicts(rows, today);
  return {
    moves: movesOf(rows, diff, before),
    changes,
    ripple: diff,
    plan: levelled,
    before,
    remaining: peopleConflicts(after, today),
  };
}

/** The days and pins of the levelled plan as changes of tasks. */
function holds(plan: PlanInput, levelled: PlanInput): PlanChange[] {
  return levelled.tasks.flatMap(({ id, constraint, pinnedOn }, at): PlanChange[] => {
    const before = plan.tasks[at];
    const isHeld = constraint !== before?.constraint;
    const isPinned = pinnedOn !== before?.pinnedOn;
    if (!isHeld && !isPinned) return [];
    const held = constraint ? { type: constraint.type, on: constraint.on ?? null } : null;
    const fields = { ...(isHeld ? { constraint: held } : {}), ...(isPinned ? { pinnedOn: pinnedOn ?? null } : {}) };
    return [{ kind: 'hold', taskId: id, fields }];
  });
}

function movesOf(rows: PeopleRows, { moved }: Ripple, over: readonly PersonOverCapacity[]): LevelMove[] {
  const byId = new Map(rows.tasks.map((task) => [task.id, task]));
  const parents = new Set(rows.tasks.map((task) => task.parentId));
  const isMoved = new Set(moved.map(({ taskId }) => taskId));
  return moved.flatMap(({ taskId, from, to, startDays }): LevelMove[] => {
    const task = byId.get(taskId);
    if (!task || !from || !to || parents.has(taskId)) return [];
    const cause = over.find(({ taskIds }) => taskIds.includes(taskId));
    const tie = rows.links.find(({ fromId, toId }) => toId === taskId && isMoved.has(fromId));
    return [
      { taskId, title: task.title, from, to, days: startDays, reason: reasonOf(cause, byId.get(tie?.fromId ?? '')) },
    ];
  });
}

function reasonOf(cause: PersonOverCapacity | undefined, before: Task | undefined): MoveReason {
  if (cause) {
    const { name, memberId, fromOn, toOn, most, capacity } = cause;
    return { kind: 'overCapacity', name, memberId, fromOn, toOn, most, capacity };
  }
  return before ? { kind: 'follows', taskId: before.id, title: before.title } : { kind: 'makesRoom' };
}
