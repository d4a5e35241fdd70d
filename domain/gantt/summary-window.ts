import { dayNumber, dayOf, weekdayOfNumber } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import type { ProjectSummary } from '../model/project-summary.ts';

type Spanned = Pick<ProjectSummary, 'finishOn' | 'launch'>;

const daysBefore = { least: 7, most: 28 };
const daysAfter = { least: 41, most: 111 };

/**
 * Days to show for these projects: whole weeks, from the week before today (earlier when a late launch was planned
 * earlier, at most four weeks) to the last finish, at least 6 and at most 16 weeks ahead.
 */
export function summaryWindow(summaries: readonly Spanned[], today: Day): { fromOn: Day; toOn: Day } {
  const now = dayNumber(today);
  let first = now - daysBefore.least;
  let last = now + daysAfter.least;
  for (const { finishOn, launch } of summaries) {
    if (launch && !launch.isDone) {
      first = Math.min(first, dayNumber(launch.plannedOn) - 1);
      last = Math.max(last, dayNumber(launch.forecastOn) + 3);
    }
    if (finishOn) last = Math.max(last, dayNumber(finishOn));
  }
  return {
    fromOn: dayOf(monday(Math.max(first, now - daysBefore.most))),
    toOn: dayOf(monday(Math.min(last, now + daysAfter.most)) + 6),
  };
}

/** The Monday on or before a day. */
const monday = (day: number): number => day - weekdayOfNumber(day);
