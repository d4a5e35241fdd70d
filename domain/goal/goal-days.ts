import type { Day } from '../model/primitives.ts';
import { type DayPhrase, findDays } from '../text/days/find-days.ts';
import { monthEnd, nextMonthDay } from '../text/days/real-day.ts';

const going = '上架|上新|上线|首发|开售|开卖|开播|发布';
/** A quarter or a year only frames what is said more exactly. */
const frame =
  /^(?:今年|明年|后年|20\d{2}年?)?(?:Q\s?[1-4]|第?[一二三四1-4]季度?|上半年|下半年|H[12]|今年|明年|20\d{2}年?)$/i;

/** The day of the goal and of the launch. One day before words of going on sale is the launch's. */
export function readGoalDays(text: string, today: Day): { byOn: Day | null; launchOn: Day | null } {
  const found = findDays(text, { today, keepsNames: true }).filter(
    (phrase) => phrase.on >= today && isSaid(text, phrase),
  );
  const wordsOf = ({ start, end }: DayPhrase) => text.slice(start, end).trim();
  const isFrame = (phrase: DayPhrase) => frame.test(wordsOf(phrase));
  const launch = found.find(
    (phrase) => !isFrame(phrase) && new RegExp(`^[^,。;、\\d]{0,8}(?:${going})`).test(text.slice(phrase.end)),
  );
  const exact = found.filter((one) => one !== launch && !isFrame(one));
  const framed = launch ? undefined : found.find(isFrame);
  // 12月复购率 18%: by the end of it.
  const month = /(?<!\d)(1[0-2]|[1-9])月(?![\d销均])/.exec(text)?.[1];
  const inMonth = found.length === 0 && month ? nextMonthEnd(Number(month), today) : null;
  return { byOn: (exact.at(-1) ?? framed)?.on ?? inMonth, launchOn: launch?.on ?? null };
}

function nextMonthEnd(month: number, today: Day): Day | null {
  const first = nextMonthDay(month, 28, today);
  return first && monthEnd(first, 0);
}

/** 4.9 and 3-5 may be figures: of those only what is surely a day, or stands before going on sale. */
function isSaid(text: string, { start, end, certainty }: DayPhrase): boolean {
  const words = text.slice(start, end);
  if (certainty !== 'guess') return true;
  if (/[年月日号周季底末天]|Q\d|双1|双十|618|节|\d{4}/i.test(words)) return true;
  return /^\d{1,2}[./-]\d{1,2}$/.test(words) && new RegExp(`^\\s?(?:正式)?(?:${going})`).test(text.slice(end));
}
