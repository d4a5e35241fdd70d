import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/calendar/day.ts';
import { readDay, readDayForm } from '../../../domain/text/read-day.ts';

// A Monday; the week is 11-23 … 11-29.
const today = '2026-11-23';

describe('readDay', () => {
  const cases: [text: string, on: string | null][] = [
    ['今天', '2026-11-23'],
    ['今日', '2026-11-23'],
    ['明天', '2026-11-24'],
    ['后天', '2026-11-25'],
    ['大后天', '2026-11-26'],
    ['周一', '2026-11-23'],
    ['周五', '2026-11-27'],
    ['星期五', '2026-11-27'],
    ['礼拜五', '2026-11-27'],
    ['周日', '2026-11-29'],
    ['周天', '2026-11-29'],
    ['星期天', '2026-11-29'],
    ['这周日', '2026-11-29'],
    ['这个星期日', '2026-11-29'],
    ['本周五', '2026-11-27'],
    ['下周三', '2026-12-02'],
    ['下个周三', '2026-12-02'],
    ['下下周一', '2026-12-07'],
    ['下个礼拜天', '2026-12-06'],
    ['月底', '2026-11-30'],
    ['本月底', '2026-11-30'],
    ['下月底', '2026-12-31'],
    ['下个月底', '2026-12-31'],
    ['下月5号', '2026-12-05'],
    ['下个月15日', '2026-12-15'],
    ['年底', '2026-12-31'],
    ['12-05', '2026-12-05'],
    ['12/5', '2026-12-05'],
    ['1-5', '2027-01-05'],
    ['12月5日', '2026-12-05'],
    ['12月5号', '2026-12-05'],
    ['十二月五日', '2026-12-05'],
    ['1月15日', '2027-01-15'],
    ['2026-12-05', '2026-12-05'],
    ['2027年3月1日', '2027-03-01'],
    ['2026/12/5', '2026-12-05'],
    ['5号', '2026-12-05'],
    ['25号', '2026-11-25'],
    ['3天后', '2026-11-26'],
    ['三天后', '2026-11-26'],
    ['十天之后', '2026-12-03'],
    ['3个工作日后', '2026-11-26'],
    ['5个工作日后', '2026-11-30'],
    ['一周后', '2026-11-30'],
    ['两周后', '2026-12-07'],
    ['2个星期后', '2026-12-07'],
    ['一个月后', '2026-12-23'],
    ['半个月后', '2026-12-08'],
    ['周五前', '2026-11-27'],
    ['12-05之前', '2026-12-05'],
    ['１２／５', '2026-12-05'],
    ['１２月５日', '2026-12-05'],
    ['12-32', null],
    ['2-30', null],
    ['13月5日', null],
    ['31月', null],
    ['三月', null],
    ['3月', null],
    ['2026', null],
    ['12.5', null],
    ['0号', null],
    ['32号', null],
    ['3天', null],
    ['周八', null],
    ['周末', null],
    ['双12', null],
    ['618', null],
    ['下周', null],
    ['', null],
    ['3000-01-01', null],
  ];
  it.each(cases)('%s → %s', (text, on) => {
    expect(readDay(text, today)).toBe(on);
  });

  it('a weekday of this week that is over is not understood, the bare one is next week', () => {
    expect(readDay('这周一', '2026-11-25')).toBeNull();
    expect(readDay('周一', '2026-11-25')).toBe('2026-11-30');
  });

  it('counts working days over a holiday with made-up days', () => {
    // 国庆 2025: 10-01…10-08 off, 10-11 worked.
    expect(readDay('1个工作日后', '2025-09-30')).toBe('2025-10-09');
    expect(readDay('3个工作日后', '2025-09-30')).toBe('2025-10-11');
  });

  it('a month later than the 31st ends with the shorter month', () => {
    expect(readDay('一个月后', '2026-01-31')).toBe('2026-02-28');
    expect(readDay('30号', '2026-01-31')).toBeNull();
    expect(readDay('月底', '2028-02-10')).toBe('2028-02-29');
    expect(readDay('下月底', '2026-12-10')).toBe('2027-01-31');
  });

  it('marks what may also be a size or a model', () => {
    expect(readDayForm('12-05', today)?.isClear).toBe(false);
    expect(readDayForm('5号', today)?.isClear).toBe(false);
    expect(readDayForm('12月5日', today)?.isClear).toBe(true);
    expect(readDayForm('12-05前', today)?.isClear).toBe(true);
  });

  it('never throws, and a day found for a relative word is never in the past', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 20_000 }), (text, days) => {
        const from = addDays('2020-01-01', days);
        const on = readDay(text, from);
        expect(on === null || /^\d{4}-\d{2}-\d{2}$/.test(on)).toBe(true);
      }),
    );
    const word = fc.constantFrom('周一', '周五', '周日', '月底', '12-05', '2/29', '5号', '3天后', '两周后', '一个月后');
    fc.assert(
      fc.property(word, fc.integer({ min: 0, max: 20_000 }), (text, days) => {
        const from = addDays('2020-01-01', days);
        const on = readDay(text, from);
        expect(on === null || on >= from).toBe(true);
      }),
    );
  });
});
