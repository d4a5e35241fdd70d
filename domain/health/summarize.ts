import { type CalendarSpec, daysAfter, defaultCalendar } from '../calendar/calendar.ts';
import { type Calendars, calendarOf } from '../calendar/calendar-book.ts';
import type { Member } from '../model/member.ts';
import type { Day } from '../model/primitives.ts';
import type { ProjectSummary } from '../model/project-summary.ts';
import type { Task } from '../model/task.ts';
import type { ProjectPlan, TaskDates } from '../schedule/plan-project.ts';
import { lateSplit } from './late-split.ts';
import { dueOn } from './lateness.ts';
import { type LeafFacts, type Leaves, leafFacts, marks, withMark } from './leaf-facts.ts';
import { summaryBars } from './summary-bars.ts';

export type SummaryRows = Calendars & {
  tasks: readonly Task[];
  members: readonly Member[];
  /** Computed for the same rows and day. */
  plan: ProjectPlan;
};

const mostLate = 50;

/** The day a summary is for, and how many working days late are not red yet. */
export type SummaryRule = { today: Day; redAfterDays: number };

/** What popup, badges and lists show of a project on a day. A plan the engine refuses has counts and no dates. */
export function summarize(rows: SummaryRows, rule: SummaryRule): ProjectSummary {
  const { project, members, plan } = rows;
  const { today, redAfterDays } = rule;
  const calendar = calendarOf(rows);
  const dates: ReadonlyMap<string, TaskDates> = plan.ok ? plan.dates : new Map();
  const leaves = leafFacts(rows, calendar, rule);
  const milestones = milestonesOf(rows, withMark(leaves, marks.milestone), calendar);
  const launch = milestones.find(({ isLaunch }) => isLaunch) ?? null;
  const inTurn = (ids: readonly string[]) => ids.flatMap((id) => leaves.of(id) ?? []);
  const chain = plan.ok ? inTurn(plan.driving).map(({ task }) => task) : [];
  const { split, driver } = lateSplit(chain, dates, launch?.daysLate ?? 0, calendar);
  const late = lateTasks(leaves);
  const toChase = withMark(leaves, marks.chase).map(({ task }) => task.id);
  return {
    id: project.id,
    forDay: today,
    redAfterDays,
    name: project.name,
    status: project.status,
    ...leaves.counts,
    daysLate: late[0]?.late.daysLate ?? 0,
    startOn: plan.ok ? plan.startOn : null,
    finishOn: plan.ok ? plan.finishOn : null,
    launch: launch && launchOf(launch),
    driver: driver && { taskId: driver.id, title: driver.title, waitFor: driver.waitFor, side: driver.side },
    split,
    bars: summaryBars(leaves, plan.ok ? inTurn(plan.spine) : []),
    milestones,
    late: lateRows(late.slice(0, mostLate), members),
    redCount: withSeverity(late, 'red'),
    amberCount: withSeverity(late, 'amber'),
    ...(toChase.length > 0 ? { toChase: toChase.sort() } : {}),
    isProvisional: plan.ok && plan.isProvisional,
    ...(calendar === defaultCalendar ? {} : { calendar }),
  };
}

/** All the late tasks, of which a summary holds the worst. */
export const allLate = (rows: SummaryRows, rule: SummaryRule): ProjectSummary['late'] =>
  lateRows(lateTasks(leafFacts(rows, calendarOf(rows), rule)), rows.members);

type Milestone = ProjectSummary['milestones'][number];

function launchOf({ taskId, title, plannedOn, forecastOn, daysLate, isDone }: Milestone): ProjectSummary['launch'] {
  return { taskId, title, plannedOn, forecastOn, daysLate, isDone };
}

function milestonesOf(
  { project, plan }: SummaryRows,
  reached: readonly LeafFacts[],
  calendar: CalendarSpec,
): Milestone[] {
  const found = reached.flatMap(({ task, dates: on }): Milestone[] => {
    if (!on) return [];
    const isLaunch = task.id === project.launchTaskId;
    const plannedOn = (isLaunch ? project.launchOn : null) ?? dueOn(task) ?? on.finishOn;
    const isDone = task.status === 'done';
    const forecastOn = (isDone ? task.actualFinishOn : null) ?? on.forecastFinishOn;
    const daysLate = daysAfter(calendar, plannedOn, forecastOn);
    const isProvisional = !isDone && plan.ok && plan.provisional.has(task.id);
    const found = { taskId: task.id, title: task.title, plannedOn, forecastOn, daysLate, isDone, isLaunch };
    return [isProvisional ? { ...found, isProvisional } : found];
  });
  return found.sort((a, b) => order(a.forecastOn, b.forecastOn) || order(a.taskId, b.taskId));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A task that is late, and how. */
type Late = LeafFacts & { late: NonNullable<LeafFacts['late']> };

/** Open late tasks, worst first. */
const lateTasks = (leaves: Leaves): Late[] =>
  (withMark(leaves, marks.late) as Late[]).sort(
    (a, b) => b.late.daysLate - a.late.daysLate || a.task.position - b.task.position || order(a.task.id, b.task.id),
  );

function lateRows(found: readonly Late[], members: readonly Member[]): ProjectSummary['late'] {
  const names = new Map(members.map(({ id, name }) => [id, name]));
  return found.map(({ task, late: { daysLate, severity } }) => {
    const { id, title, kind, status, waitFor, assigneeId, role, askedOn } = task;
    const who = waitFor || names.get(assigneeId ?? '') || role;
    const row = { taskId: id, title, kind, status, who, daysLate, severity };
    return kind === 'wait' && askedOn !== null ? { ...row, isAsked: true } : row;
  });
}

const withSeverity = (found: readonly Late[], severity: 'red' | 'amber'): number =>
  found.reduce((sum, { late }) => sum + Number(late.severity === severity), 0);
