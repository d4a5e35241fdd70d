import { todayIn } from '../../domain/calendar/day.ts';
import type { Day, Instant } from '../../domain/model/primitives.ts';
import { dayText } from './day-text.ts';

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });

/** Time of day in China, `09:42`. */
export const clockText = (at: Instant): string => clock.format(new Date(at));

/** Day and time of something agreed, `11-24 07:45`: never 明天, which is easily misread beside a time. */
export const appointmentText = (at: Instant): string => `${todayIn(new Date(at)).slice(5)} ${clockText(at)}`;

/** `10:32` today, else with its day: `昨天 18:20`, `11-24 07:45`. */
export function momentText(at: Instant, today: Day): string {
  const on = todayIn(new Date(at));
  return on === today ? clockText(at) : `${dayText(on, today)} ${clockText(at)}`;
}
