import { dayNumber } from '../../../domain/calendar/day.ts';
import { launchLate } from '../../../domain/health/project-late.ts';
import { INBOX_ID } from '../../../domain/model/inbox-id.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import type { ProjectSummary } from '../../../domain/model/project-summary.ts';
import { seenSummaries } from '../../../domain/roles/seen-summaries.ts';
import type { MoneyRow, PopupPart } from '../../../storage/popup-part.ts';

type Launch = NonNullable<ProjectSummary['launch']>;
export type LateTask = ProjectSummary['late'][number] & { projectId: string; projectName: string };
export type NextMilestone = ProjectSummary['milestones'][number] & { projectId: string; projectName: string };

/** The one answer of the popup. */
export type Saying =
  | { kind: 'late'; summary: ProjectSummary; launch: Launch }
  | { kind: 'tasksLate'; count: number; daysLate: number; next: NextMilestone | null }
  | { kind: 'calm'; next: NextMilestone | null }
  /** What finance is told instead: of running projects, the ones that cost too much first. */
  | { kind: 'money'; rows: MoneyRow[] };

export type PopupModel =
  | { kind: 'empty' }
  /** Own tasks are nobody's while nobody said who looks. */
  | { kind: 'nobody' }
  /** There are projects, and nothing in them for this role. */
  | { kind: 'noneSeen' }
  | { kind: 'resting'; paused: number; done: number }
  | {
      kind: 'running';
      saying: Saying;
      /** Running projects, the most urgent first. */
      projects: ProjectSummary[];
      /** Milestones of the next `milestoneDays` days, soonest first. */
      milestones: NextMilestone[];
      /** The worst late open tasks, `mostLate` at most; the counts are of all. */
      late: LateTask[];
      redCount: number;
      amberCount: number;
      /** Waits whose day to ask again has come. */
      toChase: number;
      /** The rule that the counts were made by. */
      redAfterDays: number;
    };

export const milestoneDays = 14;
/** More than the popup has room for are not even looked at: every project may bring 50. */
export const mostLate = 8;

/** The same for who does not see everything. */
export function seenModel(summaries: readonly ProjectSummary[], today: Day, part: PopupPart | null): PopupModel {
  if (!part) return popupModel(summaries, today);
  if (part.role === 'member' && part.meId === null) return { kind: 'nobody' };
  const seen = seenSummaries(summaries, part.role, part.seen);
  const model = popupModel(seen, today);
  if (model.kind === 'empty' && seen.length < summaries.length) return { kind: 'noneSeen' };
  if (model.kind !== 'running' || !part.money) return model;
  const rows = part.money.filter(({ status }) => status === 'running').sort(byTrouble);
  return { ...model, saying: { kind: 'money', rows } };
}

/** What will be over most, then what is nearest to its limit. */
const byTrouble = ({ money: a, name: left }: MoneyRow, { money: b, name: right }: MoneyRow): number =>
  b.alarm.overFen - a.alarm.overFen || b.alarm.percent - a.alarm.percent || compare(left, right);

/** What the popup says of these summaries on `today`. Archived projects are not looked at. */
export function popupModel(summaries: readonly ProjectSummary[], today: Day): PopupModel {
  // The inbox is no project, but its tasks run late like others.
  const running = summaries.filter((summary) => summary.status === 'running');
  const projects = running.filter(({ id }) => id !== INBOX_ID).sort(byUrgency);
  const lateCount = sum(running.map(countLate));
  if (projects.length === 0 && lateCount === 0) {
    const paused = summaries.filter((summary) => summary.status === 'paused').length;
    const done = summaries.filter((summary) => summary.status === 'done').length;
    return paused + done === 0 ? { kind: 'empty' } : { kind: 'resting', paused, done };
  }
  // Of equally late ones the more urgent project's come first, in the project's own order.
  const late = [...projects, ...running.filter(({ id }) => id === INBOX_ID)]
    .flatMap(worstOf)
    .sort((a, b) => b.daysLate - a.daysLate)
    .slice(0, mostLate);
  const upcoming = running.flatMap(openMilestones).sort(bySoonest);
  return {
    kind: 'running',
    saying: sayingOf({ worst: projects[0], late, lateCount, upcoming, today }),
    projects,
    milestones: upcoming.filter(({ forecastOn }) => isWithin(forecastOn, today, milestoneDays)),
    late,
    redCount: sum(running.map((summary) => summary.redCount)),
    amberCount: sum(running.map((summary) => summary.amberCount)),
    toChase: sum(running.map((summary) => summary.toChase?.length ?? 0)),
    redAfterDays: running[0]?.redAfterDays ?? 0,
  };
}

function sayingOf(facts: {
  worst: ProjectSummary | undefined;
  late: readonly LateTask[];
  lateCount: number;
  upcoming: readonly NextMilestone[];
  today: Day;
}): Saying {
  const { worst, late, lateCount, upcoming, today } = facts;
  if (worst?.launch && launchLate(worst) > 0) return { kind: 'late', summary: worst, launch: worst.launch };
  const next = upcoming.find(({ forecastOn }) => forecastOn >= today) ?? null;
  if (lateCount > 0) return { kind: 'tasksLate', count: lateCount, daysLate: late[0]?.daysLate ?? 0, next };
  return { kind: 'calm', next };
}

const countLate = (summary: ProjectSummary): number => summary.redCount + summary.amberCount;

/** Latest launch first, then red tasks, then the worst task, then the nearest launch. */
function byUrgency(a: ProjectSummary, b: ProjectSummary): number {
  return (
    launchLate(b) - launchLate(a) ||
    b.redCount - a.redCount ||
    b.daysLate - a.daysLate ||
    compare(launchDay(a), launchDay(b)) ||
    compare(a.name, b.name) ||
    compare(a.id, b.id)
  );
}

const launchDay = ({ launch, finishOn }: ProjectSummary): Day =>
  (launch && !launch.isDone ? launch.forecastOn : finishOn) ?? '9999-12-31';

/** Worst first already. */
const worstOf = (summary: ProjectSummary): LateTask[] =>
  summary.late.slice(0, mostLate).map((task) => ({ ...task, projectId: summary.id, projectName: summary.name }));

const openMilestones = (summary: ProjectSummary): NextMilestone[] =>
  summary.milestones
    .filter(({ isDone }) => !isDone)
    .map((milestone) => ({ ...milestone, projectId: summary.id, projectName: summary.name }));

const bySoonest = (a: NextMilestone, b: NextMilestone): number =>
  compare(a.forecastOn, b.forecastOn) || Number(b.isLaunch) - Number(a.isLaunch) || compare(a.taskId, b.taskId);

const isWithin = (on: Day, today: Day, days: number): boolean => {
  const ahead = dayNumber(on) - dayNumber(today);
  return ahead >= 0 && ahead <= days;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
