import { titleKey } from '../ledger/step-key.ts';
import type { Link } from '../model/link.ts';
import type { Task } from '../model/task.ts';
import type { TemplateContent, TemplateTask } from '../templates/template.ts';

/** Why a line is proposed: learned from several launches, seen once, or a task that somebody had to add. */
export type DiffReason = { sort: 'learned'; count: number } | { sort: 'once' } | { sort: 'added' };

/** One way the template could follow what happened. `key`: the template's task. */
export type DiffLine = { id: string; title: string; reason: DiffReason; isSuggested: boolean } & (
  | { kind: 'days'; key: string; from: number; to: number }
  | { kind: 'add'; task: TemplateTask; afterKeys: readonly string[] }
);

type Rows = {
  content: TemplateContent;
  tasks: readonly Task[];
  links: readonly Link[];
  /** Days it really took; null while unknown. */
  daysOf: (task: Task) => number | null;
  /** Median over several launches; null: too few. */
  learned: (task: Task) => { days: number; count: number } | null;
  /** Tasks about one order: the next launch has other orders. */
  ofOrders: ReadonlySet<string>;
};

/** What this launch says about its template: durations that were wrong, tasks that were missing. */
export function templateDiff(rows: Rows): DiffLine[] {
  const byKey = new Map(rows.content.tasks.map((task) => [task.key, task]));
  const parents = new Set(rows.tasks.map((task) => task.parentId));
  const titles = new Set(rows.content.tasks.map(({ title }) => titleKey(title)));
  // The same step once more is no missing one.
  const isMissing = ({ id, step, status, title }: Task) =>
    step === undefined && status === 'done' && !titles.has(titleKey(title)) && !rows.ofOrders.has(id);
  const leaves = rows.tasks.filter((task) => !parents.has(task.id) && task.kind !== 'milestone');
  return leaves.flatMap((task): DiffLine[] => {
    const was = task.step === undefined ? undefined : byKey.get(task.step);
    if (was) return daysLine(task, was, rows);
    return isMissing(task) ? [addLine(task, rows, byKey)] : [];
  });
}

function daysLine(task: Task, was: TemplateTask, { daysOf, learned }: Rows): DiffLine[] {
  const known = learned(task);
  const to = known?.days ?? daysOf(task);
  if (to === null || to === was.days) return [];
  return [
    {
      id: `days-${was.key}`,
      kind: 'days',
      key: was.key,
      title: was.title,
      from: was.days,
      to,
      reason: known ? { sort: 'learned', count: known.count } : { sort: 'once' },
      // Once is chance; several times is how it is.
      isSuggested: known !== null,
    },
  ];
}

function addLine(task: Task, { tasks, links, daysOf }: Rows, byKey: ReadonlyMap<string, TemplateTask>): DiffLine {
  const steps = new Map(tasks.map(({ id, step }) => [id, step]));
  const parentKey = steps.get(task.parentId ?? '');
  const before = links
    .filter(({ toId, type }) => toId === task.id && type === 'FS')
    .map(({ fromId }) => steps.get(fromId));
  return {
    id: `add-${task.id}`,
    kind: 'add',
    title: task.title,
    task: {
      key: task.id.slice(0, 60),
      title: task.title,
      days: daysOf(task) ?? task.durationDays,
      kind: task.kind,
      role: task.role,
      side: task.side,
      ...(task.waitFor ? { waitFor: task.waitFor } : {}),
      ...(task.deliverable ? { deliverable: task.deliverable } : {}),
      ...(parentKey && byKey.has(parentKey) ? { parentKey } : {}),
    },
    afterKeys: before.flatMap((key) => (key && byKey.has(key) ? [key] : [])),
    reason: { sort: 'added' },
    isSuggested: true,
  };
}

/** The template with the chosen lines taken in. */
export function withDiff(content: TemplateContent, lines: readonly DiffLine[]): TemplateContent {
  const days = new Map(lines.flatMap((line) => (line.kind === 'days' ? [[line.key, line.to] as const] : [])));
  const added = lines.flatMap((line) => (line.kind === 'add' ? [line] : []));
  return {
    launchKey: content.launchKey,
    tasks: [
      ...content.tasks.map((task) => ({ ...task, days: days.get(task.key) ?? task.days })),
      ...added.map(({ task }) => task),
    ],
    links: [
      ...content.links,
      ...added.flatMap(({ task, afterKeys }) =>
        afterKeys.map((from) => ({ from, to: task.key, type: 'FS' as const, lag: 0 })),
      ),
    ],
  };
}
