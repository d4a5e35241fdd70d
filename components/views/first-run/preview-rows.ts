import { dayNumber, dayOf } from '../../../domain/calendar/day.ts';
import type { SummaryRowSource } from '../../../domain/gantt/summary-layout.ts';
import { isCounted } from '../../../domain/health/is-counted.ts';
import type { Link } from '../../../domain/model/link.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import type { Task } from '../../../domain/model/task.ts';
import type { FirstPlan } from './first-plan.ts';

export type PreviewRow = SummaryRowSource & { label: string };
type Bar = SummaryRowSource['bars'][number];

/**
 * One row a milestone in the order of their days, with the work that leads to it and to no earlier one; what leads to
 * none closes the list under the name `closing`.
 */
export function previewRows(plan: FirstPlan, closing: string): PreviewRow[] {
  const left = new Map(workOf(plan).map((task) => [task.id, task]));
  const rows = milestonesOf(plan).map(({ task, on }) => {
    const before = ancestorsOf(task.id, plan.links).flatMap((id) => left.get(id) ?? []);
    for (const { id } of before) left.delete(id);
    const milestone = { taskId: task.id, title: task.title, plannedOn: on, forecastOn: on, daysLate: 0, isDone: false };
    return {
      id: task.id,
      label: task.title.replace(/（[^）]*）$/, ''),
      bars: runsOf(before, plan),
      milestones: [{ ...milestone, isLaunch: on === plan.launchOn }],
    };
  });
  if (left.size === 0) return rows;
  return [...rows, { id: 'rest', label: closing, bars: runsOf([...left.values()], plan), milestones: [] }];
}

function workOf({ tasks }: FirstPlan): Task[] {
  const parents = new Set(tasks.map(({ parentId }) => parentId));
  return tasks.filter((task) => isCounted(task, parents));
}

const milestonesOf = ({ tasks, dates }: FirstPlan): { task: Task; on: Day }[] =>
  tasks
    .filter(({ kind }) => kind === 'milestone')
    .flatMap((task) => {
      const on = dates.get(task.id)?.startOn;
      return on ? [{ task, on }] : [];
    })
    .sort((a, b) => a.on.localeCompare(b.on) || a.task.position - b.task.position);

/** Everything that leads to a task, over any number of links. */
function ancestorsOf(taskId: string, links: readonly Link[]): string[] {
  const found = new Set<string>();
  const open = [taskId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const link of links) {
      if (link.toId !== id || found.has(link.fromId)) continue;
      found.add(link.fromId);
      open.push(link.fromId);
    }
  }
  return [...found];
}

/** Days with work on them, in runs; a day on which anybody outside is waited for is a wait. */
function runsOf(tasks: readonly Task[], plan: FirstPlan): Bar[] {
  const days = new Map<number, Bar['state']>();
  for (const task of tasks) {
    const span = plan.dates.get(task.id);
    if (!span) continue;
    for (let day = dayNumber(span.startOn); day <= dayNumber(span.finishOn); day += 1) {
      if (task.kind === 'wait' || !days.has(day)) days.set(day, task.kind === 'wait' ? 'wait' : 'todo');
    }
  }
  const runs: Bar[] = [];
  for (const [day, state] of [...days].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last.state === state && last.finishOn === dayOf(day - 1)) last.finishOn = dayOf(day);
    else runs.push({ state, startOn: dayOf(day), finishOn: dayOf(day) });
  }
  return runs;
}
