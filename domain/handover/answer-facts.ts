import { sameValue } from '../intents/same-value.ts';
import type { Answer } from './answer.ts';

/** How much an answer has to say: rows that are not as they came. */
export function answerFacts({
  base,
  rows,
  attachments = [],
}: Answer): Record<'tasks' | 'comments' | 'budgetLines' | 'files', number> {
  const changed = (before: readonly { id: string }[], after: readonly { id?: string }[]) => {
    const known = new Map(before.map((row) => [row.id, row as Record<string, unknown>]));
    return after.filter((row) => {
      const old = known.get(row.id ?? '');
      return Object.entries(row).some(([field, value]) => !sameValue(old?.[field] ?? null, value ?? null));
    }).length;
  };
  return {
    tasks: changed(base.tasks, rows.tasks),
    comments: rows.comments.length,
    files: attachments.length,
    budgetLines: changed(base.budgetLines, rows.budgetLines),
  };
}
