import { type CalendarSpec, defaultCalendar } from '../../../../domain/calendar/calendar.ts';
import { isCounted } from '../../../../domain/health/is-counted.ts';
import { dueOn, lateness } from '../../../../domain/health/lateness.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { INBOX_ID } from '../../../../domain/model/project.ts';
import type { ProjectSummary } from '../../../../domain/model/project-summary.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { isToChase } from '../../../../domain/waits/is-to-chase.ts';

export type TodayRow = { task: Task; dueOn: Day | null; daysLate: number; severity: 'red' | 'amber' | null };
/** `projectId` null: tasks without a project. */
type TodayGroup = { projectId: string | null; name: string; rows: TodayRow[] };
export type Today = {
  groups: TodayGroup[];
  /** Waits whose day to ask again has come; they are not in the groups as well. */
  chase: TodayRow[];
  /** Work that the plan begins by today and nobody has begun; due later. */
  begin: TodayRow[];
  dueCount: number;
  lateCount: number;
  next: { on: Day; title: string } | null;
};

type Input = {
  tasks: readonly Task[];
  summaries: readonly ProjectSummary[];
  today: Day;
  /** Only this member's tasks; null is everyone's. */
  onlyId: string | null;
  /** More working days late than this is red. */
  redAfterDays?: number;
};

/** What is due today or late, by project (worst first), and whom to ask again. Only running projects and the inbox. */
export function todayGroups(input: Input): Today {
  const running = new Map(input.summaries.filter(({ status }) => status === 'running').map((row) => [row.id, row]));
  const forecast = lateBySummary(input.summaries);
  const groups = new Map<string, TodayGroup>();
  const result: Today = { groups: [], chase: [], begin: [], dueCount: 0, lateCount: 0, next: null };
  for (const task of input.tasks) {
    const project = running.get(task.projectId);
    if (task.status === 'done' || (!project && task.projectId !== INBOX_ID)) continue;
    if (input.onlyId !== null && task.assigneeId !== input.onlyId) continue;
    const row = rowOf(task, forecast, input, project?.calendar ?? defaultCalendar);
    const isDue = row.dueOn !== null && row.dueOn <= input.today;
    if (row.dueOn === input.today && isCounted(task)) result.dueCount += 1;
    if (row.daysLate > 0 && isDue && isCounted(task)) result.lateCount += 1;
    if (isToChase(task, input.today)) result.chase.push(row);
    else if (isDue) addTo(groups, row, project?.name ?? null);
    else {
      if (isToBegin(task, input.today)) result.begin.push(row);
      result.next = sooner(result.next, row);
    }
  }
  for (const group of groups.values()) group.rows.sort(worstFirst);
  result.chase.sort(worstFirst);
  result.begin.sort(worstFirst);
  result.groups = [...groups.values()].sort(
    (a, b) =>
      worst(b) - worst(a) ||
      (a.projectId === null ? 1 : 0) - (b.projectId === null ? 1 : 0) ||
      a.name.localeCompare(b.name, 'zh-CN'),
  );
  return result;
}

const isToBegin = (task: Task, today: Day): boolean =>
  task.kind === 'work' && task.status === 'todo' && task.plannedStartOn !== null && task.plannedStartOn <= today;

function rowOf(
  task: Task,
  forecast: ReadonlyMap<string, TodayRow['daysLate']>,
  input: Input,
  calendar: CalendarSpec,
): TodayRow {
  const redAfter = input.redAfterDays ?? 2;
  // A summary knows the forecast; without one, what is certain today.
  const least = lateness(task, input.today, input.today, calendar, redAfter);
  const daysLate = Math.max(least.daysLate, forecast.get(task.id) ?? 0);
  return {
    task,
    dueOn: dueOn(task),
    daysLate,
    severity: least.severity === 'red' || daysLate > redAfter ? 'red' : daysLate > 0 ? 'amber' : null,
  };
}

function lateBySummary(summaries: readonly ProjectSummary[]): Map<string, number> {
  return new Map(summaries.flatMap((summary) => summary.late.map((late) => [late.taskId, late.daysLate] as const)));
}

function addTo(groups: Map<string, TodayGroup>, row: TodayRow, name: string | null): void {
  const { projectId } = row.task;
  const group = groups.get(projectId);
  if (group) group.rows.push(row);
  else groups.set(projectId, { projectId: name === null ? null : projectId, name: name ?? '', rows: [row] });
}

const worst = (group: TodayGroup): number => Math.max(...group.rows.map((row) => row.daysLate));
const worstFirst = (a: TodayRow, b: TodayRow): number =>
  b.daysLate - a.daysLate || (a.dueOn ?? '').localeCompare(b.dueOn ?? '') || a.task.position - b.task.position;

function sooner(next: Today['next'], row: TodayRow): Today['next'] {
  if (row.dueOn === null || (next && next.on <= row.dueOn)) return next;
  return { on: row.dueOn, title: row.task.title };
}
