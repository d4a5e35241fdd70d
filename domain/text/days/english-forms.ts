import { addDays } from '../../calendar/day.ts';
import { clear, type Form, form, type Moment } from './moment.ts';
import { monthEnd, nextMonthDay, realDay } from './real-day.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const date = '(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const year = '(?:,?\\s(20\\d{2}))?(?![\\dA-Za-z])';

/** Dec 25, 25 December 2026, end of month, in 3 days: from suppliers abroad. */
export const englishForms: Form[] = [
  form(`${month}\\s${date}${year}`, ([name = '', day = '', y], { today }) => dated(name, day, y, today)),
  form(`${date}\\s${month}${year}`, ([day = '', name = '', y], { today }) => dated(name, day, y, today)),
  form('(?:the )?end of (?:the |this )?(next )?month|(eom)(?![a-z])', ([next], { today }) =>
    clear(monthEnd(today, next ? 1 : 0)),
  ),
  form('(in|within) (\\d{1,3}) (day|week)s?(?![a-z])', ([how = '', text = '', unit = ''], { today }) => {
    const moment = clear(addDays(today, Number(text) * (unit.toLowerCase() === 'week' ? 7 : 1)));
    return moment && { ...moment, isDeadline: how.toLowerCase() === 'within' };
  }),
];

function dated(name: string, day: string, year: string | undefined, today: string): Moment | null {
  const at = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return clear(year ? realDay(Number(year), at, Number(day)) : nextMonthDay(at, Number(day), today));
}
