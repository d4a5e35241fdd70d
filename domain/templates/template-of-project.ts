import { workdaysBetween } from '../calendar/calendar.ts';
import { type CalendarBook, calendarOfTask } from '../calendar/calendar-book.ts';
import { dayNumber } from '../calendar/day.ts';
import type { Link } from '../model/link.ts';
import type { Member } from '../model/member.ts';
import type { Project } from '../model/project.ts';
import { templateKeyPattern } from '../model/stored-template.ts';
import type { Task } from '../model/task.ts';
import type { TemplateContent, TemplateTask } from './template.ts';

type Source = {
  project: Project;
  tasks: readonly Task[];
  links: readonly Link[];
  members: readonly Member[];
  calendars?: CalendarBook;
};

/** `actual`: tasks that are done with the days they really took. */
export type DaysFrom = 'planned' | 'actual';

/** A project as a template: its days become durations, its people roles. Waits, links, checklists and deliverables stay. */
export function templateOfProject(source: Source, daysFrom: DaysFrom): TemplateContent {
  const tasks = inOrder(source.tasks);
  const keys = keysOf(tasks);
  const groups = new Set(tasks.map(({ parentId }) => parentId));
  const roleOf = new Map(source.members.map(({ id, role }) => [id, role]));
  const keyOf = (id: string | null) => keys.get(id ?? '');
  return {
    launchKey: keyOf(source.project.launchTaskId) ?? null,
    tasks: tasks.map((task): TemplateTask => {
      const parentKey = keyOf(task.parentId);
      return {
        key: keyOf(task.id) ?? task.id,
        title: task.title,
        days: groups.has(task.id) ? 1 : daysOf(task, source, daysFrom),
        kind: task.kind,
        role: task.role || (roleOf.get(task.assigneeId ?? '') ?? ''),
        side: task.side,
        ...(parentKey ? { parentKey } : {}),
        ...kept(task),
      };
    }),
    links: source.links.flatMap(({ fromId, toId, type, lag, lagUnit }) => {
      const [from, to] = [keyOf(fromId), keyOf(toId)];
      const unit = lagUnit === 'calendar' ? { lagUnit } : {};
      return from && to ? [{ from, to, type, lag, ...unit }] : [];
    }),
  };
}

const kept = (task: Task): Partial<TemplateTask> => ({
  ...(task.waitFor ? { waitFor: task.waitFor } : {}),
  ...(task.deliverable ? { deliverable: task.deliverable } : {}),
  ...(task.acceptance ? { acceptance: task.acceptance } : {}),
  ...(task.milestoneEdge ? { edge: task.milestoneEdge } : {}),
  ...(task.checklist.length > 0 ? { checklist: task.checklist.map(({ text }) => text) } : {}),
  ...(task.freeze ? { freeze: task.freeze } : {}),
  ...(task.unit === 'calendar' ? { unit: task.unit } : {}),
  ...(task.effortHours ? { effortHours: task.effortHours } : {}),
  ...(task.timeoutDays ? { timeoutDays: task.timeoutDays } : {}),
});

function daysOf(task: Task, source: Source, daysFrom: DaysFrom): number {
  if (task.kind === 'milestone') return 0;
  const startOn = task.actualStartOn ?? task.askedOn;
  const finishOn = task.actualFinishOn;
  const planned = Math.min(1000, Math.max(1, task.durationDays));
  if (daysFrom === 'planned' || !startOn || !finishOn || finishOn < startOn) return planned;
  const spec = calendarOfTask(task, { project: source.project, calendars: source.calendars });
  const days =
    task.unit === 'calendar' ? dayNumber(finishOn) - dayNumber(startOn) + 1 : workdaysBetween(spec, startOn, finishOn);
  return Math.min(1000, Math.max(1, days));
}

/** Groups before what is in them, siblings by position. */
function inOrder(tasks: readonly Task[]): Task[] {
  const ids = new Set(tasks.map(({ id }) => id));
  const children = Map.groupBy(tasks, ({ parentId }) => (parentId && ids.has(parentId) ? parentId : null));
  const walk = (parentId: string | null): Task[] =>
    [...(children.get(parentId) ?? [])]
      .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .flatMap((task) => [task, ...walk(task.id)]);
  return walk(null);
}

/** A step keeps its key, so that the next launch can be compared; others get the next free number. */
function keysOf(tasks: readonly Task[]): Map<string, string> {
  const keys = new Map<string, string>();
  const used = new Set<string>();
  for (const { id, step } of tasks) {
    if (!step || used.has(step) || !templateKeyPattern.test(step)) continue;
    used.add(step);
    keys.set(id, step);
  }
  const groups = new Set(tasks.map(({ parentId }) => parentId));
  for (const task of tasks) {
    if (keys.has(task.id)) continue;
    const key = freeKey(used, groups.has(task.id) ? 'S' : task.kind === 'milestone' ? 'M' : '');
    used.add(key);
    keys.set(task.id, key);
  }
  return keys;
}

/** `7`, `M3`, `S2`: the first that nobody has. */
export function freeKey(used: ReadonlySet<string>, prefix: '' | 'M' | 'S'): string {
  let count = 1;
  while (used.has(`${prefix}${count}`)) count += 1;
  return `${prefix}${count}`;
}
