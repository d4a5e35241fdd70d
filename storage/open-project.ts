import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { todayIn } from '../domain/calendar/day.ts';
import type { Patch } from '../domain/model/change.ts';
import type { Link } from '../domain/model/link.ts';
import type { Day } from '../domain/model/primitives.ts';
import type { Project } from '../domain/model/project.ts';
import type { Task } from '../domain/model/task.ts';
import { type ProjectPlan, planProject } from '../domain/schedule/plan-project.ts';
import { onCommitted } from './committed.ts';
import { db } from './db.ts';
import { epoch } from './epoch.ts';
import { isMovingIn, knownProjectRows, lastSeq, type ProjectRows, patchedProjectRows } from './project-rows.ts';

export type OpenProject = {
  /** null while loading, when the project is gone, and for the inbox. */
  project: ReadonlySignal<Project | null>;
  tasks: ReadonlySignal<ReadonlyMap<string, Task>>;
  links: ReadonlySignal<ReadonlyMap<string, Link>>;
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
  const project = signal<Project | null>(null);
  const tasks = signal<ReadonlyMap<string, Task>>(new Map());
  const links = signal<ReadonlyMap<string, Link>>(new Map());
  const isLoaded = signal(false);
  let [seq, readEpoch, isClosed] = [0, '', false];

  const show = (rows: ProjectRows): void =>
    batch(() => {
      project.value = rows.project ?? null;
      tasks.value = rows.tasks;
      links.value = rows.links;
    });
  const shown = (): ProjectRows => ({
    project: project.peek() ?? undefined,
    tasks: tasks.peek(),
    links: links.peek(),
  });
  /** False, and nothing done, when a row moves in that must be read. */
  const follow = (patches: readonly Patch[]): boolean => {
    if (patches.some((patch) => isMovingIn(shown(), projectId, patch))) return false;
    show(patchedProjectRows(shown(), projectId, patches));
    return true;
  };

  const read = async (): Promise<void> => {
    // Known rows are brought up to the log's end, so this reads them whole only the first time.
    const [rows, last, now] = await db.transaction('r', [db.projects, db.tasks, db.links, db.changes, db.meta], () =>
      Promise.all([knownProjectRows(projectId), lastSeq(), epoch()]),
    );
    if (isClosed) return;
    [seq, readEpoch] = [last, now];
    show(rows);
    isLoaded.value = true;
  };
  const catchUp = async (): Promise<void> => {
    if (isClosed) return;
    if ((await epoch()) !== readEpoch) return read();
    for (const change of await db.changes.where('seq').above(seq).toArray()) {
      if (change.seq <= seq) continue;
      if (!follow(change.patches)) return read();
      seq = change.seq;
    }
  };

  const stopOwn = onCommitted((committed) => {
    if (isLoaded.peek() && committed.seq === seq + 1 && follow(committed.patches)) seq = committed.seq;
  });
  const loaded = read();
  // The query only tells that the log or the epoch moved; what it means is read outside of it.
  const watch = liveQuery(() => Promise.all([lastSeq(), epoch()])).subscribe({
    next: ([last, now]) => {
      if (isLoaded.peek() && !isClosed && (last !== seq || now !== readEpoch)) void catchUp();
    },
    error: () => console.error('launchdeck: open project'),
  });
  void loaded.then(catchUp);

  return {
    project,
    tasks,
    links,
    plan: computed(() =>
      project.value
        ? planProject(
            { project: project.value, tasks: [...tasks.value.values()], links: [...links.value.values()] },
            today,
          )
        : null,
    ),
    isLoaded,
    loaded,
    close() {
      isClosed = true;
      stopOwn();
      watch.unsubscribe();
    },
  };
}
