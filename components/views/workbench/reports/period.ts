import { addWorkdays, defaultCalendar } from '../../../../domain/calendar/calendar.ts';
import { addDays, weekdayOf } from '../../../../domain/calendar/day.ts';
import type { Day } from '../../../../domain/model/primitives.ts';

export type Period = { fromOn: Day; toOn: Day; nextFromOn: Day; nextToOn: Day };

/** A day and the working day after it (with the days off between), or a week from Monday and the week after it. */
export function periodAt(rhythm: 'daily' | 'weekly' | 'meeting', on: Day): Period {
  if (rhythm === 'daily') {
    const nextFromOn = addDays(on, 1);
    return { fromOn: on, toOn: on, nextFromOn, nextToOn: addWorkdays(defaultCalendar, nextFromOn, 0) };
  }
  const monday = addDays(on, -weekdayOf(on));
  return { fromOn: monday, toOn: addDays(monday, 6), nextFromOn: addDays(monday, 7), nextToOn: addDays(monday, 13) };
}
