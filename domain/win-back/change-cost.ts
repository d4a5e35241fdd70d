import type { Day } from '../model/primitives.ts';
import type { ProjectRows, TaskDates } from '../schedule/plan-project.ts';
import type { PlanChange } from './plan-change.ts';

/** Days of work or waiting that change, and whose. */
export type ChangeCost = { days: number; people: string[]; total: number };

/** `people`: member ids, else roles, else who is waited for. A person asked costs as much as a day changed. */
export function costOfChanges(
  rows: ProjectRows,
  dates: ReadonlyMap<string, TaskDates>,
  changes: readonly PlanChange[],
): ChangeCost {
  const people = new Set<string>();
  let days = 0;
  for (const change of changes) {
    days += daysOf(rows, change);
    for (const id of touchedTasks(rows, dates, change)) people.add(whoOf(rows, id));
  }
  people.delete('');
  return { days, people: [...people].sort(), total: days + people.size };
}

function daysOf(rows: ProjectRows, change: PlanChange): number {
  if ('days' in change) return change.days;
  if (change.kind === 'workOn') return change.on.length;
  // What is not waited for is not done in time: all of it counts.
  if (change.kind === 'skip') return rows.tasks.find(({ id }) => id === change.taskId)?.durationDays ?? 0;
  return 1;
}

function touchedTasks(
  { tasks, links }: ProjectRows,
  dates: ReadonlyMap<string, TaskDates>,
  change: PlanChange,
): string[] {
  if ('taskId' in change) return [change.taskId];
  if (change.kind === 'workOn') {
    return tasks.filter(({ id, kind }) => kind === 'work' && isOn(dates.get(id), change.on)).map(({ id }) => id);
  }
  const link = links.find(({ id }) => id === change.linkId);
  if (!link) return [];
  return change.kind === 'overlap' ? [link.fromId, link.toId] : [link.toId];
}

const isOn = (span: TaskDates | undefined, days: readonly Day[]): boolean =>
  span !== undefined && days.some((day) => span.forecastStartOn <= day && day <= span.forecastFinishOn);

function whoOf({ tasks }: ProjectRows, id: string): string {
  const task = tasks.find((one) => one.id === id);
  return task?.assigneeId ?? (task?.kind === 'wait' && task.waitFor ? task.waitFor : (task?.role ?? ''));
}
