import { addWorkdays, workdaysBetween } from '../../domain/calendar/calendar.ts';
import { addDays, dayNumber } from '../../domain/calendar/day.ts';
import type { CalendarSpec } from '../../domain/calendar/work-table.ts';
import type { ConstraintType, LinkType, PlanInput, PlanLink, PlanTask } from '../../domain/schedule/plan-types.ts';
import { calendarsOf } from './mspdi-calendars.ts';
import { all, dayIn, type Node, number, one, parse, text } from './mspdi-xml.ts';

/** What the file itself says of a task: first and last day. */
export type StoredDays = { name: string; start: string; finish: string };
export type Mspdi = {
  plan: PlanInput;
  stored: ReadonlyMap<string, StoredDays>;
  /** Why it is not a plan of whole days; empty when it is one. */
  partial: string[];
};

const constraints: readonly ConstraintType[] = ['ASAP', 'ALAP', 'MSO', 'MFO', 'SNET', 'SNLT', 'FNET', 'FNLT'];
const linkTypes: readonly LinkType[] = ['FF', 'FS', 'SF', 'SS'];
/** Units of duration and lag with an even number are elapsed: every day counts, day and night. */
const isElapsed = (format: number): boolean => format % 32 !== 0 && (format % 32) % 2 === 0 && format % 32 <= 20;
/** 19 and 20: so much of the predecessor's duration. */
const isPercent = (format: number): boolean => format % 32 === 19 || format % 32 === 20;

/** What one file says for all its tasks. */
type Ground = { minutesADay: number; dayStart: string; dayEnd: string; partial: string[] };

/** A file of Microsoft Project as the `schedule` command's input. Times of day, costs and people are left out. */
export function readMspdi(xml: string): Mspdi {
  const project = parse(xml);
  const ground: Ground = {
    minutesADay: number(project, 'MinutesPerDay', 480),
    dayStart: text(project, 'DefaultStartTime') || '08:00:00',
    dayEnd: text(project, 'DefaultFinishTime') || '17:00:00',
    partial: [],
  };
  if (text(project, 'ScheduleFromStart') === '0') ground.partial.push('planned back from its finish');
  const calendars = calendarsOf(project);
  const calendar = calendars.get(text(project, 'CalendarUID')) ?? { week: '1111100', holidays: null };
  const rows = rowsOf(project);
  const tasks = new Map<string, PlanTask>();
  const stored = new Map<string, StoredDays>();
  const outline: string[] = [];
  for (const [at, row] of rows.entries()) {
    const id = text(row, 'UID');
    const level = levelOf(row);
    outline.length = level;
    const parent = outline.findLast((above) => above !== undefined);
    outline[level] = id;
    const isSummary = number(row, 'Summary') === 1 || (rows[at + 1] !== undefined && levelOf(rows[at + 1]) > level);
    const task = { ...taskOf(row, isSummary, ground), ...(parent ? { parent } : {}) };
    if (calendars.has(text(row, 'CalendarUID'))) task.calendar = text(row, 'CalendarUID');
    tasks.set(id, task);
    const own = calendars.get(task.calendar ?? '') ?? calendar;
    const days = storedDays(row, isSummary ? { ...task, days: 0 } : task, own, ground);
    if (days) stored.set(id, days);
    const fault = days && !isSummary ? spanFault(task, days, own) : null;
    if (fault) ground.partial.push(fault);
  }
  const links = rows.flatMap((row) =>
    all(row, 'PredecessorLink').flatMap((link) => linkOf(link, text(row, 'UID'), tasks, ground) ?? []),
  );
  const start = dayIn(text(project, 'StartDate'));
  const plan = { calendar, calendars: Object.fromEntries(calendars), ...fromStart(start, [...tasks.values()], rows) };
  return { plan: { ...plan, links }, stored, partial: ground.partial };
}

/** Not the project itself, empty lines and inactive tasks. */
const rowsOf = (project: Node): Node[] =>
  all(one(project, 'Tasks'), 'Task').filter(
    (row) => text(row, 'UID') !== '0' && number(row, 'IsNull') === 0 && text(row, 'Active') !== '0',
  );

const levelOf = (row: Node | undefined): number => number(row, 'OutlineLevel', 1);

function taskOf(row: Node, isSummary: boolean, { minutesADay, partial }: Ground): PlanTask {
  const id = text(row, 'UID');
  const elapsed = isElapsed(number(row, 'DurationFormat', 7));
  const days = minutesOf(text(row, 'Duration')) / (elapsed ? 1440 : minutesADay);
  if (!isSummary && !Number.isInteger(days)) partial.push(`${id} takes ${days} days`);
  const [type, on] = [number(row, 'ConstraintType'), text(row, 'ConstraintDate')];
  const deadline = text(row, 'Deadline');
  // What has begun stands where it began; programs that write files by themselves put days that mean nothing there.
  const began = text(row, 'ActualStart') === text(row, 'Start') ? text(row, 'ActualStart') : '';
  const ended = text(row, 'ActualFinish') === text(row, 'Finish') ? text(row, 'ActualFinish') : '';
  const setOn = number(row, 'Manual') === 1 ? text(row, 'ManualStart') || text(row, 'Start') : '';
  return {
    id,
    title: text(row, 'Name'),
    ...(days === 0 && !isSummary ? { kind: 'milestone' as const, edge: edgeOf(row) } : {}),
    days: isSummary ? 1 : days,
    ...(elapsed ? { unit: 'calendar' as const } : {}),
    ...(type > 0 && !isSummary
      ? { constraint: { type: constraints[type] ?? 'ASAP', ...(on ? { on: dayIn(on) } : {}) } }
      : {}),
    ...(deadline ? { deadlineOn: dayIn(deadline) } : {}),
    ...(setOn && !isSummary ? { pinnedOn: dayIn(setOn) } : {}),
    ...(began && !isSummary ? { actualStartOn: dayIn(began) } : {}),
    ...(ended && !isSummary ? { actualFinishOn: dayIn(ended) } : {}),
  };
}

/** What ends when a day begins has its last day before it; what starts when a day ends has its first day after it. */
function storedDays(
  row: Node,
  task: PlanTask,
  calendar: CalendarSpec,
  { dayStart, dayEnd }: Ground,
): StoredDays | null {
  const [start, finish] = [text(row, 'Start'), text(row, 'Finish')];
  if (!start || !finish) return null;
  const next = (day: string, by: 1 | -1): string => {
    const other = addDays(day, by);
    if (task.unit === 'calendar') return other;
    return by === 1 ? addWorkdays(calendar, other, 0) : addWorkdays(calendar, day, -1);
  };
  const isNextMorning = finish.slice(11) === dayStart && dayIn(start) < dayIn(finish);
  const isEveningBefore = task.days > 0 && start.slice(11) >= dayEnd && dayIn(start) < dayIn(finish);
  return {
    name: text(row, 'Name'),
    start: isEveningBefore ? next(dayIn(start), 1) : dayIn(start),
    finish: isNextMorning ? next(dayIn(finish), -1) : dayIn(finish),
  };
}

/** Split, or planned by the days of its people: it does not end its duration after it starts. */
function spanFault({ id, days, unit, actualStartOn }: PlanTask, stored: StoredDays, calendar: CalendarSpec) {
  if (!Number.isInteger(days) || days === 0 || actualStartOn !== undefined) return null;
  const { start, finish } = stored;
  const span =
    unit === 'calendar' ? dayNumber(finish) - dayNumber(start) + 1 : workdaysBetween(calendar, start, finish);
  return span === days ? null : `${id} takes ${days} days and spans ${span}`;
}

/** In the morning a milestone begins its day, in the evening it ends it. */
const edgeOf = (row: Node): 'start' | 'end' => (text(row, 'Start').slice(11, 13) < '12' ? 'start' : 'end');

/** null: from what is not in this plan. */
function linkOf(
  link: Node,
  to: string,
  tasks: ReadonlyMap<string, PlanTask>,
  { minutesADay, partial }: Ground,
): PlanLink | null {
  const before = tasks.get(text(link, 'PredecessorUID'));
  if (!before || number(link, 'CrossProject') === 1) return null;
  const format = number(link, 'LagFormat', 7);
  const much = number(link, 'LinkLag');
  const elapsed = isElapsed(format);
  const lag = isPercent(format) ? (before.days * much) / 100 : much / 10 / (elapsed ? 1440 : minutesADay);
  if (!Number.isInteger(lag)) partial.push(`a lag of ${lag} days before ${to}`);
  const type = linkTypes[number(link, 'Type', 1)] ?? 'FS';
  return { from: before.id, to, type, lag, unit: elapsed ? 'calendar' : 'working' };
}

/**
 * 不早于 wins over the start of the plan there, here it does not: the plan starts with the earliest of them, and what has
 * no condition of its own on the day the plan says. A summary's 不早于 is that of its tasks.
 */
function fromStart(start: string, tasks: readonly PlanTask[], rows: readonly Node[]) {
  const asked = new Map(
    rows
      .filter((row) => number(row, 'Summary') === 1 && number(row, 'ConstraintType') === 4)
      .map((row) => [text(row, 'UID'), dayIn(text(row, 'ConstraintDate'))]),
  );
  const parents = new Set(tasks.map(({ parent }) => parent));
  const own = tasks.flatMap(({ constraint }) => (constraint?.type === 'SNET' && constraint.on ? [constraint.on] : []));
  const [first = start] = [start, ...own].sort();
  return {
    start: first,
    tasks: tasks.map((task) => {
      if (parents.has(task.id) || task.constraint) return task;
      const on = asked.get(task.parent ?? '') ?? (first < start ? start : undefined);
      return on ? { ...task, constraint: { type: 'SNET' as const, on } } : task;
    }),
  };
}

/** `PT16H30M0S` in minutes. */
function minutesOf(duration: string): number {
  const [, days = '0', hours = '0', minutes = '0'] = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?/.exec(duration) ?? [];
  return Number(days) * 1440 + Number(hours) * 60 + Number(minutes);
}
