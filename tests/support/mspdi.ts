import { SaxesParser } from 'saxes';
import { addWorkdays } from '../../domain/calendar/calendar.ts';
import { addDays } from '../../domain/calendar/day.ts';
import type { CalendarSpec } from '../../domain/calendar/work-table.ts';
import type { ConstraintType, LinkType, PlanInput, PlanLink, PlanTask } from '../../domain/schedule/plan-types.ts';

/** An element with its text and children: enough for a file of plain records. */
type Node = { name: string; text: string; children: Node[] };

function parse(xml: string): Node {
  const root: Node = { name: '', text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    const node = { name, text: '', children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml.replace(/^\uFEFF/, '')).close();
  return root.children[0] ?? root;
}

const all = (node: Node | undefined, name: string): Node[] =>
  node?.children.filter((child) => child.name === name) ?? [];
const one = (node: Node | undefined, name: string): Node | undefined => all(node, name)[0];
const text = (node: Node | undefined, name: string): string => one(node, name)?.text.trim() ?? '';
const number = (node: Node | undefined, name: string, other = 0): number => Number(text(node, name) || other);
const dayIn = (value: string): string => value.slice(0, 10);

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
const isElapsed = (format: number): boolean => format % 32 !== 0 && (format % 32) % 2 === 0 && format % 32 <= 12;

/** A file of Microsoft Project as the `schedule` command's input. Times of day, costs and people are left out. */
export function readMspdi(xml: string): Mspdi {
  const project = parse(xml);
  const minutesADay = number(project, 'MinutesPerDay', 480);
  const partial: string[] = [];
  const { calendars, own } = calendarsOf(project);
  const calendar = calendars.get(text(project, 'CalendarUID')) ?? { week: '1111100', holidays: null };
  const tasks: PlanTask[] = [];
  const links: PlanLink[] = [];
  const stored = new Map<string, StoredDays>();
  const outline: string[] = [];
  const rows = all(one(project, 'Tasks'), 'Task').filter(
    (row) => text(row, 'UID') !== '0' && number(row, 'IsNull') === 0 && text(row, 'Active') !== '0',
  );
  for (const row of rows) {
    const id = text(row, 'UID');
    const level = number(row, 'OutlineLevel', 1);
    outline.length = Math.max(0, level - 1);
    const parent = outline.at(-1);
    outline[level - 1] = id;
    const task = { ...taskOf(row, minutesADay, partial), ...(parent ? { parent } : {}) };
    if (own.has(text(row, 'CalendarUID'))) task.calendar = text(row, 'CalendarUID');
    tasks.push(task);
    const days = storedDays(row, calendars.get(task.calendar ?? '') ?? calendar, text(project, 'DefaultStartTime'));
    if (days) stored.set(id, days);
    for (const link of all(row, 'PredecessorLink')) links.push(linkOf(link, id, minutesADay, partial));
  }
  const plan = { calendar, calendars: Object.fromEntries(calendars), start: dayIn(text(project, 'StartDate')) };
  return { plan: { ...plan, tasks, links }, stored, partial };
}

function taskOf(row: Node, minutesADay: number, partial: string[]): PlanTask {
  const id = text(row, 'UID');
  const isSummary = number(row, 'Summary') === 1;
  const elapsed = isElapsed(number(row, 'DurationFormat', 7));
  const days = minutesOf(text(row, 'Duration')) / (elapsed ? 1440 : minutesADay);
  if (!isSummary && !Number.isInteger(days)) partial.push(`${id} takes ${days} days`);
  const [type, on] = [number(row, 'ConstraintType'), text(row, 'ConstraintDate')];
  const deadline = text(row, 'Deadline');
  const [began, ended] = [text(row, 'ActualStart'), text(row, 'ActualFinish')];
  const isManual = number(row, 'Manual') === 1;
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
    ...(isManual && !isSummary ? { pinnedOn: dayIn(text(row, 'Start')) } : {}),
    ...(began && !isSummary ? { actualStartOn: dayIn(began) } : {}),
    ...(ended && !isSummary ? { actualFinishOn: dayIn(ended) } : {}),
  };
}

/** What ends when a day begins has its last day before it. */
function storedDays(row: Node, calendar: CalendarSpec, dayStart: string): StoredDays | null {
  const [start, finish] = [text(row, 'Start'), text(row, 'Finish')];
  if (!start || !finish) return null;
  const isNextMorning = finish.slice(11) === (dayStart || '08:00:00') && dayIn(start) < dayIn(finish);
  return {
    name: text(row, 'Name'),
    start: dayIn(start),
    finish: isNextMorning ? addWorkdays(calendar, dayIn(finish), -1) : dayIn(finish),
  };
}

/** In the morning a milestone begins its day, in the evening it ends it. */
const edgeOf = (row: Node): 'start' | 'end' => (text(row, 'Start').slice(11, 13) < '12' ? 'start' : 'end');

function linkOf(link: Node, to: string, minutesADay: number, partial: string[]): PlanLink {
  const format = number(link, 'LagFormat', 7);
  const elapsed = isElapsed(format);
  const lag = number(link, 'LinkLag') / 10 / (elapsed ? 1440 : minutesADay);
  if (!Number.isInteger(lag) || format % 32 > 12) partial.push(`a lag of ${lag} days before ${to}`);
  return {
    from: text(link, 'PredecessorUID'),
    to,
    type: linkTypes[number(link, 'Type', 1)] ?? 'FS',
    lag,
    unit: elapsed ? 'calendar' : 'working',
  };
}

/** `PT16H30M0S` in minutes. */
function minutesOf(duration: string): number {
  const [, days = '0', hours = '0', minutes = '0'] = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?/.exec(duration) ?? [];
  return Number(days) * 1440 + Number(hours) * 60 + Number(minutes);
}

function calendarsOf(project: Node): { calendars: Map<string, CalendarSpec>; own: Set<string> } {
  const calendars = new Map<string, CalendarSpec>();
  const nodes = all(one(project, 'Calendars'), 'Calendar');
  // A calendar may stand before the one it is made from.
  for (const node of [...nodes].sort((a, b) => number(b, 'IsBaseCalendar') - number(a, 'IsBaseCalendar'))) {
    const base = calendars.get(text(node, 'BaseCalendarUID'));
    calendars.set(text(node, 'UID'), calendarOf(node, base));
  }
  return { calendars, own: new Set(calendars.keys()) };
}

function calendarOf(node: Node, base: CalendarSpec | undefined): CalendarSpec {
  const week = [...(base?.week ?? '1111100')];
  const exceptions = new Map((base?.exceptions ?? []).map(({ on, working }) => [on, working]));
  const days = all(one(node, 'WeekDays'), 'WeekDay');
  for (const day of days) {
    const type = number(day, 'DayType');
    const bit = number(day, 'DayWorking') === 1;
    // 1 is Sunday; 0 is an exception in the form of before 2007.
    if (type > 0) week[(type + 5) % 7] = bit ? '1' : '0';
    else if (one(day, 'TimePeriod')) except(exceptions, day, bit);
  }
  for (const day of all(one(node, 'Exceptions'), 'Exception')) except(exceptions, day, number(day, 'DayWorking') === 1);
  return {
    week: week.join(''),
    holidays: null,
    exceptions: [...exceptions].map(([on, working]) => ({ on, working })),
  };
}

function except(exceptions: Map<string, boolean>, node: Node, working: boolean): void {
  const period = one(node, 'TimePeriod');
  const to = dayIn(text(period, 'ToDate'));
  for (let on = dayIn(text(period, 'FromDate')); on <= to; on = addDays(on, 1)) exceptions.set(on, working);
}
