import type { CalendarSpec } from '../calendar/calendar.ts';
import type { Day } from '../model/primitives.ts';

/** A plan as the `schedule` command reads it; days are `YYYY-MM-DD`, durations and lags whole days. */
export type PlanInput = {
  calendar: CalendarSpec;
  calendars?: Readonly<Record<string, CalendarSpec>> | undefined;
  start?: Day | undefined;
  /** The launch holds its day in the plan, whatever comes before it; the forecast may move it. */
  launch?: { task: string; on: Day } | undefined;
  /** Ancestors of the launch are placed at their late dates; the default when there is a launch and no start. */
  direction?: 'forward' | 'backward' | undefined;
  tasks: readonly PlanTask[];
  links: readonly PlanLink[];
  /** Levelling: how much of a resource there is on every day; what is not named here is never short. */
  capacity?: Readonly<Record<string, number>> | undefined;
  /** Levelling: what other plans take of a resource from one day to another, both included. */
  booked?: readonly { resource: string; fromOn: Day; toOn: Day; much: number }[] | undefined;
};

export type PlanTask = {
  id: string;
  title?: string | undefined;
  kind?: 'work' | 'wait' | 'milestone' | undefined;
  days: number;
  unit?: 'working' | 'calendar' | undefined;
  calendar?: string | undefined;
  parent?: string | undefined;
  edge?: 'start' | 'end' | undefined;
  constraint?: { type: ConstraintType; on?: Day | null | undefined } | undefined;
  deadlineOn?: Day | undefined;
  pinnedOn?: Day | undefined;
  actualStartOn?: Day | undefined;
  actualFinishOn?: Day | undefined;
  /** 0…1 */
  progress?: number | undefined;
  /** Waits past their timeout are asked again on this day: the forecast does not end before it. */
  chaseOn?: Day | undefined;
  /** Levelling: how much of a resource the task takes on each of its days. Waits, milestones and parents take none. */
  demand?: Readonly<Record<string, number>> | undefined;
};

export type ConstraintType = 'ASAP' | 'ALAP' | 'SNET' | 'SNLT' | 'FNET' | 'FNLT' | 'MSO' | 'MFO';
export type LinkType = 'FS' | 'SS' | 'FF' | 'SF';

/** `to` waits for `from`. The lag counts working days of the successor's calendar, or calendar days. */
export type PlanLink = {
  from: string;
  to: string;
  type?: LinkType | undefined;
  lag?: number | undefined;
  unit?: 'working' | 'calendar' | undefined;
};

/** Days are first and last day, both included; a milestone shows one day. Floats in days of the task's own calendar. */
export type ScheduledTask = {
  start: Day;
  finish: Day;
  lateStart: Day;
  lateFinish: Day;
  totalFloat: number;
  freeFloat: number;
  critical: boolean;
  forecastStart?: Day;
  forecastFinish?: Day;
};

export type Conflict = {
  kind: 'link' | 'deadline' | 'constraint' | 'negativeFloat' | 'dayOff' | 'overCapacity' | 'freeze';
  taskIds: string[];
  text: string;
};

export type ScheduleResult = {
  start: Day;
  finish: Day;
  /** Working days of the project calendar from start to finish. */
  days: number;
  tasks: Record<string, ScheduledTask>;
  /** From the launch (or the last task) back along what sets each early date, first task first. */
  driving: string[];
  /** The same along what sets each forecast date; without `today` there is none. */
  forecastDriving?: string[];
  conflicts: Conflict[];
};

/** A plan that cannot be computed: `error` is a sentence, `code` and `params` let a screen say it in its words. */
export type PlanRefusal = { error: string; code: string; params: Record<string, string | number> };
