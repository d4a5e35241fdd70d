import { todayIn } from '../domain/calendar/day.ts';
import type { Intent, Moment, Refusal } from '../domain/intents/intent.ts';
import type { Change, Patch } from '../domain/model/change.ts';
import { changeChoices } from './change-choices.ts';
import { changeTables, commitChange, InvalidRowError } from './commit-change.ts';
import { announce } from './committed.ts';
import { db } from './db.ts';
import { loadRows } from './load-rows.ts';

export { onCommitted } from './committed.ts';

export type CommitOptions = {
  origin?: Change['origin'];
  /** Who did it, a member's id; else the member that the settings say is "me", '' when they do not. */
  actor?: string;
  /** The device of a change that comes from elsewhere. */
  device?: string;
  now?: Date;
};

/** `seq` 0 and no patches: everything was so already, nothing was written. */
export type CommitResult = { ok: true; seq: number; patches: Patch[] } | { ok: false; refusal: Refusal };

/**
 * The only writer of plan rows: loads what the intent needs, plans, checks every resulting row, writes rows, change
 * and summaries in one transaction. A refusal (or a row that its schema refuses: code `invalid`, with table and
 * field) writes nothing. Listeners hear of it after the transaction.
 */
export async function commit<Input>(
  intent: Intent<Input>,
  input: Input,
  options: CommitOptions = {},
): Promise<CommitResult> {
  const moment = momentAt(options.now ?? new Date());
  // Before the transaction: it would end while another storage is being asked.
  const choices = await changeChoices();
  try {
    const result = await db.transaction('rw', changeTables, async (): Promise<CommitResult> => {
      const rows = await loadRows((loaded) => intent.needs(input, loaded));
      const plan = intent.plan(rows, input, moment);
      if ('refusal' in plan) return { ok: false, refusal: plan.refusal };
      const { actor = choices.actor, origin = 'local', device } = options;
      const written = await commitChange({
        rows,
        patches: plan.patches,
        moment,
        redAfterDays: choices.redAfterDays,
        intent: intent.name,
        actor,
        origin,
        device,
      });
      return { ok: true, seq: written?.seq ?? 0, patches: written?.patches ?? [] };
    });
    if (result.ok && result.seq > 0) announce({ seq: result.seq, intent: intent.name, patches: result.patches });
    return result;
  } catch (error) {
    if (error instanceof InvalidRowError) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

export const momentAt = (now: Date): Moment => ({
  now: now.toISOString(),
  today: todayIn(now),
  newId: () => crypto.randomUUID(),
});
