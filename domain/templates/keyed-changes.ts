import type { Link } from '../model/link.ts';
import type { Task } from '../model/task.ts';
import type { PlanChange } from '../win-back/plan-change.ts';

type Rows = { tasks: readonly Task[]; links: readonly Link[] };

/**
 * Changes that name steps of the template instead of rows: a preview has other ids than the project that is made.
 * Null when one touches what has no step.
 */
export function toSteps(changes: readonly PlanChange[], rows: Rows): PlanChange[] | null {
  const steps = new Map(rows.tasks.flatMap(({ id, step }) => (step ? [[id, step]] : [])));
  const between = new Map(
    rows.links.flatMap(({ id, fromId, toId }): [string, string][] => {
      const [from, to] = [steps.get(fromId), steps.get(toId)];
      return from && to ? [[id, `${from}>${to}`]] : [];
    }),
  );
  const renamed = named(changes, steps, between);
  return renamed.length === changes.length ? renamed : null;
}

/** The same for the rows that were made; what is not there is left out. */
export function toRows(changes: readonly PlanChange[], rows: Rows): PlanChange[] {
  const ids = new Map(rows.tasks.flatMap(({ id, step }) => (step ? [[step, id]] : [])));
  const steps = new Map(rows.tasks.map(({ id, step }) => [id, step ?? '']));
  const links = new Map(rows.links.map(({ id, fromId, toId }) => [`${steps.get(fromId)}>${steps.get(toId)}`, id]));
  return named(changes, ids, links);
}

const named = (
  changes: readonly PlanChange[],
  tasks: ReadonlyMap<string, string>,
  links: ReadonlyMap<string, string>,
): PlanChange[] =>
  changes.flatMap((change): PlanChange[] => {
    if (change.kind === 'workOn') return [change];
    if ('taskId' in change) {
      const taskId = tasks.get(change.taskId);
      return taskId === undefined ? [] : [{ ...change, taskId }];
    }
    const linkId = links.get(change.linkId);
    return linkId === undefined ? [] : [{ ...change, linkId }];
  });
