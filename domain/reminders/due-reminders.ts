import { approvalState, decisionProblem } from '../approval/approval-state.ts';
import type { CalendarSpec } from '../calendar/calendar.ts';
import { addDays, todayIn } from '../calendar/day.ts';
import { isCounted } from '../health/is-counted.ts';
import { dueOn } from '../health/lateness.ts';
import { launchLate } from '../health/project-late.ts';
import type { Approval } from '../model/approval.ts';
import { INBOX_ID } from '../model/project.ts';
import type { ProjectSummary } from '../model/project-summary.ts';
import type { Task } from '../model/task.ts';
import { waitLimitOn } from '../waits/wait-limit.ts';
import { instantAt, nextSpeakingAt } from './clock.ts';
import type { Reminder, ReminderKind, ReminderRule } from './reminder.ts';

export type ReminderRows = {
  /** Open tasks, groups left out. */
  tasks: readonly Task[];
  summaries: readonly ProjectSummary[];
  approvals: readonly Approval[];
  /** Who "me" is: only their tasks and approvals are told; null tells everybody's tasks. */
  meId: string | null;
};

const hourMs = 3_600_000;

/** Everything that will be told if nothing changes, told already or not, soonest first. */
export function allReminders(rows: ReminderRows, rule: ReminderRule): Reminder[] {
  const running = new Set(rows.summaries.flatMap(({ id, status }) => (status === 'running' ? [id] : [])));
  running.add(INBOX_ID);
  const tasks = rows.tasks.filter((task) => task.status !== 'done' && isCounted(task) && running.has(task.projectId));
  const mine = tasks.filter(({ assigneeId }) => rows.meId === null || assigneeId === null || assigneeId === rows.meId);
  const byId = new Map(rows.tasks.map((task) => [task.id, task]));
  const found = [
    ...mine.flatMap((task) => ofTask(task, rule)),
    ...rows.approvals.flatMap((approval) => ofApproval(approval, byId.get(approval.taskId), rows.meId)),
    ...rows.summaries.flatMap((summary) => ofLaunch(summary, byId, rule)),
  ];
  return found.sort((left, right) => left.dueAt - right.dueAt || (left.key < right.key ? -1 : 1));
}

/** A snooze makes it another occasion, told when it ends. */
function reminder(task: Task, kind: ReminderKind, about: string, on: string, dueAt: number, who = ''): Reminder {
  const { id, projectId, title, remindAt } = task;
  const base = `${kind}:${about}`;
  const told = { kind, taskId: id, projectId, title, who, on };
  if (!remindAt) return { ...told, key: base, dueAt };
  return { ...told, key: `${base}@${remindAt}`, dueAt: Math.max(dueAt, Date.parse(remindAt)) };
}

/** What was written down on its own day is not told in the same hour. */
const onDay = (task: Task, on: string, { atMinute }: ReminderRule): number =>
  Math.max(instantAt(on, atMinute), Date.parse(task.createdAt) + hourMs);

/** One wait is told of once a day at most: past its timeout, else to ask again, else due. */
function ofTask(task: Task, rule: ReminderRule): Reminder[] {
  const found: Reminder[] = [];
  const add = (kind: ReminderKind, on: string, day = on) =>
    found.push(reminder(task, kind, `${task.id}:${on}`, on, onDay(task, day, rule), task.waitFor));
  const due = dueOn(task);
  if (task.kind !== 'wait') {
    if (due !== null) add('due', due);
    return found;
  }
  const limitOn = waitLimitOn(task);
  if (limitOn !== null) add('timeout', limitOn, addDays(limitOn, 1));
  if (task.chaseOn !== null && task.chaseOn !== (limitOn && addDays(limitOn, 1))) add('chase', task.chaseOn);
  if (due !== null && due !== task.chaseOn && limitOn === null) add('due', due);
  return found;
}

/** Told to whoever can decide the step it stands at. */
function ofApproval(approval: Approval, task: Task | undefined, meId: string | null): Reminder[] {
  const { id, round, submittedAt } = approval;
  const state = approvalState(approval);
  if (!task || meId === null || submittedAt === null || state.kind !== 'waiting') return [];
  if (decisionProblem(approval, meId) !== null) return [];
  const on = todayIn(new Date(submittedAt));
  return [reminder(task, 'approval', `${id}:${round}:${state.step}`, on, Date.parse(submittedAt))];
}

/** Told when the launch becomes late, and once more when it is red. */
function ofLaunch(summary: ProjectSummary, tasks: ReadonlyMap<string, Task>, rule: ReminderRule): Reminder[] {
  const late = launchLate(summary);
  const { launch, status } = summary;
  const task = tasks.get(launch?.taskId ?? '');
  if (!launch || !task || status !== 'running' || late === 0) return [];
  const state = late > summary.redAfterDays ? 'red' : 'amber';
  const about = `${summary.id}:${launch.plannedOn}:${state}`;
  const dueAt = instantAt(summary.forDay, rule.atMinute);
  return [{ ...reminder(task, 'launch', about, launch.forecastOn, dueAt), who: summary.name }];
}

/** Of all, those to be told now: due, not told, and nobody sleeps. */
export function toTell(
  all: readonly Reminder[],
  told: ReadonlySet<string>,
  now: number,
  rule: ReminderRule,
  calendar: CalendarSpec,
): Reminder[] {
  if (!rule.isOn || nextSpeakingAt(rule, calendar, now) > now) return [];
  return all.filter(({ key, dueAt }) => dueAt <= now && !told.has(key));
}

/** When to look again: the next one that may be told; null: nothing is coming. */
export function nextLookAt(
  all: readonly Reminder[],
  told: ReadonlySet<string>,
  now: number,
  rule: ReminderRule,
  calendar: CalendarSpec,
): number | null {
  if (!rule.isOn) return null;
  const next = all.find(({ key }) => !told.has(key));
  return next ? nextSpeakingAt(rule, calendar, Math.max(now, next.dueAt)) : null;
}
