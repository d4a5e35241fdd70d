import type { Link } from '../model/link.ts';
import type { Day } from '../model/primitives.ts';
import type { Task } from '../model/task.ts';
import type { ProjectRows } from '../schedule/plan-project.ts';

/**
 * One change of a plan that somebody may agree to. `shorten`: fewer days of our own work · `chase`: fewer days of a
 * wait · `overlap`: the next task starts before this one ends · `shortenLag` · `release`: no day of its own any more ·
 * `skip`: nobody waits for it any more · `workOn`: days off that are worked · `hold`: days and pins of levelling.
 */
export type PlanChange =
  | { kind: 'shorten' | 'chase'; taskId: string; days: number }
  | { kind: 'overlap' | 'shortenLag'; linkId: string; days: number }
  | { kind: 'release' | 'skip'; taskId: string }
  | { kind: 'workOn'; on: readonly Day[] }
  | { kind: 'hold'; taskId: string; fields: Partial<Pick<Task, 'constraint' | 'pinnedOn'>> };

/** The rows with the changes made; what is not there any more is left out. */
export const withChanges = (rows: ProjectRows, changes: readonly PlanChange[]): ProjectRows =>
  changes.reduce(withChange, rows);

function withChange(rows: ProjectRows, change: PlanChange): ProjectRows {
  switch (change.kind) {
    case 'shorten':
    case 'chase':
      return ofTask(rows, change.taskId, (task) => ({ durationDays: Math.max(1, task.durationDays - change.days) }));
    case 'release':
      return ofTask(rows, change.taskId, () => ({ constraint: null }));
    case 'hold':
      return ofTask(rows, change.taskId, () => change.fields);
    case 'shortenLag':
      return ofLinks(
        rows,
        ({ id }) => id === change.linkId,
        ({ lag }) => ({ lag: lag - change.days }),
      );
    case 'overlap':
      return ofLinks(
        rows,
        ({ id }) => id === change.linkId,
        (link) => overlapped(rows, link, change.days),
      );
    case 'skip':
      return ofLinks(
        rows,
        ({ fromId, type }) => fromId === change.taskId && type === 'FS',
        () => ({ type: 'SS', lag: 0 }),
      );
    case 'workOn': {
      const on = new Set([...(rows.project.extraWorkdays ?? []), ...change.on]);
      return { ...rows, project: { ...rows.project, extraWorkdays: [...on].sort() } };
    }
  }
}

/** Starts with the other, as many days after its start as leave the overlap. */
function overlapped({ tasks }: ProjectRows, link: Link, days: number): Partial<Link> {
  const length = tasks.find(({ id }) => id === link.fromId)?.durationDays ?? 0;
  return { type: 'SS', lag: Math.max(0, length + link.lag - days) };
}

const ofTask = (rows: ProjectRows, id: string, fields: (task: Task) => Partial<Task>): ProjectRows => ({
  ...rows,
  tasks: rows.tasks.map((task) => (task.id === id ? { ...task, ...fields(task) } : task)),
});

const ofLinks = (
  rows: ProjectRows,
  isMeant: (link: Link) => boolean,
  fields: (link: Link) => Partial<Link>,
): ProjectRows => ({
  ...rows,
  links: rows.links.map((link) => (isMeant(link) ? { ...link, ...fields(link) } : link)),
});
