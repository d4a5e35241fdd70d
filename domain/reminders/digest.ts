import { dayNumber, todayIn } from '../calendar/day.ts';
import { type Reminder, type ReminderKind, reminderKinds } from './reminder.ts';

/** What one announcement says of several: over how many days they came due, and how many of which kind. */
export type Digest = { days: number; counts: Record<ReminderKind, number> };

export function digestOf(items: readonly Pick<Reminder, 'kind' | 'dueAt'>[], now: number): Digest {
  const counts = Object.fromEntries(reminderKinds.map((kind) => [kind, 0])) as Digest['counts'];
  for (const { kind } of items) counts[kind] += 1;
  const first = Math.min(now, ...items.map(({ dueAt }) => dueAt));
  return { days: dayNumber(todayIn(new Date(now))) - dayNumber(todayIn(new Date(first))) + 1, counts };
}
