import { differingPlaces, PlacedMap } from '../model/placed-map.ts';
import type { Task } from '../model/task.ts';
import type { TaskDates } from './task-dates.ts';

/** Tasks and their dates as they were looked at, and where in the list each task stands. */
export type Looked = {
  tasks: readonly Task[];
  dates: ReadonlyMap<string, TaskDates>;
  places: ReadonlyMap<string, number>;
};

export const lookedAt = (tasks: readonly Task[], dates: Looked['dates']): Looked => ({
  ...{ tasks, dates },
  places: new Map(tasks.map(({ id }, place) => [id, place])),
});

/**
 * Places whose task or dates are others than when they were looked at, some of them twice; null when the tasks are
 * others or stand elsewhere, in the list or in the tree: then all must be looked at.
 */
export function changedPlaces(before: Looked, { tasks, dates }: Omit<Looked, 'places'>): number[] | null {
  if (before.tasks.length !== tasks.length) return null;
  const places = differingPlaces(before.tasks, tasks);
  const isSame = (place: number): boolean =>
    before.tasks[place]?.id === tasks[place]?.id && before.tasks[place]?.parentId === tasks[place]?.parentId;
  const ids = before.dates === dates ? [] : PlacedMap.replacedIds(before.dates, dates);
  if (!ids || !places.every(isSame)) return null;
  return [...places, ...ids.flatMap((id) => before.places.get(id) ?? [])];
}
