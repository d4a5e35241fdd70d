import { addWorkdays } from '../calendar/calendar.ts';
import type { Day } from '../model/primitives.ts';
import type { Task } from '../model/task.ts';
import { calendarOf, type ProjectRows } from '../schedule/plan-project.ts';

export type Span = { startOn: Day; finishOn: Day };

export type Placing = {
  /** Placed back from the launch day: what is before it is as late as it can be. */
  isBack: (id: string) => boolean;
  isParent: (id: string) => boolean;
  /** The days moved by working days of the project. */
  shifted: (span: Span, days: number) => Span;
};

export function placingOf(rows: ProjectRows): Placing {
  const { project, tasks, links } = rows;
  const parents = new Set(tasks.map((task) => task.parentId));
  const hasLaunch = tasks.some((task) => task.id === project.launchTaskId) && project.launchOn !== null;
  const back =
    hasLaunch && project.direction === 'backward' ? ancestors(project.launchTaskId ?? '', tasks, links) : null;
  const calendar = calendarOf(rows);
  const moved = (day: Day, days: number) => (days === 0 ? day : addWorkdays(calendar, day, days));
  return {
    isBack: (id) => back?.has(id) ?? false,
    isParent: (id) => parents.has(id),
    shifted: ({ startOn, finishOn }, days) => ({ startOn: moved(startOn, days), finishOn: moved(finishOn, days) }),
  };
}

/** What the launch waits for, the inside of parents included; not the launch itself. */
function ancestors(launchId: string, tasks: ProjectRows['tasks'], links: ProjectRows['links']): Set<string> {
  const into = Map.groupBy(links, (link) => link.toId);
  const inside = Map.groupBy(tasks, (task) => task.parentId ?? '');
  const parentOf = new Map(tasks.map((task) => [task.id, task.parentId]));
  const found = new Set<string>();
  const open = [launchId];
  const reach = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    open.push(id);
  };
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const task of inside.get(id) ?? []) if (found.has(id)) reach(task.id);
    // A link into a parent binds what is in it.
    for (let at: string | null = id; at; at = parentOf.get(at) ?? null) {
      for (const link of into.get(at) ?? []) reach(link.fromId);
    }
  }
  found.delete(launchId);
  return found;
}

/** Whether a task stands where it is wanted, and no earlier wish of this kind keeps it from going there. */
export function isHeldAt(task: Task, now: Span, want: Span, placing: Placing): boolean {
  const isBack = placing.isBack(task.id);
  const isBehind = isBack ? now.startOn > want.startOn : now.startOn < want.startOn;
  const isKept = now.startOn !== want.startOn && task.constraint?.type === holdType(task.id, placing);
  return !isBehind && !isKept;
}

/** 不早于…开始, or 不晚于…开始 for what is placed back from the launch day. */
export const holdType = (id: string, placing: Placing): 'SNLT' | 'SNET' => (placing.isBack(id) ? 'SNLT' : 'SNET');

/** Null when a wish of the user stands in its place, or when it says so already. */
export function holdFields(task: Task, want: Span, placing: Placing): Partial<Task> | null {
  const type = holdType(task.id, placing);
  const present = task.constraint?.type ?? 'ASAP';
  if (present !== 'ASAP' && present !== type) return null;
  return task.constraint?.on === want.startOn ? null : { constraint: { type, on: want.startOn } };
}
