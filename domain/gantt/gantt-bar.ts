/** Half-open span of day numbers: a task of one day is [d, d + 1). */
export type DaySpan = { start: number; end: number };

/** What one row of the chart is drawn from. A milestone has start = end: the instant it stands for. */
export type GanttBar = DaySpan & {
  taskId: string;
  shape: 'bar' | 'milestone' | 'summary';
  tone: 'todo' | 'run' | 'done' | 'wait' | 'late';
  /** 0…1 */
  progress: number;
  /** Any delay moves the launch; within two days of that. */
  critical: boolean;
  near: boolean;
  /** Where the forecast ends when that is later than planned. */
  forecastEnd: number | null;
  daysLate: number;
  severity: 'red' | 'amber' | null;
  baseline: DaySpan | null;
  deadline: number | null;
  notBefore: number | null;
  isPinned: boolean;
  hasConflict: boolean;
  /** Stands at the right of the bar. */
  label: string;
  /** While a change is tried: where the task stood; the bar itself is where it will be. */
  ghost: DaySpan | null;
  isMoved: boolean;
};

/** Px of a row 32 px high (LOOK §5). */
export const barTop = 8;
export const barHeight = 14;
export const rowHeight = 32;
export const diamondRadius = 7;

/** No bar is thinner: a day at the widest view is 1.5 px. */
export const narrowestBar = 3;
