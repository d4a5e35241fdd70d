import type { HandoverFile } from '../handover/handover-file.ts';
import { type Incoming, incoming, incomingNeeds } from '../handover/incoming.ts';
import { granted, handoverPatches, raisedClashes, takeIn } from '../handover/take-in.ts';
import { roomProblem, tiePatches, tiesOf } from '../handover/ties.ts';
import type { Patch } from '../model/change.ts';
import type { TaskStatus } from '../model/task.ts';
import { followApproval } from './follow-approval.ts';
import type { Intent, Need, Plan, Rows } from './intent.ts';
import { repeatsAfter } from './make-due-repeats.ts';
import { refuse } from './patch.ts';
import { repeatNeeds } from './repeat-task.ts';
import { replan } from './replan.ts';
import { withPatches } from './rows.ts';

/** `keys`: what was ticked in the preview. */
export type ImportHandoverInput = { file: HandoverFile; keys: readonly string[] };

/**
 * What a colleague gave back: the ticked fields, as one change. What both sides changed goes into the inbox, ticked or
 * not; the preview is computed again, so that nothing that changed since is overwritten.
 */
export const importHandover: Intent<ImportHandoverInput> = {
  name: 'importHandover',
  needs: ({ file }, loaded): Need[] => [...incomingNeeds(file), ...repeatNeeds([...loaded.tasks.values()])],
  plan(rows, { file, keys }, moment) {
    if (file.way !== 'back') return refuse('handoverOther');
    const read = incoming(rows, file);
    if (!read.ok) return { refusal: read.refusal };
    const { found } = read;
    const taken = granted(rows, found, new Set(keys));
    const followed = followedApprovals(
      rows,
      found,
      taken.map(({ key }) => key),
    );
    if ('refusal' in followed) return followed;
    const ties = tiesOf(rows, found, taken);
    const full = roomProblem(rows, ties.attachments);
    if (full) return { refusal: full };
    const patches = [
      ...takeIn(rows, found, taken, moment),
      ...tiePatches(rows, ties),
      ...followed.patches,
      ...raisedClashes(rows, found, moment),
    ];
    if (patches.length === 0) return { patches };
    const all = [...patches, ...handoverPatches(rows, found, taken, ties, found.here)];
    const ended = taken
      .filter(({ table, field, becomes }) => table === 'tasks' && field === 'status' && becomes === 'done')
      .flatMap(({ rowId }) => rows.tasks.get(rowId) ?? []);
    const repeats = repeatsAfter(withPatches(rows, all), ended, moment);
    if (repeats.length === 0) return { patches: all };
    const plan = replan(rows, [...all, ...repeats], new Set(ended.map(({ projectId }) => projectId)));
    // A plan that cannot be computed must not keep anybody from taking back; the next task comes on its day.
    return 'refusal' in plan ? { patches: all } : plan;
  },
};

/** Back to work takes a submission back, as a status set by hand does. */
function followedApprovals(rows: Rows, { wishes }: Incoming, keys: readonly string[]): Plan {
  const patches: Patch[] = [];
  for (const { key, table, field, rowId, becomes } of wishes) {
    if (table !== 'tasks' || field !== 'status' || !keys.includes(key)) continue;
    const task = rows.tasks.get(rowId);
    const followed = task ? followApproval(rows, [task], becomes as TaskStatus) : { patches: [] };
    if ('refusal' in followed) return followed;
    patches.push(...followed.patches);
  }
  return { patches };
}
