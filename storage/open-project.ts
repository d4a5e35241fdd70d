import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { todayIn } from '../domain/calendar/day.ts';
import type { Link } from '../domain/model/link.ts';
import type { Day } from '../domain/model/primitives.ts';
import type { Project } from '../domain/model/project.ts';
import type { Task } from '../domain/model/task.ts';
import { type ProjectPlan, planProject } from '../domain/schedule/plan-project.ts';
import { onCommitted } from './committed.ts';
import { db } from './db.ts';
import { epoch } from './epoch.ts';
import { isInside, patchModel } from './patch-model.ts';
import { projectRows } from './project-rows.ts';

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

  const read = async (): Promise<void> => {
    const [rows, last, now] = await db.transaction('r', [db.projects, db.tasks, db.links, db.changes, db.meta], () =>
      Promise.all([projectRows(projectId), lastSeq(), epoch()]),
    );
    if (isClosed) return;
    [seq, readEpoch] = [last, now];
    project.value = rows.project ?? null;
    tasks.value = new Map(rows.tasks.map((task) => [task.id, task]));
    links.value = new Map(rows.links.map((link) => [link.id, link]));
    isLoaded.value = true;
  };

  const model = { projectId, project, tasks, links };
  const catchUp = async (): Promise<void> => {
    if ((await epoch()) !== readEpoch) return read();
    const changes = await db.changes.where('seq').above(seq).toArray();
    if (changes.some((change) => change.patches.some((patch) => !isInside(model, patch)))) return read();
    for (const change of changes) {
      if (change.seq <= seq) continue;
      seq = change.seq;
      patchModel(model, change.patches);
    }
  };

  const stopOwn = onCommitted((committed) => {
    if (!isLoaded.peek() || committed.seq !== seq + 1) return;
    if (committed.patches.some((patch) => !isInside(model, patch))) return;
    seq = committed.seq;
    patchModel(model, committed.patches);
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

const lastSeq = async (): Promise<number> => ((await db.changes.orderBy('seq').lastKey()) as number | undefined) ?? 0;
