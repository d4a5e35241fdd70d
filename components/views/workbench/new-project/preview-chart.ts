import { type CalendarSpec, defaultCalendar, madeUpDays, offDays } from '../../../../domain/calendar/calendar.ts';
import { dayNumber, dayOf, weekdayOf } from '../../../../domain/calendar/day.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { PromoWindow } from '../../../../domain/model/promo-window.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { bandName } from '../promo/band-name.ts';
import { childrenOf } from '../task-tree.ts';
import type { PreviewPlan } from './preview-plan.ts';

/** Left edge and width in percent of the days shown. */
export type Span = { left: number; width: number };
export type PreviewRow = {
  task: Task;
  isGroup: boolean;
  level: number;
  span: Span;
  isCritical: boolean;
  isLaunch: boolean;
  /** Milestones: their day. */
  on: Day | null;
};
export type PreviewChart = {
  dayCount: number;
  rows: PreviewRow[];
  offSpans: Span[];
  madeUp: { on: Day; left: number }[];
  months: { on: Day; left: number }[];
  weeks: { on: Day; left: number }[];
  today: Span | null;
  promos: (Span & { id: string; name: string })[];
  /** Days before today in which work had to begin. */
  lateSpan: Span | null;
};

/** Days shown before the first and after the last one of the plan. */
const margin = { before: 2, after: 6 };
/** About so many week labels find room. */
const mostWeeks = 14;

/** Bars over days for the set-up page: everything in percent, so that it fits any width. */
export function previewChart(
  preview: Extract<PreviewPlan, { ok: true }>,
  today: Day,
  promos: readonly PromoWindow[] = [],
  calendar: CalendarSpec = defaultCalendar,
): PreviewChart {
  const { plan } = preview;
  const firstOn = [plan.startOn ?? today, today].sort()[0] ?? today;
  const lastOn = [plan.finishOn ?? today, today].sort()[1] ?? today;
  const from = dayNumber(firstOn) - margin.before;
  const to = dayNumber(lastOn) + margin.after;
  const scale = { from, count: to - from + 1 };
  const [fromOn, toOn] = [dayOf(from), dayOf(to)];
  const startOn = plan.startOn ?? today;
  return {
    dayCount: scale.count,
    rows: rowsOf(preview, scale),
    offSpans: offDays(calendar, fromOn, toOn).map(({ on }) => spanOf(scale, on, on)),
    madeUp: madeUpDays(calendar, fromOn, toOn).map((on) => ({ on, left: spanOf(scale, on, on).left })),
    months: ticks(scale, (day) => day.endsWith('-01')),
    weeks: everyNth(
      ticks(scale, (day) => weekdayOf(day) === 0),
      Math.ceil(scale.count / 7 / mostWeeks),
    ),
    today: spanOf(scale, today, today),
    promos: promos.flatMap((window) => bandOf(scale, window, fromOn, toOn)),
    lateSpan:
      startOn < today && preview.project.direction === 'backward'
        ? spanOf(scale, startOn, dayOf(dayNumber(today) - 1))
        : null,
  };
}

type Scale = { from: number; count: number };

function spanOf(scale: Scale, startOn: Day, finishOn: Day): Span {
  const start = dayNumber(startOn) - scale.from;
  const end = dayNumber(finishOn) - scale.from + 1;
  return { left: (start / scale.count) * 100, width: ((end - start) / scale.count) * 100 };
}

/** The part of a promotion that is in view. */
function bandOf(scale: Scale, window: PromoWindow, fromOn: Day, toOn: Day): PreviewChart['promos'] {
  if (window.toOn < fromOn || window.fromOn > toOn) return [];
  const span = spanOf(scale, window.fromOn > fromOn ? window.fromOn : fromOn, window.toOn < toOn ? window.toOn : toOn);
  return [{ ...span, id: window.id, name: bandName(window) }];
}

function ticks(scale: Scale, isTick: (day: Day) => boolean): { on: Day; left: number }[] {
  const found: { on: Day; left: number }[] = [];
  for (let offset = 0; offset < scale.count; offset += 1) {
    const on = dayOf(scale.from + offset);
    if (isTick(on)) found.push({ on, left: (offset / scale.count) * 100 });
  }
  return found;
}

const everyNth = <Item>(items: Item[], step: number): Item[] =>
  items.filter((_, index) => index % Math.max(1, step) === 0);

function rowsOf(preview: Extract<PreviewPlan, { ok: true }>, scale: Scale): PreviewRow[] {
  const children = childrenOf(new Map(preview.tasks.map((task) => [task.id, task])));
  const rows: PreviewRow[] = [];
  const add = (task: Task, level: number): Day[] => {
    const below = children.get(task.id);
    const dates = preview.plan.dates.get(task.id);
    const row: PreviewRow = {
      task,
      level,
      isGroup: below !== undefined,
      span: { left: 0, width: 0 },
      isCritical: dates?.critical ?? false,
      isLaunch: task.id === preview.project.launchTaskId,
      on: task.kind === 'milestone' ? (dates?.finishOn ?? null) : null,
    };
    rows.push(row);
    const days = below ? below.flatMap((child) => add(child, level + 1)) : dates ? [dates.startOn, dates.finishOn] : [];
    days.sort();
    const [startOn, finishOn] = [days[0], days.at(-1)];
    if (startOn && finishOn) row.span = spanOf(scale, startOn, finishOn);
    return days;
  };
  for (const root of children.get(null) ?? []) add(root, 0);
  return rows;
}
