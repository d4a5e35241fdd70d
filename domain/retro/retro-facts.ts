import { type CalendarBook, calendarOf } from '../calendar/calendar-book.ts';
import { isCounted } from '../health/is-counted.ts';
import { lateness } from '../health/lateness.ts';
import type { Baseline } from '../model/baseline.ts';
import type { BudgetLine } from '../model/budget-line.ts';
import type { Day } from '../model/primitives.ts';
import type { Project } from '../model/project.ts';
import type { Task } from '../model/task.ts';
import { actualDays } from './actual-days.ts';

/** One task: as planned, as in the baseline (null: none, or made later), as it was. */
export type TaskFact = {
  taskId: string;
  title: string;
  isWait: boolean;
  plannedDays: number;
  baselineDays: number | null;
  actualDays: number;
};

/** What a retrospective does not ask anybody for. Days are working days. */
export type RetroFacts = {
  /** Finished tasks, the ones furthest from their plan first. */
  tasks: readonly TaskFact[];
  /** Days waited for others, and their share of all days of finished tasks, 0…1. */
  waited: { days: number; share: number };
  /** Days that tasks were red, over all of them, and how many tasks were. */
  red: { days: number; tasks: number };
  money: { plannedFen: number; spentFen: number } | null;
};

type Rows = {
  project: Project;
  tasks: readonly Task[];
  budgetLines: readonly BudgetLine[];
  /** The project's current baseline. */
  baseline: Baseline | null;
  calendars: CalendarBook;
  today: Day;
  redAfterDays: number;
};

export function retroFacts(rows: Rows): RetroFacts {
  const parents = new Set(rows.tasks.map((task) => task.parentId));
  const leaves = rows.tasks.filter((task) => !parents.has(task.id) && isCounted(task));
  const tasks = leaves.flatMap((task) => factOf(task, rows)).sort(furthestFirst);
  const sum = (list: readonly TaskFact[]) => list.reduce((total, fact) => total + fact.actualDays, 0);
  const [all, waits] = [sum(tasks), sum(tasks.filter(({ isWait }) => isWait))];
  return {
    tasks,
    waited: { days: waits, share: all > 0 ? waits / all : 0 },
    red: redDays(leaves, rows),
    money: moneyOf(rows),
  };
}

function factOf(task: Task, rows: Rows): TaskFact[] {
  const days = actualDays(task, rows);
  if (days === null) return [];
  const agreed = rows.baseline?.tasks.find(({ taskId }) => taskId === task.id);
  return [
    {
      taskId: task.id,
      title: task.title,
      isWait: task.kind === 'wait',
      plannedDays: task.durationDays,
      baselineDays: agreed?.durationDays ?? null,
      actualDays: days,
    },
  ];
}

const off = ({ baselineDays, plannedDays, actualDays: days }: TaskFact) =>
  Math.abs(days - (baselineDays ?? plannedDays));

const furthestFirst = (a: TaskFact, b: TaskFact): number =>
  off(b) - off(a) || b.actualDays - a.actualDays || (a.taskId < b.taskId ? -1 : 1);

/** A task is red from the day after the last one it may be late; it stops being late when it is done. */
function redDays(leaves: readonly Task[], { project, calendars, today, redAfterDays }: Rows): RetroFacts['red'] {
  const calendar = calendarOf({ project, calendars });
  const days = leaves.map((task) =>
    Math.max(0, lateness(task, null, today, calendar, redAfterDays).daysLate - redAfterDays),
  );
  return { days: days.reduce((total, one) => total + one, 0), tasks: days.filter((one) => one > 0).length };
}

function moneyOf({ project, budgetLines }: Rows): RetroFacts['money'] {
  const total = (field: 'plannedFen' | 'spentFen') => budgetLines.reduce((sum, line) => sum + line[field], 0);
  if (budgetLines.length === 0) return null;
  return { plannedFen: project.budgetFen ?? total('plannedFen'), spentFen: total('spentFen') };
}
