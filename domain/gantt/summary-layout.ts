import { dayNumber, dayOf } from '../calendar/day.ts';
import { type DayKind, dayKinds } from '../calendar/day-kinds.ts';
import type { CalendarSpec } from '../calendar/work-table.ts';
import type { Day } from '../model/primitives.ts';
import type { ProjectSummary } from '../model/project-summary.ts';
import { axisTicks, type Tick } from './axis-ticks.ts';

/** What one row is drawn from; a project summary is one. */
export type SummaryRowSource = Pick<ProjectSummary, 'id' | 'bars' | 'milestones'>;

export type SummaryBar = { state: ProjectSummary['bars'][number]['state']; x: number; width: number };
export type SummaryDiamond = {
  taskId: string;
  title: string;
  on: Day;
  x: number;
  tone: 'due' | 'done' | 'late';
  isLaunch: boolean;
};
/** A milestone that moves: hollow at the plan, a tail to the forecast. `isPlanInside` false: the plan lies left of the window. */
export type SummaryShift = {
  taskId: string;
  fromX: number;
  toX: number;
  severity: 'red' | 'amber';
  isPlanInside: boolean;
};
export type SummaryRow = { id: string; bars: SummaryBar[]; shifts: SummaryShift[]; diamonds: SummaryDiamond[] };
export type Band = { x: number; width: number; kind: 'weekend' | 'holiday' };

export type SummaryLayout = {
  dayWidth: number;
  rows: SummaryRow[];
  ticks: Tick[];
  bands: Band[];
  /** Weekend days that 调休 makes working days: the gap in the shading is easy to miss, so they get a mark. */
  madeUp: { on: Day; x: number }[];
  todayX: number | null;
};

/** Half the width of a drawn diamond in px; no diamond is cut by the edge. */
export const diamondRadius = 6.5;
const narrowestBar = 2;
const round = (value: number): number => Math.round(value * 100) / 100;

type Scale = { width: number; from: number; to: number; dayWidth: number };

/**
 * Summary Gantt in px, origin at the left edge of `fromOn`; both days inclusive. A day covers `dayWidth` px, bars fill
 * their days, diamonds stand in the middle of theirs. Everything lies within 0…width; what is outside the window is
 * left out. `redAfterDays`: above it a shift is red.
 */
export function summaryLayout(input: {
  summaries: readonly SummaryRowSource[];
  width: number;
  fromOn: Day;
  toOn: Day;
  today: Day | null;
  calendar: CalendarSpec;
  redAfterDays?: number;
}): SummaryLayout {
  const scale = scaleOf(input.width, input.fromOn, input.toOn);
  const today = input.today === null ? null : dayNumber(input.today);
  const kinds = dayKinds(input.calendar, scale.from, scale.to);
  const todayX = today !== null && isInside(scale, today) ? xOf(scale, today) : null;
  return {
    dayWidth: scale.dayWidth,
    rows: input.summaries.map((source) => rowOf(source, scale, input.redAfterDays ?? 2)),
    ticks: axisTicks({ width: scale.width, from: scale.from, to: scale.to, today }),
    bands: bandsOf(scale, kinds),
    madeUp: madeUpOf(scale, kinds),
    todayX,
  };
}

function scaleOf(width: number, fromOn: Day, toOn: Day): Scale {
  const from = dayNumber(fromOn);
  const to = Math.max(from, dayNumber(toOn));
  const safeWidth = Math.max(2 * diamondRadius, width);
  return { width: safeWidth, from, to, dayWidth: safeWidth / (to - from + 1) };
}

const xOf = (scale: Scale, day: number): number => round((day - scale.from) * scale.dayWidth);
const isInside = (scale: Scale, day: number): boolean => day >= scale.from && day <= scale.to;

/** Middle of the day, moved in so that the whole diamond is seen. */
function diamondX(scale: Scale, day: number): number {
  const middle = (day - scale.from + 0.5) * scale.dayWidth;
  return round(Math.min(scale.width - diamondRadius, Math.max(diamondRadius, middle)));
}

function rowOf(source: SummaryRowSource, scale: Scale, redAfterDays: number): SummaryRow {
  return {
    id: source.id,
    bars: source.bars.flatMap((bar) => barOf(bar, scale)).sort((a, b) => a.x - b.x || a.width - b.width),
    shifts: source.milestones.flatMap((milestone) => shiftOf(milestone, scale, redAfterDays)),
    diamonds: source.milestones
      .flatMap((milestone) => diamondOf(milestone, scale, redAfterDays))
      // The launch is drawn last, over its neighbours of the same day.
      .sort((a, b) => a.x - b.x || Number(a.isLaunch) - Number(b.isLaunch)),
  };
}

function barOf(bar: ProjectSummary['bars'][number], scale: Scale): SummaryBar[] {
  const start = Math.max(scale.from, dayNumber(bar.startOn));
  const end = Math.min(scale.to, dayNumber(bar.finishOn)) + 1;
  if (end <= start) return [];
  const width = Math.max(narrowestBar, round((end - start) * scale.dayWidth));
  const x = Math.min(xOf(scale, start), round(scale.width - width));
  return [{ state: bar.state, x, width }];
}

type Milestone = ProjectSummary['milestones'][number];

const isMoved = (milestone: Milestone): boolean =>
  !milestone.isDone && milestone.daysLate > 0 && milestone.forecastOn > milestone.plannedOn;

function diamondOf(milestone: Milestone, scale: Scale, redAfterDays: number): SummaryDiamond[] {
  const day = dayNumber(milestone.forecastOn);
  if (!isInside(scale, day)) return [];
  const isLate = !milestone.isDone && milestone.daysLate > redAfterDays;
  return [
    {
      taskId: milestone.taskId,
      title: milestone.title,
      on: milestone.forecastOn,
      x: diamondX(scale, day),
      tone: milestone.isDone ? 'done' : isLate ? 'late' : 'due',
      isLaunch: milestone.isLaunch,
    },
  ];
}

function shiftOf(milestone: Milestone, scale: Scale, redAfterDays: number): SummaryShift[] {
  if (!isMoved(milestone)) return [];
  const planned = dayNumber(milestone.plannedOn);
  const forecast = dayNumber(milestone.forecastOn);
  if (forecast < scale.from || planned > scale.to) return [];
  const isPlanInside = planned >= scale.from;
  return [
    {
      taskId: milestone.taskId,
      fromX: isPlanInside ? diamondX(scale, planned) : 0,
      toX: forecast <= scale.to ? diamondX(scale, forecast) : scale.width,
      severity: milestone.daysLate > redAfterDays ? 'red' : 'amber',
      isPlanInside,
    },
  ];
}

/** Days off in runs of the same kind. */
function bandsOf(scale: Scale, kinds: readonly DayKind[]): Band[] {
  const runs: { from: number; to: number; kind: Band['kind'] }[] = [];
  kinds.forEach((kind, index) => {
    if (kind !== 'weekend' && kind !== 'holiday') return;
    const day = scale.from + index;
    const last = runs.at(-1);
    if (last && last.to === day - 1 && last.kind === kind) last.to = day;
    else runs.push({ from: day, to: day, kind });
  });
  return runs.map((run) => {
    const x = xOf(scale, run.from);
    return { x, width: round(Math.min(scale.width, xOf(scale, run.to + 1)) - x), kind: run.kind };
  });
}

function madeUpOf(scale: Scale, kinds: readonly DayKind[]): { on: Day; x: number }[] {
  return kinds.flatMap((kind, index) =>
    kind === 'madeUp' ? [{ on: dayOf(scale.from + index), x: round((index + 0.5) * scale.dayWidth) }] : [],
  );
}
