import { isCounted } from '../domain/health/is-counted.ts';
import type { Intent, Refusal, Rows } from '../domain/intents/intent.ts';
import type { Patch } from '../domain/model/change.ts';
import type { Day } from '../domain/model/primitives.ts';
import { momentAt } from './commit.ts';
import { changeTables } from './commit-change.ts';
import { db } from './db.ts';
import { loadRows } from './load-rows.ts';

/**
 * How much a wish would move: projects, and tasks in them (groups and milestones not counted) that get other days; and
 * the launch day, when it moves that of one project.
 */
export type Moved =
  | { projects: number; tasks: number; launch: { fromOn: Day; toOn: Day } | null }
  | { refusal: Refusal };

/** The plan that `commit` would write, from the same rows by the same function, without writing it. */
export async function previewMoves<Input>(intent: Intent<Input>, input: Input, now = new Date()): Promise<Moved> {
  const rows = await db.transaction('r', changeTables, async () => loadRows((loaded) => intent.needs(input, loaded)));
  const plan = intent.plan(rows, input, momentAt(now));
  if ('refusal' in plan) return plan;
  const groups = new Set([...rows.tasks.values()].map(({ parentId }) => parentId));
  const moved = plan.patches.flatMap(({ table, id, after }) => {
    const task = table === 'tasks' ? rows.tasks.get(id) : undefined;
    const isMoved = after !== null && ('plannedStartOn' in after || 'plannedFinishOn' in after);
    return task && isMoved && isCounted(task, groups) ? [task] : [];
  });
  const projects = new Set(moved.map(({ projectId }) => projectId)).size;
  return { projects, tasks: moved.length, launch: launchOf(rows, plan.patches) };
}

function launchOf(rows: Rows, patches: readonly Patch[]): { fromOn: Day; toOn: Day } | null {
  const launches = new Set([...rows.projects.values()].map(({ launchTaskId }) => launchTaskId));
  const moved = patches.flatMap(({ table, id, after }) => {
    const fromOn = table === 'tasks' && launches.has(id) ? rows.tasks.get(id)?.plannedFinishOn : null;
    const toOn = after?.plannedFinishOn;
    return fromOn && typeof toOn === 'string' && toOn !== fromOn ? [{ fromOn, toOn }] : [];
  });
  return moved.length === 1 ? (moved[0] ?? null) : null;
}
