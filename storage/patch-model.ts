import { batch, type Signal } from '@preact/signals';
import { patchedRow } from '../domain/intents/rows.ts';
import type { Patch } from '../domain/model/change.ts';
import type { Link } from '../domain/model/link.ts';
import type { Project } from '../domain/model/project.ts';
import type { Task } from '../domain/model/task.ts';

export type ProjectModel = {
  projectId: string;
  project: Signal<Project | null>;
  tasks: Signal<ReadonlyMap<string, Task>>;
  links: Signal<ReadonlyMap<string, Link>>;
};

/** False for a patch that moves a row in from another project: it names only some fields, the rest must be read. */
export function isInside({ projectId, tasks, links }: ProjectModel, patch: Patch): boolean {
  if (patch.table !== 'tasks' && patch.table !== 'links') return true;
  const isMovingIn = patch.before !== null && patch.after?.projectId === projectId;
  return !isMovingIn || (patch.table === 'tasks' ? tasks : links).peek().has(patch.id);
}

/** Applies patches to the model; each signal gets a new value only when something of it changed. */
export function patchModel(model: ProjectModel, patches: readonly Patch[]): void {
  batch(() => {
    for (const patch of patches) {
      if (patch.table !== 'projects' || patch.id !== model.projectId) continue;
      model.project.value = patchedRow(model.project.peek() ?? undefined, patch) as Project | null;
    }
    patchMap(
      model.tasks,
      model.projectId,
      patches.filter((patch) => patch.table === 'tasks'),
    );
    patchMap(
      model.links,
      model.projectId,
      patches.filter((patch) => patch.table === 'links'),
    );
  });
}

function patchMap<Row extends { projectId: string }>(
  target: Signal<ReadonlyMap<string, Row>>,
  projectId: string,
  patches: readonly Patch[],
): void {
  const known = target.peek();
  const concerned = patches.filter(({ id, after }) => known.has(id) || after?.projectId === projectId);
  if (concerned.length === 0) return;
  const next = new Map(known);
  for (const patch of concerned) {
    const row = patchedRow(next.get(patch.id), patch) as Row | null;
    if (row?.projectId === projectId) next.set(patch.id, row);
    else next.delete(patch.id);
  }
  target.value = next;
}
