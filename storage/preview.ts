import { isCounted } from '../domain/health/is-counted.ts';
import type { Intent, Refusal } from '../domain/intents/intent.ts';
import { momentAt } from './commit.ts';
import { changeTables } from './commit-change.ts';
import { db } from './db.ts';
import { loadRows } from './load-rows.ts';

/** How much a wish would move: projects, and tasks in them (groups and milestones not counted) that get other days. */
export type Moved = { projects: number; tasks: number } | { refusal: Refusal };

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
  return { projects: new Set(moved.map(({ projectId }) => projectId)).size, tasks: moved.length };
}
