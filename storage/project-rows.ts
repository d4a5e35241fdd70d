import { inOrder, patchedRow } from '../domain/intents/rows.ts';
import type { Patch } from '../domain/model/change.ts';
import type { Link } from '../domain/model/link.ts';
import { PlacedMap } from '../domain/model/placed-map.ts';
import type { Project } from '../domain/model/project.ts';
import type { Task } from '../domain/model/task.ts';
import { onCommitted } from './committed.ts';
import { db } from './db.ts';
import { epoch } from './epoch.ts';

/** A project with all its tasks and links, by id. The maps are never changed, only replaced. */
export type ProjectRows = {
  project: Project | undefined;
  tasks: ReadonlyMap<string, Task>;
  links: ReadonlyMap<string, Link>;
};

/** Read whole, inside the caller's transaction. */
export async function readProjectRows(projectId: string): Promise<ProjectRows> {
  const [project, tasks, links] = await Promise.all([
    db.projects.get(projectId),
    db.tasks.where('projectId').equals(projectId).toArray(),
    db.links.where('projectId').equals(projectId).toArray(),
  ]);
  return { project, tasks: byId(tasks), links: byId(links) };
}

/**
 * The rows of the last few projects, as of change `seq`. Every write of plan rows leaves a change row (or a new epoch),
 * so rows known at `seq` and the changes after it are the stored rows: one edit in a project of 10,000 tasks reads none
 * of the others again.
 */
const known = new Map<string, ProjectRows & { seq: number; epoch: string }>();
const maxKnown = 3;

/**
 * The same without reading what is known. Inside the caller's transaction, and only **before it writes**: rows of a
 * transaction that may still fail must not be remembered.
 */
export async function knownProjectRows(projectId: string): Promise<ProjectRows> {
  const [seq, now] = await Promise.all([lastSeq(), epoch()]);
  const before = known.get(projectId);
  const rows =
    (before?.epoch === now && before.seq <= seq && (await caughtUp(before, projectId, seq))) ||
    (await readProjectRows(projectId));
  known.delete(projectId);
  // Without an epoch nothing was ever written here, and nothing would tell this database from its successor.
  if (now) known.set(projectId, { ...rows, seq, epoch: now });
  for (const oldest of [...known.keys()].slice(0, -maxKnown)) known.delete(oldest);
  return rows;
}

// What was just written is known without reading it back.
onCommitted(({ seq, patches }) => {
  for (const [projectId, before] of known) {
    if (before.seq !== seq - 1 || patches.some((patch) => isMovingIn(before, projectId, patch))) continue;
    known.set(projectId, { ...patchedProjectRows(before, projectId, patches), seq, epoch: before.epoch });
  }
});

export const lastSeq = async (): Promise<number> => Number((await db.changes.orderBy('seq').lastKey()) ?? 0);

async function caughtUp(
  before: ProjectRows & { seq: number },
  projectId: string,
  seq: number,
): Promise<ProjectRows | null> {
  if (before.seq === seq) return before;
  const changes = await db.changes.where('seq').above(before.seq).toArray();
  let rows: ProjectRows = before;
  for (const { patches } of changes) {
    if (patches.some((patch) => isMovingIn(rows, projectId, patch))) return null;
    // A change at a time: each copies the maps it touches.
    rows = patchedProjectRows(rows, projectId, patches);
  }
  return rows;
}

/** A row from another project: its patch names only some fields, the rest is not known here. */
export function isMovingIn(rows: Pick<ProjectRows, 'tasks' | 'links'>, projectId: string, patch: Patch): boolean {
  if (patch.table !== 'tasks' && patch.table !== 'links') return false;
  return patch.before !== null && patch.after?.projectId === projectId && !rows[patch.table].has(patch.id);
}

/**
 * The rows after the patches; a map nothing changed in stays the same map. Rows moving in must be known in `full`.
 * Whoever holds the same rows gets the same new ones: the summary and an open view share one plan.
 */
export function patchedProjectRows(
  rows: ProjectRows,
  projectId: string,
  patches: readonly Patch[],
  full: { tasks?: ReadonlyMap<string, Task>; links?: ReadonlyMap<string, Link> } = {},
): ProjectRows {
  const made = patched.get(patches);
  if (made?.projectId === projectId && isSame(made.before, rows)) return made.after;
  let { project } = rows;
  for (const patch of patches) {
    if (patch.table === 'projects' && patch.id === projectId)
      project = (patchedRow(project, patch) ?? undefined) as Project | undefined;
  }
  const of = (table: Patch['table']) => patches.filter((patch) => patch.table === table);
  const after = {
    project,
    tasks: patchedMap(rows.tasks, projectId, of('tasks'), full.tasks),
    links: patchedMap(rows.links, projectId, of('links'), full.links),
  };
  patched.set(patches, { projectId, before: rows, after });
  return after;
}

/** The last outcome for each set of patches, gone with the patches. */
const patched = new WeakMap<readonly Patch[], { projectId: string; before: ProjectRows; after: ProjectRows }>();

const isSame = (a: ProjectRows, b: ProjectRows): boolean =>
  a.project === b.project && a.tasks === b.tasks && a.links === b.links;

function patchedMap<Row extends { id: string; projectId: string }>(
  before: ReadonlyMap<string, Row>,
  projectId: string,
  patches: readonly Patch[],
  full?: ReadonlyMap<string, Row>,
): ReadonlyMap<string, Row> {
  const concerned = patches.filter(({ id, after }) => before.has(id) || after?.projectId === projectId);
  if (concerned.length === 0) return before;
  const next = PlacedMap.copyOf(before);
  for (const patch of concerned) {
    const row = full?.get(patch.id) ?? (patchedRow(next.get(patch.id), patch) as Row | null);
    if (patch.after !== null && row?.projectId === projectId) next.set(patch.id, row);
    else next.delete(patch.id);
  }
  return next.list ? next : byId(inOrder(next));
}

/** Of rows in order. */
const byId = <Row extends { id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  PlacedMap.of(rows.map((row) => [row.id, row]));
