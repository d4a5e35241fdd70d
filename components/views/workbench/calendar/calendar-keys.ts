import { addWorkdays, type CalendarSpec } from '../../../../domain/calendar/calendar.ts';
import { addDays } from '../../../../domain/calendar/day.ts';
import type { Day } from '../../../../domain/model/primitives.ts';

/** A task in the hand: the day it would begin on. */
export type Held = { taskId: string; fromOn: Day; startOn: Day; isByKeys: boolean };

export type CalendarMove =
  | { kind: 'focus'; taskId: string }
  | { kind: 'lift' }
  | { kind: 'over'; startOn: Day }
  | { kind: 'drop' }
  | { kind: 'cancel' }
  | { kind: 'page'; by: number };

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** What a key means on a bar: arrows walk by time, Space lifts; with a task in the hand arrows move it by day and week. */
export function calendarKey(
  key: string,
  order: readonly string[],
  activeId: string,
  held: Held | null,
  calendar: CalendarSpec,
): CalendarMove | null {
  if (held) return heldKey(key, held, calendar);
  if (key === ' ') return { kind: 'lift' };
  if (key === 'PageUp' || key === 'PageDown') return { kind: 'page', by: key === 'PageUp' ? -1 : 1 };
  const at = order.indexOf(activeId);
  const to = { Home: 0, End: order.length - 1 }[key] ?? (key in steps ? at + Math.sign(steps[key] ?? 0) : -1);
  const taskId = order[to];
  return taskId === undefined || at < 0 ? null : { kind: 'focus', taskId };
}

function heldKey(key: string, held: Held, calendar: CalendarSpec): CalendarMove | null {
  if (key === ' ' || key === 'Enter') return { kind: 'drop' };
  if (key === 'Escape') return { kind: 'cancel' };
  const step = steps[key];
  if (step === undefined) return null;
  // Left and right go by working days; a week on is the same weekday, or the next one worked.
  const startOn =
    Math.abs(step) === 1
      ? addWorkdays(calendar, held.startOn, step)
      : addWorkdays(calendar, addDays(held.startOn, step), 0);
  return { kind: 'over', startOn };
}
