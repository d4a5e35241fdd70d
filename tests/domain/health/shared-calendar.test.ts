import { expect, it } from 'vitest';
import { defaultCalendar } from '../../../domain/calendar/calendar.ts';
import { sharedCalendar } from '../../../domain/health/shared-calendar.ts';

const six = { week: '1111110', holidays: 'CN' } as const;

it.each([
  ['no project', [], defaultCalendar],
  ['one', [{ calendar: six }], six],
  ['two alike', [{ calendar: six }, { calendar: { ...six } }], six],
  ['two that differ', [{ calendar: six }, { calendar: { ...six, holidays: null } }], defaultCalendar],
  ['one without its own among them', [{ calendar: six }, {}], defaultCalendar],
  ['one without its own first', [{}, { calendar: six }], defaultCalendar],
])('%s', (_, summaries, calendar) => {
  expect(sharedCalendar(summaries)).toEqual(calendar);
});
