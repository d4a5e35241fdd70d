import { expect, test } from 'vitest';
import { defaultCalendar } from '../../../domain/calendar/calendar.ts';
import { dayNumber } from '../../../domain/calendar/day.ts';
import { axisMarks, spansSeen } from '../../../domain/gantt/axis-marks.ts';
import { textWidth } from '../../../domain/gantt/paint.ts';
import { promoNames } from '../../../domain/gantt/promo-names.ts';
import { scaleOf, xOf, type Zoom, zooms } from '../../../domain/gantt/zoom.ts';
import { promoBand as band } from './promo-band.ts';

const promos = [
  band('双11', '2026-10-14', '2026-11-11'),
  band('双12', '2026-12-08', '2026-12-12'),
  band('年货节', '2027-01-08', '2027-01-29'),
  band('38 节', '2027-03-01', '2027-03-08'),
];

function shown(zoom: Zoom, seenX = 0) {
  const scale = scaleOf(zoom, '2026-10-28', '2027-02-26', '2026-11-27', 720);
  const marks = axisMarks(scale, defaultCalendar, 0, scale.width);
  return { scale, marks, names: promoNames(promos, scale, marks.spans, seenX) };
}

test('names of promotions run into nothing at any zoom', () => {
  for (const zoom of zooms) {
    const { names, marks } = shown(zoom);
    expect(names.length).toBeGreaterThan(1);
    names.forEach(({ x, text }, at) => {
      const end = x + textWidth(text);
      const next = names[at + 1]?.x ?? Number.POSITIVE_INFINITY;
      expect(next, `${zoom} ${text}`).toBeGreaterThan(end);
      for (const span of marks.spans) expect(span.x <= x || span.x > end, `${zoom} ${text}`).toBe(true);
    });
  }
});

test('a day wide enough says that the days are estimated, a narrow one the name alone', () => {
  expect(shown('day').names.map(({ text }) => text)).toContain('双12（暂估）');
  expect(shown('quarter').names.map(({ text }) => text)).toContain('年货节');
});

test('a band that began further left is named where it is seen, as far as it goes on', () => {
  const at = (day: string) => xOf(shown('week').scale, dayNumber(day));
  const names = shown('week', at('2026-11-01')).names;
  expect(names[0]?.text).toBe('双11（暂估）');
  expect(names[0]?.x).toBeGreaterThan(at('2026-11-01'));
  expect(shown('week', at('2026-11-09')).names[0]?.x).toBeLessThan(at('2026-11-01'));
});

test('the month that began further left is named where it is seen', () => {
  const { marks } = shown('week');
  const seenX = (marks.spans[1]?.x ?? 0) + 30;
  expect(spansSeen(marks.spans, seenX)[1]).toEqual({ ...marks.spans[1], x: seenX });
  expect(spansSeen(marks.spans, (marks.spans[2]?.x ?? 0) - 20)[1]).toEqual(marks.spans[1]);
});
