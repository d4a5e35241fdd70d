import type { Refusal } from '../intents/intent.ts';
import type { Day } from '../model/primitives.ts';
import { clashesAfter, conflictsOf } from './conflicts.ts';
import type { Dates } from './dates.ts';
import { type Basis, changeOf, differing, type PlanChange } from './plan-basis.ts';
import { type OkPlan, type ProjectRows, planFrom, planProject } from './plan-project.ts';
import type { Conflict } from './plan-types.ts';
import { type Moves, totalsOf } from './recompute.ts';
import { firstDay, lastDay } from './shown-days.ts';
import type { TaskDates } from './task-dates.ts';

export type PlacedDays = Pick<TaskDates, 'startOn' | 'finishOn' | 'forecastStartOn' | 'forecastFinishOn'>;

/** Where a change puts tasks, computed before anything else of the new plan is; the rest when it is asked for. */
export type Sketch = {
  ok: true;
  /** Tasks and groups that are placed or forecast on other days than in the plan before. */
  moved: ReadonlyMap<string, PlacedDays>;
  conflicts: () => readonly Conflict[];
  plan: () => OkPlan;
};

/** What a plan of nearly the same rows moves. The whole of it is what `planProject` says of the rows. */
export function sketchOf(
  before: OkPlan,
  rows: ProjectRows,
  today: Day | null,
): Sketch | { ok: false; refusal: Refusal } {
  const change = changeOf(before, rows, today);
  if (change?.moves) return sketched(before, change, change.moves);
  const plan = planProject(rows, today, before);
  if (!plan.ok) return plan;
  const moved = new Map<string, PlacedDays>();
  for (const id of differing(before, plan)) {
    const dates = plan.dates.get(id);
    if (dates && !isSame(before.dates.get(id), dates)) moved.set(id, dates);
  }
  return { ok: true, moved, conflicts: () => plan.conflicts, plan: () => plan };
}

function sketched(before: OkPlan, { basis, next }: PlanChange, moves: Moves): Sketch {
  let plan: OkPlan | null = null;
  return {
    ok: true,
    moved: movedDays(before, moves),
    conflicts: () => plan?.conflicts ?? conflictsAfter(basis, moves),
    plan: () => {
      plan ??= planFrom(before, basis, next, moves);
      return plan;
    },
  };
}

function conflictsAfter({ computed, clashes }: Basis, moves: Moves): Conflict[] {
  const { net, seeds, placed } = moves;
  const touched = new Set([...seeds, ...placed.moved]);
  return conflictsOf(net, placed.dates, totalsOf(computed, moves), clashesAfter(clashes, net, placed.dates, touched));
}

function movedDays(before: OkPlan, { net, seeds, placed, forecast }: Moves): Map<string, PlacedDays> {
  const moved = new Map<string, PlacedDays>();
  const isMoved = new Uint8Array(net.tasks.length);
  const ahead: Dates = forecast?.dates ?? placed.dates;
  for (const node of new Set([...seeds, ...placed.moved, ...(forecast?.moved ?? [])])) {
    const id = net.tasks[node]?.id ?? '';
    const days = {
      startOn: firstDay(net, node, placed.dates),
      finishOn: lastDay(net, node, placed.dates),
      forecastStartOn: firstDay(net, node, ahead),
      forecastFinishOn: lastDay(net, node, ahead),
    };
    if (isSame(before.dates.get(id), days)) continue;
    moved.set(id, days);
    isMoved[node] = 1;
  }
  const daysOf = (node: number): PlacedDays | undefined => {
    const id = net.tasks[node]?.id ?? '';
    return moved.get(id) ?? before.dates.get(id);
  };
  for (const [id, leaves] of net.leavesOf) {
    if (!leaves.some((node) => isMoved[node] === 1)) continue;
    const span = spanOf(leaves, daysOf);
    if (span && !isSame(before.dates.get(id), span)) moved.set(id, span);
  }
  return moved;
}

function spanOf(leaves: readonly number[], daysOf: (node: number) => PlacedDays | undefined): PlacedDays | null {
  let span: PlacedDays | null = null;
  for (const node of leaves) {
    const days = daysOf(node);
    if (!days) continue;
    if (span === null) span = { ...days };
    if (days.startOn < span.startOn) span.startOn = days.startOn;
    if (days.finishOn > span.finishOn) span.finishOn = days.finishOn;
    if (days.forecastStartOn < span.forecastStartOn) span.forecastStartOn = days.forecastStartOn;
    if (days.forecastFinishOn > span.forecastFinishOn) span.forecastFinishOn = days.forecastFinishOn;
  }
  return span;
}

const isSame = (a: PlacedDays | undefined, b: PlacedDays): boolean =>
  a?.startOn === b.startOn &&
  a.finishOn === b.finishOn &&
  a.forecastStartOn === b.forecastStartOn &&
  a.forecastFinishOn === b.forecastFinishOn;
