import type { Rows } from '../domain/intents/intent.ts';
import { patchedRow } from '../domain/intents/rows.ts';
import type { PlanTable } from '../domain/model/change.ts';
import { INBOX_ID } from '../domain/model/project.ts';
import { db } from './db.ts';
import type { Inverse } from './inverse.ts';

/** Fields that name a row of another table. */
const ties: { table: PlanTable; field: string; target: PlanTable; when?: [field: string, value: string] }[] = [
  { table: 'tasks', field: 'projectId', target: 'projects' },
  { table: 'tasks', field: 'parentId', target: 'tasks' },
  { table: 'tasks', field: 'assigneeId', target: 'members' },
  { table: 'links', field: 'projectId', target: 'projects' },
  { table: 'links', field: 'fromId', target: 'tasks' },
  { table: 'links', field: 'toId', target: 'tasks' },
  { table: 'listings', field: 'productId', target: 'products' },
  { table: 'projects', field: 'launchTaskId', target: 'tasks' },
  { table: 'projects', field: 'baselineId', target: 'baselines' },
  { table: 'projects', field: 'calendarId', target: 'calendars' },
  { table: 'members', field: 'calendarId', target: 'calendars' },
  { table: 'suppliers', field: 'calendarId', target: 'calendars' },
  { table: 'tasks', field: 'calendarId', target: 'calendars' },
  { table: 'tasks', field: 'supplierId', target: 'suppliers' },
  { table: 'baselines', field: 'projectId', target: 'projects' },
  { table: 'comments', field: 'projectId', target: 'projects' },
  { table: 'attachments', field: 'projectId', target: 'projects' },
  { table: 'approvals', field: 'projectId', target: 'projects' },
  { table: 'budgetLines', field: 'projectId', target: 'projects' },
  { table: 'handovers', field: 'projectId', target: 'projects' },
  { table: 'clashes', field: 'projectId', target: 'projects' },
  { table: 'comments', field: 'taskId', target: 'tasks' },
  { table: 'attachments', field: 'taskId', target: 'tasks' },
  { table: 'approvals', field: 'taskId', target: 'tasks' },
  { table: 'refs', field: 'ownerId', target: 'tasks', when: ['ownerKind', 'task'] },
  { table: 'refs', field: 'ownerId', target: 'projects', when: ['ownerKind', 'project'] },
  { table: 'refs', field: 'targetId', target: 'products', when: ['targetKind', 'product'] },
];

const keyOf = ({ table, id }: { table: string; id: string }) => `${table}/${id}`;

/**
 * Drops the patches that would leave a row naming one that is not there: a task that someone linked since stays when
 * its creation is undone, a link stays gone when its task is gone. What was dropped is named in `kept`.
 */
export async function keepTies(found: Inverse, rows: Rows): Promise<Inverse> {
  let current = found;
  for (;;) {
    const broken = new Set([...(await stillNeeded(current)), ...(await namingNothing(current, rows))]);
    if (broken.size === 0) return current;
    current = {
      patches: current.patches.filter((patch) => !broken.has(keyOf(patch))),
      kept: [
        ...current.kept,
        ...current.patches
          .filter((patch) => broken.has(keyOf(patch)))
          .map(({ table, id }) => ({ table, id, field: 'id' })),
      ],
    };
  }
}

/** Keys of rows to delete that a row outside this change names. */
async function stillNeeded({ patches }: Inverse): Promise<string[]> {
  const touched = new Map(patches.map((patch) => [keyOf(patch), patch]));
  const needed: string[] = [];
  for (const tie of ties) {
    const going = patches.filter((patch) => patch.table === tie.target && patch.after === null).map(({ id }) => id);
    if (going.length === 0) continue;
    for (const row of await namingRows(tie, going)) {
      const patch = touched.get(`${tie.table}/${String(row.id)}`);
      const after = patch ? patchedRow(row, patch) : row;
      if (after && going.includes(String(after[tie.field]))) needed.push(`${tie.target}/${String(after[tie.field])}`);
    }
  }
  return needed;
}

async function namingRows(tie: (typeof ties)[number], ids: string[]): Promise<Record<string, unknown>[]> {
  const table = db.table<Record<string, unknown>, string>(tie.table);
  const isIndexed = table.schema.idxByName[tie.field] !== undefined;
  const named = isIndexed
    ? await table.where(tie.field).anyOf(ids).toArray()
    : await table.filter((row) => ids.includes(String(row[tie.field]))).toArray();
  return named.filter((row) => !tie.when || row[tie.when[0]] === tie.when[1]);
}

/** Keys of rows that would name a row that is neither stored nor made by this change. */
async function namingNothing({ patches }: Inverse, rows: Rows): Promise<string[]> {
  const touched = new Map(patches.map((patch) => [keyOf(patch), patch]));
  const broken: string[] = [];
  for (const patch of patches) {
    const after = patchedRow(rows[patch.table].get(patch.id), patch);
    if (!after) continue;
    for (const tie of ties) {
      if (tie.table !== patch.table || (tie.when && after[tie.when[0]] !== tie.when[1])) continue;
      // Only what this patch itself sets: an old dangling field is not undo's to judge.
      if (!(tie.field in (patch.after ?? {}))) continue;
      const id = after[tie.field];
      if (typeof id !== 'string' || id === INBOX_ID) continue;
      const made = touched.get(`${tie.target}/${id}`);
      const isThere = made ? made.after !== null : (await db.table(tie.target).get(id)) !== undefined;
      if (!isThere) broken.push(keyOf(patch));
    }
  }
  return broken;
}
