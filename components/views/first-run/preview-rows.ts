import { dayNumber, dayOf } from '../../../domain/calendar/day.ts';
import type { SummaryRowSource } from '../../../domain/gantt/summary-layout.ts';
import type { Task } from '../../../domain/model/task.ts';
import type { FirstPlan } from './first-plan.ts';

export type PreviewRow = SummaryRowSource & { label: string };
type Bar = SummaryRowSource['bars'][number];

/** One row a milestone, with the work that ends before it and after the one before; the rest closes the list. */
export function previewRows(plan: FirstPlan, closing: string): PreviewRow[] {
  const milestones = plan.tasks
    .filter(({ kind }) => kind === 'milestone')
    .flatMap((task) => {
      const on = plan.dates.get(task.id)?.startOn;
      return on ? [{ task, on }] : [];
    })
    .sort((a, b) => a.on.localeCompare(b.on) || a.task.position - b.task.position);
  const parents = new Set(plan.tasks.map(({ parentId }) => parentId));
  const work = plan.tasks.filter(({ id, kind }) => kind !== 'milestone' && !parents.has(id));
  const rows: PreviewRow[] = [];
  let left = work;
  for (const { task, on } of milestones) {
    const isBefore = (other: Task) => (plan.dates.get(other.id)?.finishOn ?? '') <= on;
    rows.push({
      id: task.id,
      label: task.title.replace(/（[^）]*）$/, ''),
      bars: runsOf(left.filter(isBefore), plan),
      milestones: [
        {
          taskId: task.id,
          title: task.title,
          plannedOn: on,
          forecastOn: on,
          daysLate: 0,
          isDone: false,
          isLaunch: on === plan.launchOn,
        },
      ],
    });
    left = left.filter((other) => !isBefore(other));
  }
  if (left.length > 0) rows.push({ id: 'rest', label: closing, bars: runsOf(left, plan), milestones: [] });
  return rows;
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
