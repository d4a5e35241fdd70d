import { addDays, weekdayOf } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import type { Draft } from './draft.ts';

const bare = /^(?:周|星期|礼拜)[一二三四五六日天]/;

/**
 * 周三 …, 周五 … said on a Friday: the Friday after that Wednesday. And a weekday that is today's is today for some,
 * in a week for others. Both are for the user to look at.
 */
export function orderWeekdays(drafts: readonly Draft[], today: Day): void {
  let last: Day | null = null;
  for (const draft of drafts) {
    const { dueOn, dueWords, repeat } = draft;
    if (repeat || dueOn === null || !bare.test(dueWords)) continue;
    if (last !== null && dueOn < last && weekdayOf(dueOn) > weekdayOf(last)) {
      draft.dueOn = addDays(dueOn, 7);
      if (draft.startOn) draft.startOn = addDays(draft.startOn, 7);
      draft.unsure.due = dueWords;
    } else if (dueOn === today) draft.unsure.due = dueWords;
    last = draft.dueOn;
  }
}
