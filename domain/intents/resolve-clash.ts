import { changedRow } from '../handover/take-in.ts';
import { approvalId } from '../model/approval.ts';
import type { Patch } from '../model/change.ts';
import type { Clash } from '../model/clash.ts';
import type { TaskStatus } from '../model/task.ts';
import { followApproval } from './follow-approval.ts';
import type { Intent, Moment, Need, Plan, Rows } from './intent.ts';
import { changeRow, refuse } from './patch.ts';
import { mergePatches, withPatches } from './rows.ts';

/** `value`: what it becomes when neither side's value stays. */
export type ResolveClashInput = { ids: readonly string[]; choice: 'mine' | 'theirs' | 'edited'; value?: unknown };

/** Decides clashes: ours stays, theirs is taken, or something else is. */
export const resolveClash: Intent<ResolveClashInput> = {
  name: 'resolveClash',
  needs({ ids }, loaded) {
    const clashes = ids.flatMap((id) => loaded.clashes.get(id) ?? []);
    const rowIds = clashes.map(({ rowId }) => rowId);
    return [
      { table: 'clashes', ids },
      { table: 'members', all: true },
      ...(['tasks', 'comments', 'budgetLines'] as const).map((table): Need => ({ table, ids: rowIds })),
      { table: 'approvals', ids: rowIds.map(approvalId) },
    ];
  },
  plan(rows, { ids, choice, value }, moment) {
    let current = rows;
    const patches: Patch[] = [];
    for (const id of new Set(ids)) {
      const clash = rows.clashes.get(id);
      if (!clash) return refuse('clashGone');
      if (clash.resolvedAt !== null) continue;
      const values = choice === 'theirs' ? { ...clash.also, [clash.field]: clash.theirs } : { [clash.field]: value };
      const taken = choice === 'mine' ? { patches: [] } : written(current, clash, values, moment);
      if ('refusal' in taken) return taken;
      const next = [...taken.patches, ...changeRow('clashes', clash, { resolvedAt: moment.now, choice })];
      patches.push(...next);
      current = withPatches(current, next);
    }
    return { patches: mergePatches(patches) };
  },
};

function written(rows: Rows, clash: Clash, values: Record<string, unknown>, moment: Moment): Plan {
  const { table, rowId, field } = clash;
  if (!rows[table].has(rowId)) return refuse('handoverRowGone');
  const task = table === 'tasks' && field === 'status' ? rows.tasks.get(rowId) : undefined;
  const followed = task ? followApproval(rows, [task], values.status as TaskStatus) : { patches: [] };
  if ('refusal' in followed) return followed;
  return { patches: [...changedRow(rows, clash, values, moment), ...followed.patches] };
}
