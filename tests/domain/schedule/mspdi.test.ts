import { expect, it } from 'vitest';
import { schedule } from '../../../domain/schedule/schedule.ts';
import { readMspdi } from '../../support/mspdi.ts';

type Link = [from: number, type: 'FF' | 'FS' | 'SF' | 'SS', lag?: number, lagFormat?: number];
type Row = {
  /** First and last day as Microsoft Project has them. */
  days: [start: string, finish: string];
  hours?: number;
  after?: Link[];
  level?: number;
  isSummary?: boolean;
  more?: string;
  /** Instead of the morning of the first day. */
  from?: string;
};

const types = { FF: 0, FS: 1, SF: 2, SS: 3 };

const element = (name: string, value: string | number): string => `<${name}>${value}</${name}>`;

const linkXml = ([from, type, lag = 0, format = 7]: Link): string =>
  `<PredecessorLink>${element('PredecessorUID', from)}${element('Type', types[type])}${element('LinkLag', lag)}${element('LagFormat', format)}</PredecessorLink>`;

function taskXml(
  { days: [start, finish], hours = 8, after = [], level = 1, isSummary, more = '', from }: Row,
  at: number,
) {
  return [
    '<Task>',
    element('UID', at + 1),
    element('Name', `任务 ${at + 1}`),
    element('OutlineLevel', level),
    element('Start', from ?? `${start}T${hours === 0 ? '17' : '08'}:00:00`),
    element('Finish', `${finish}T17:00:00`),
    element('Duration', `PT${hours}H0M0S`),
    element('Summary', isSummary ? 1 : 0),
    ...after.map(linkXml),
    more,
    '</Task>',
  ].join('');
}

const off = (from: string, to: string): string =>
  `<Exception><TimePeriod>${element('FromDate', `${from}T00:00:00`)}${element('ToDate', `${to}T23:59:00`)}</TimePeriod>${element('DayWorking', 0)}</Exception>`;
const on = (day: string): string =>
  `<Exception><TimePeriod>${element('FromDate', `${day}T00:00:00`)}${element('ToDate', `${day}T23:59:00`)}</TimePeriod>${element('DayWorking', 1)}</Exception>`;

const week = (working: string): string =>
  [...working]
    .map((bit, at) => `<WeekDay>${element('DayType', at + 1)}${element('DayWorking', bit)}</WeekDay>`)
    .join('');

/** Calendar 1: Monday to Friday; 2: every day but Sunday, made from 1. The plan starts on Monday 2026-06-01. */
const file = (rows: readonly Row[], exceptions = ''): string =>
  `<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project">${element('StartDate', '2026-06-01T08:00:00')}${element('CalendarUID', 1)}${element('MinutesPerDay', 480)}<Calendars><Calendar>${element('UID', 1)}${element('IsBaseCalendar', 1)}${element('BaseCalendarUID', -1)}<WeekDays>${week('0111110')}</WeekDays><Exceptions>${exceptions}</Exceptions></Calendar><Calendar>${element('UID', 2)}${element('IsBaseCalendar', 0)}${element('BaseCalendarUID', 1)}<WeekDays>${week('0111111')}</WeekDays></Calendar></Calendars><Tasks>${rows.map(taskXml).join('')}</Tasks></Project>`;

const constraint = (type: number, day: string, time = '08'): string =>
  element('ConstraintType', type) + element('ConstraintDate', `${day}T${time}:00:00`);

/** Our own small files with the days that Microsoft Project's rules give. June 2026: 1, 8, 15 are Mondays. */
const files: [name: string, rows: Row[], exceptions?: string][] = [
  [
    'finish to start, lag and lead',
    [
      { days: ['2026-06-01', '2026-06-03'], hours: 24 },
      { days: ['2026-06-04', '2026-06-05'], hours: 16, after: [[1, 'FS']] },
      { days: ['2026-06-10', '2026-06-10'], after: [[2, 'FS', 9600]] },
      { days: ['2026-06-03', '2026-06-04'], hours: 16, after: [[1, 'FS', -4800]] },
    ],
  ],
  [
    'start to start, finish to finish, start to finish',
    [
      { days: ['2026-06-01', '2026-06-05'], hours: 40 },
      { days: ['2026-06-02', '2026-06-02'], after: [[1, 'SS', 4800]] },
      { days: ['2026-06-04', '2026-06-05'], hours: 16, after: [[1, 'FF']] },
      { days: ['2026-06-05', '2026-06-08'], hours: 16, after: [[1, 'FF', 4800]] },
      { days: ['2026-06-08', '2026-06-10'], hours: 24, after: [[1, 'FS']] },
      { days: ['2026-06-04', '2026-06-05'], hours: 16, after: [[5, 'SF']] },
    ],
  ],
  [
    'elapsed lag and elapsed days',
    [
      { days: ['2026-06-01', '2026-06-04'], hours: 32 },
      // Three days and nights from Thursday evening end on Sunday evening.
      { days: ['2026-06-08', '2026-06-08'], after: [[1, 'FS', 43200, 8]] },
      { days: ['2026-06-05', '2026-06-07'], hours: 72, after: [[1, 'FS']], more: element('DurationFormat', 8) },
      { days: ['2026-06-08', '2026-06-09'], hours: 16, after: [[3, 'FS']] },
    ],
  ],
  [
    'no earlier than, must start, must finish; no later than moves nothing',
    [
      { days: ['2026-06-04', '2026-06-05'], hours: 16, more: constraint(4, '2026-06-04') },
      { days: ['2026-06-10', '2026-06-11'], hours: 16, after: [[1, 'FS']], more: constraint(2, '2026-06-10') },
      { days: ['2026-06-11', '2026-06-12'], hours: 16, more: constraint(3, '2026-06-12', '17') },
      { days: ['2026-06-08', '2026-06-09'], hours: 16, more: constraint(6, '2026-06-09', '17') },
      { days: ['2026-06-01', '2026-06-02'], hours: 16, more: constraint(7, '2026-06-20', '17') },
      { days: ['2026-06-01', '2026-06-01'], more: constraint(5, '2026-06-09') },
      // A must-start before its predecessor holds; the broken link is what is told.
      { days: ['2026-06-05', '2026-06-05'], after: [[2, 'FS']], more: constraint(2, '2026-06-05') },
      { days: ['2026-06-02', '2026-06-02'], after: [[6, 'FS']], more: element('Deadline', '2026-06-01T17:00:00') },
    ],
  ],
  [
    'exceptions of the calendar, a calendar of its own, a milestone',
    [
      { days: ['2026-06-01', '2026-06-05'], hours: 24 },
      { days: ['2026-06-06', '2026-06-06'], after: [[1, 'FS']] },
      { days: ['2026-06-08', '2026-06-09'], hours: 16, after: [[2, 'FS']] },
      { days: ['2026-06-09', '2026-06-09'], hours: 0, after: [[3, 'FS']] },
      { days: ['2026-06-13', '2026-06-15'], hours: 16, after: [[6, 'FS']], more: element('CalendarUID', 2) },
      { days: ['2026-06-10', '2026-06-12'], hours: 24, after: [[4, 'FS']] },
    ],
    off('2026-06-02', '2026-06-03') + on('2026-06-06'),
  ],
  [
    'summary tasks',
    [
      { days: ['2026-06-01', '2026-06-05'], hours: 40, isSummary: true },
      { days: ['2026-06-01', '2026-06-02'], hours: 16, level: 2 },
      { days: ['2026-06-03', '2026-06-05'], hours: 24, level: 2, after: [[2, 'FS']] },
      { days: ['2026-06-08', '2026-06-10'], hours: 24, isSummary: true, after: [[1, 'FS']] },
      { days: ['2026-06-08', '2026-06-08'], level: 2 },
      { days: ['2026-06-09', '2026-06-10'], hours: 16, level: 2, after: [[5, 'FS']] },
    ],
  ],
  [
    'a lag in percent, a start before the plan starts, a start on the evening before, what never began',
    [
      { days: ['2026-05-27', '2026-05-28'], hours: 16, more: constraint(4, '2026-05-27') },
      { days: ['2026-06-01', '2026-06-04'], hours: 32, more: element('ActualStart', '2000-01-01T00:00:00') },
      { days: ['2026-06-09', '2026-06-09'], after: [[2, 'FS', 50, 19]] },
      {
        days: ['2026-06-05', '2026-06-08'],
        hours: 96,
        after: [[2, 'FS']],
        more: element('DurationFormat', 8),
        from: '2026-06-04T17:00:00',
      },
    ],
  ],
  [
    'what has happened stays where it was, what is set by hand too',
    [
      {
        days: ['2026-06-02', '2026-06-04'],
        hours: 24,
        more: element('ActualStart', '2026-06-02T08:00:00') + element('ActualFinish', '2026-06-04T17:00:00'),
      },
      { days: ['2026-06-05', '2026-06-05'], after: [[1, 'FS']] },
      { days: ['2026-06-03', '2026-06-04'], hours: 16, after: [[2, 'FS']], more: element('Manual', 1) },
    ],
  ],
];

it.each(files)('%s', (_name, rows, exceptions) => {
  const { plan, stored, partial } = readMspdi(file(rows, exceptions));
  expect(partial).toEqual([]);
  const result = schedule(plan, null);
  if ('error' in result) throw new Error(result.error);
  const ours = Object.fromEntries(
    plan.tasks.map(({ id }) => [id, [result.tasks[id]?.start, result.tasks[id]?.finish]]),
  );
  expect(ours).toEqual(Object.fromEntries([...stored].map(([id, { start, finish }]) => [id, [start, finish]])));
});

it('a file with hours in it is told from one of whole days', () => {
  const hours: Row = { days: ['2026-06-01', '2026-06-01'], hours: 4 };
  const { partial } = readMspdi(file([hours, { days: ['2026-06-02', '2026-06-02'], after: [[1, 'FS', 2400]] }]));
  expect(partial).toEqual(['1 takes 0.5 days', 'a lag of 0.5 days before 2']);
  const split = readMspdi(file([{ days: ['2026-06-01', '2026-06-04'], hours: 24 }]));
  expect(split.partial).toEqual(['1 takes 3 days and spans 4']);
});

it('links to what is not in the plan are left out', () => {
  const rows: Row[] = [
    { days: ['2026-06-01', '2026-06-02'], hours: 16, more: element('Active', 0) },
    { days: ['2026-06-01', '2026-06-01'], after: [[1, 'FS']] },
  ];
  expect(readMspdi(file(rows)).plan).toMatchObject({ tasks: [{ id: '2' }], links: [] });
});

it('exceptions that come again and again, and other weeks', () => {
  const again = (type: number, from: string, to: string, more: string) =>
    `<Exception><TimePeriod>${element('FromDate', `${from}T00:00:00`)}${element('ToDate', `${to}T23:59:00`)}</TimePeriod>${element('Type', type)}${more}${element('DayWorking', 0)}</Exception>`;
  const offOf = (exceptions: string) =>
    readMspdi(file([{ days: ['2026-06-01', '2026-06-01'] }], exceptions)).plan.calendar.exceptions?.map(({ on }) => on);
  const year = ['2026-01-01', '2027-12-31'] as const;
  expect(offOf(again(2, ...year, element('Month', 4) + element('MonthDay', 1)))).toEqual(['2026-05-01', '2027-05-01']);
  // The second Sunday of May.
  const mothersDay = element('Month', 4) + element('MonthItem', 3) + element('MonthPosition', 1);
  expect(offOf(again(3, ...year, mothersDay))).toEqual(['2026-05-10', '2027-05-09']);
  const quarter = ['2026-01-01', '2026-06-30'] as const;
  expect(offOf(again(4, ...quarter, element('Period', 3) + element('MonthDay', 15)))).toEqual([
    '2026-01-15',
    '2026-04-15',
  ]);
  // The last weekday of every second month.
  const lastWeekday = element('Period', 2) + element('MonthItem', 1) + element('MonthPosition', 4);
  expect(offOf(again(5, ...quarter, lastWeekday))).toEqual(['2026-01-30', '2026-03-31', '2026-05-29']);
  // Mondays and Fridays of every second week; 2026-06-01 is a Monday.
  const everySecond = element('Period', 2) + element('DaysOfWeek', 2 + 32);
  expect(offOf(again(6, '2026-06-01', '2026-06-20', everySecond))).toEqual([
    '2026-06-01',
    '2026-06-05',
    '2026-06-15',
    '2026-06-19',
  ]);
  expect(offOf(again(7, '2026-06-01', '2026-06-07', element('Period', 3)))).toEqual([
    '2026-06-01',
    '2026-06-04',
    '2026-06-07',
  ]);
});
