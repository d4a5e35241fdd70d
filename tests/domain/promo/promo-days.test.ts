import { expect, it } from 'vitest';
import { defaultWindows } from '../../../domain/promo/default-windows.ts';
import { promoDaysOf } from '../../../domain/promo/promo-days.ts';
import { readDays } from '../../../domain/text/days/find-days.ts';

const today = '2027-03-01';
const usual = defaultWindows.find(({ id }) => id === 'default-618-2027');

it('the usual promotions hold where none is stored; stored days stand for them; a dropped one has its peak left', () => {
  if (!usual) throw new Error('no 618');
  const said = (text: string, stored: Parameters<typeof promoDaysOf>[0]) =>
    readDays(text, { today, promos: promoDaysOf(stored) })?.on;
  expect(said('618预售前一周', [])).toBe('2027-05-17');
  const own = { ...usual, phases: [{ name: '预售', fromOn: '2027-05-20', toOn: '2027-05-30' }] };
  expect(said('618预售前一周', [own])).toBe('2027-05-13');
  expect(said('618 前 10 天', [own])).toBe('2027-06-08');
  expect(said('618 前 10 天', [{ ...usual, isDropped: true }])).toBe('2027-06-08');
  expect(said('618预售前一周', [{ ...usual, isDropped: true }])).toBeUndefined();
});
