import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { calendarBook } from '../domain/calendar/calendar-book.ts';
import { todayIn } from '../domain/calendar/day.ts';
import type { Link } from '../domain/model/link.ts';
import type { Day } from '../domain/model/primitives.ts';
import type { Project } from '../domain/model/project.ts';
import type { Task } from '../domain/model/task.ts';
import type { ProjectPlan } from '../domain/schedule/plan-project.ts';
import { type CalendarRows, calendarRows, noCalendarRows, patchedCalendarRows } from './calendar-rows.ts';
import { db } from './db.ts';
import { epoch } from './epoch.ts';
import { followLog } from './follow-log.ts';
import { knownPlan } from './known-plan.ts';
import { isMovingIn, knownProjectRows, lastSeq, type ProjectRows, patchedProjectRows } from './project-rows.ts';

export type OpenProject = {
  /** null while loading, when the project is gone, and for the inbox. */
  project: ReadonlySignal<Project | null>;
  tasks: ReadonlySignal<ReadonlyMap<string, Task>>;
  links: ReadonlySignal<ReadonlyMap<string, Link>>;
  /** Whose working days are which, for the plan. */
  calendarRows: ReadonlySignal<CalendarRows>;
  /** Computed for `today`; null without a project. */
  plan: ReadonlySignal<ProjectPlan | null>;
  isLoaded: ReadonlySignal<boolean>;
  /** Settles when the rows are there. */
  loaded: Promise<void>;
  close(): void;
};

/**
 * A project held in memory: read once, then patched from change rows (this context's at once, other contexts' as the
 * log grows), so that one edit never reads thousands of tasks again. Close it when the view goes.
 */
export function openProject(projectId: string, today: Day = todayIn(new Date())): OpenProject {
  const held = signal<ProjectRows>({ project: undefined, tasks: new Map(), links: new Map() });
  const own = signal<CalendarRows>(noCalendarRows);
  const isLoaded = signal(false);
  const calendars = computed(() => calendarBook(own.value));
  const project = computed(() => held.value.project ?? null);
  const tasks = computed(() => held.value.tasks);
  const links = computed(() => held.value.links);

  const log = followLog({
    async read() {
      // Known rows are brought up to the log's end, so this reads them whole only the first time.
      const tables = [db.projects, db.tasks, db.links, db.calendars, db.members, db.suppliers, db.changes, db.meta];
      const [rows, ownRows, seq, now] = await db.transaction('r', tables, () =>
        Promise.all([knownProjectRows(projectId), calendarRows(), lastSeq(), epoch()]),
      );
      batch(() => {
        held.value = rows;
        own.value = ownRows;
        isLoaded.value = true;
      });
      return { seq, epoch: now };
    },
    follow(patches) {
      const rows = held.peek();
      if (patches.some((patch) => isMovingIn(rows, projectId, patch))) return false;
      batch(() => {
        held.value = patchedProjectRows(rows, projectId, patches);
        own.value = patchedCalendarRows(own.peek(), patches);
      });
      return true;
    },
  });

  return {
    project,
    tasks,
    links,
    calendarRows: own,
    plan: computed(() => (project.value ? knownPlan(held.value, project.value, calendars.value, today) : null)),
    isLoaded,
    loaded: log.loaded,
    close: log.stop,
  };
}
