import { defaultCalendar } from '../calendar/calendar.ts';
import { type CalendarBook, calendarOfTask } from '../calendar/calendar-book.ts';
import type { Day } from '../model/primitives.ts';
import type { Project } from '../model/project.ts';
import type { Supplier } from '../model/supplier.ts';
import type { Task } from '../model/task.ts';
import { spanDays, waitStartOn } from '../waits/wait-days.ts';
import { middle, worstTenth } from './middle.ts';
import { stepKeyOf, titleKey } from './step-key.ts';

/** One finished wait: whom for, which step, how long it took in the working days it was planned by. */
export type LedgerEntry = {
  taskId: string;
  /** A supplier's id, or `name:` and what was written. */
  whoKey: string;
  stepKey: string;
  titleKey: string;
  title: string;
  days: number;
  plannedDays: number;
  finishOn: Day;
};

export type LedgerStep = {
  whoKey: string;
  stepKey: string;
  /** As the last one was called. */
  title: string;
  count: number;
  median: number;
  /** Nine of ten took no longer. */
  p90: number;
  /** Oldest first. */
  days: number[];
  lastFive: number[];
  lastOn: Day;
};

/** What was learned of everybody outside. Derived from finished waits each time: undo and deletion need no care. */
export type Ledger = { entries: readonly LedgerEntry[]; steps: readonly LedgerStep[] };

type Rows = {
  tasks: readonly Task[];
  projects: ReadonlyMap<string, Project>;
  suppliers: ReadonlyMap<string, Supplier>;
  calendars: CalendarBook;
};

export const whoKeyOf = ({ supplierId, waitFor }: Pick<Task, 'supplierId' | 'waitFor'>): string =>
  supplierId ?? `name:${waitFor.trim()}`;

/** Waits that are over, by whom and step; a wait nobody was named for teaches nothing. */
export function ledgerOf({ tasks, projects, suppliers, calendars }: Rows): Ledger {
  const entries = tasks.flatMap((task): LedgerEntry[] => {
    const [fromOn, finishOn] = [waitStartOn(task), task.actualFinishOn];
    if (task.kind !== 'wait' || task.status !== 'done' || !fromOn || !finishOn || finishOn < fromOn) return [];
    const isKnown = suppliers.has(task.supplierId ?? '');
    if (!isKnown && !task.waitFor.trim()) return [];
    const project = projects.get(task.projectId);
    const calendar = project ? calendarOfTask(task, { project, calendars }) : defaultCalendar;
    return [
      {
        taskId: task.id,
        whoKey: whoKeyOf(isKnown ? task : { ...task, supplierId: null }),
        stepKey: stepKeyOf(task, project),
        titleKey: titleKey(task.title),
        title: task.title,
        days: spanDays(task.unit, calendar, fromOn, finishOn),
        plannedDays: task.durationDays,
        finishOn,
      },
    ];
  });
  entries.sort(byTime);
  return { entries, steps: stepsOf(entries) };
}

const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
const byTime = (left: LedgerEntry, right: LedgerEntry): number =>
  order(left.finishOn, right.finishOn) || order(left.taskId, right.taskId);

/** What one step goes by: its key in its template, and how it was called. A copy of a template has other keys. */
const namesOf = ({ whoKey, stepKey, titleKey: title }: LedgerEntry): string[] => [
  `${whoKey}\n${stepKey}`,
  `${whoKey}\ntitle:${title}`,
];

function stepsOf(entries: readonly LedgerEntry[]): LedgerStep[] {
  const groups = new Map<string, Set<LedgerEntry>>();
  for (const entry of entries) {
    const known = new Set(namesOf(entry).flatMap((name) => groups.get(name) ?? []));
    const [group = new Set<LedgerEntry>(), ...joined] = known;
    for (const one of [entry, ...joined.flatMap((other) => [...other])]) {
      group.add(one);
      for (const name of namesOf(one)) groups.set(name, group);
    }
  }
  return [...new Set(groups.values())]
    .map((group) => stepOf([...group].sort(byTime)))
    .sort((a, b) => b.count - a.count || order(a.title, b.title));
}

export function stepOf(entries: readonly LedgerEntry[]): LedgerStep {
  const last = entries.at(-1) as LedgerEntry;
  const days = entries.map((entry) => entry.days);
  return {
    whoKey: last.whoKey,
    stepKey: last.stepKey,
    title: last.title,
    count: days.length,
    median: middle(days),
    p90: worstTenth(days),
    days,
    lastFive: days.slice(-5),
    lastOn: last.finishOn,
  };
}

/** What is known of one wait: the same step of the same one, by its key or by what it is called. null: nothing yet. */
export function learnedFor(
  ledger: Ledger,
  task: Pick<Task, 'supplierId' | 'waitFor' | 'title' | 'step'>,
  project: Pick<Project, 'templateId'> | undefined,
): LedgerStep | null {
  const [whoKey, stepKey, title] = [whoKeyOf(task), stepKeyOf(task, project), titleKey(task.title)];
  const found = ledger.entries.filter(
    (entry) => entry.whoKey === whoKey && (entry.stepKey === stepKey || entry.titleKey === title),
  );
  return found.length > 0 ? stepOf(found) : null;
}

/** Whoever is known for a template's step, who was asked most first. */
export function learnedOfStep(ledger: Ledger, templateId: string, step: { key: string; title: string }): LedgerStep[] {
  const title = titleKey(step.title);
  const same = ledger.entries.filter(
    (entry) => entry.stepKey === `${templateId}/${step.key}` || entry.titleKey === title,
  );
  const byWho = Map.groupBy(same, ({ whoKey }) => whoKey);
  return [...byWho.values()].map(stepOf).sort((a, b) => b.count - a.count || order(a.whoKey, b.whoKey));
}

/** Fewer say little; then the plan's own days stay. */
export const fewestToLearn = 3;

/** Days to plan with: the measured median. null: too little is known. */
export const proposedDays = (step: LedgerStep | null): number | null =>
  step !== null && step.count >= fewestToLearn ? step.median : null;
