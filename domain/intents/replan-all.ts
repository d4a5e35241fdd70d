import type { Patch } from '../model/change.ts';
import type { Plan, Rows } from './intent.ts';
import { replan } from './replan.ts';
import { mergePatches } from './rows.ts';

/**
 * The patches plus new planned days of the projects still under way. A project whose plan was refused before for
 * reasons of its own (a circle …) stays as it is: others' working days must not wait for it.
 */
export function replanAll(rows: Rows, patches: readonly Patch[], projectIds: Iterable<string>): Plan {
  const all = [...patches];
  for (const id of new Set(projectIds)) {
    const status = rows.projects.get(id)?.status;
    if (status !== 'running' && status !== 'paused') continue;
    const plan = replan(rows, patches, [id]);
    if ('patches' in plan) all.push(...plan.patches);
    else if (plan.refusal.code === 'badCalendar' || plan.refusal.code === 'tooLong') return plan;
  }
  return { patches: mergePatches(all) };
}
