import type { Day } from '../model/primitives.ts';
import type { Task } from '../model/task.ts';
import { waitLimitOn } from './wait-limit.ts';

export const markKinds = ['asked', 'chased', 'limit', 'promised', 'chase', 'today'] as const;
export type MarkKind = (typeof markKinds)[number];

/** A day in the course of a wait, and what falls on it. `isOver`: from the last day it may take on, until today. */
export type WaitMark = { on: Day; kinds: MarkKind[]; isOver: boolean };

type Asked = Pick<Task, 'kind' | 'status' | 'askedOn' | 'timeoutDays' | 'promisedOn' | 'chaseOn' | 'chasedOn'>;

/** The course of an open wait that was asked for, day by day; empty for any other. What is to be asked again is due now. */
export function waitMarks(task: Asked, today: Day): WaitMark[] {
  if (task.kind !== 'wait' || task.status === 'done' || task.askedOn === null) return [];
  const limitOn = waitLimitOn(task);
  const isOver = (on: Day): boolean => limitOn !== null && limitOn < today && limitOn <= on && on <= today;
  const days: [MarkKind, Day | null | undefined][] = [
    ['asked', task.askedOn],
    ['chased', task.chasedOn],
    [task.promisedOn ? 'promised' : 'limit', limitOn],
    ['chase', task.chaseOn !== null && task.chaseOn < today ? today : task.chaseOn],
    ['today', today],
  ];
  const marks = new Map<Day, WaitMark>();
  for (const [kind, on] of days) {
    if (!on) continue;
    const mark = marks.get(on) ?? { on, kinds: [], isOver: isOver(on) };
    marks.set(on, { ...mark, kinds: [...mark.kinds, kind] });
  }
  return [...marks.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}
