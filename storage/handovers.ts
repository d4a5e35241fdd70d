import { type Answer, answerOf } from '../domain/handover/answer.ts';
import type { PartSource } from '../domain/handover/handed-part.ts';
import type { HandoverFile } from '../domain/handover/handover-file.ts';
import { type Incoming, incoming, incomingNeeds, type Wish } from '../domain/handover/incoming.ts';
import { type Ties, tiesOf } from '../domain/handover/ties.ts';
import type { Refusal } from '../domain/intents/intent.ts';
import { emptyRows } from '../domain/intents/rows.ts';
import type { PlanTable } from '../domain/model/change.ts';
import type { Clash } from '../domain/model/clash.ts';
import type { Handover } from '../domain/model/handover.ts';
import { INBOX_ID } from '../domain/model/inbox-id.ts';
import { changeTables } from './commit-change.ts';
import { db } from './db.ts';
import { loadRows } from './load-rows.ts';

const partTables = [
  'projects',
  'tasks',
  'links',
  'members',
  'products',
  'listings',
  'refs',
  'calendars',
  'suppliers',
  'comments',
  'attachments',
  'approvals',
  'budgetLines',
  'handovers',
] as const satisfies readonly PlanTable[];

/** Everything that some part may hold something of, in one reading. */
export const partSource = (): Promise<PartSource> =>
  db.transaction('r', [...partTables], async () => {
    const rows = emptyRows();
    for (const table of partTables) {
      const list = (await db.table(table).toArray()) as { id: string }[];
      Object.assign(rows, { [table]: new Map(list.map((row) => [row.id, row])) });
    }
    return rows;
  });

/** What became here of the received parts of these projects. */
export const answerToGive = (handovers: readonly Handover[], now = new Date()): Promise<Answer | null> =>
  db.transaction('r', [db.projects, db.tasks, db.comments, db.budgetLines, db.attachments], async () => {
    const [first] = handovers;
    if (!first) return null;
    const ids = handovers.map(({ projectId }) => projectId);
    const taskIds = handovers.flatMap(({ base }) => base.tasks.map(({ id }) => id));
    const byId = <Row extends { id: string }>(rows: readonly (Row | undefined)[]) =>
      new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
    const source = {
      projects: byId(await db.projects.bulkGet(ids)),
      tasks: byId(await db.tasks.bulkGet(taskIds)),
      comments: byId(await db.comments.where('taskId').anyOf(taskIds).toArray()),
      attachments: byId(await db.attachments.where('taskId').anyOf(taskIds).toArray()),
      budgetLines: byId(await db.budgetLines.where('projectId').anyOf(ids).toArray()),
    };
    return answerOf(first.part, handovers, source, { from: first.part.name, at: now.toISOString() });
  });

/** Tasks of these projects that did not come with them. */
export async function ownTaskCount(handovers: readonly Handover[]): Promise<number> {
  const ids = handovers.map(({ projectId }) => projectId);
  const given = new Set(handovers.flatMap(({ base }) => base.tasks.map(({ id }) => id)));
  const keys = await db.tasks.where('projectId').anyOf(ids).primaryKeys();
  return keys.filter((id) => !given.has(id)).length;
}

type Look = { ok: true; found: Incoming; tiesOf: (taken: readonly Wish[]) => Ties } | { ok: false; refusal: Refusal };

/** What a file would change here, and what would come along with what is taken; nothing is written. */
export const lookAtHandover = (file: HandoverFile): Promise<Look> =>
  db.transaction('r', changeTables, async (): Promise<Look> => {
    const rows = await loadRows(() => incomingNeeds(file));
    const read = incoming(rows, file);
    return read.ok ? { ...read, tiesOf: (taken) => tiesOf(rows, read.found, taken) } : read;
  });

/** Parts that came from somebody and whose project is still here. */
export async function receivedHandovers(): Promise<Handover[]> {
  const received = (await db.handovers.toArray()).filter(({ way }) => way === 'received');
  const projects = await db.projects.bulkGet(received.map(({ projectId }) => projectId));
  return received.filter(({ projectId }, index) => projectId === INBOX_ID || projects[index] !== undefined);
}

/** A clash with what the field is here now; `mine` undefined: the row is gone. */
export type ClashNow = Clash & { title: string; mine: unknown };

/** Clashes nobody has decided, the newest first. */
export const openClashes = (): Promise<ClashNow[]> =>
  db.transaction('r', [db.clashes, db.tasks, db.comments, db.budgetLines], async () => {
    const open = (await db.clashes.toArray()).filter(({ resolvedAt }) => resolvedAt === null);
    open.sort((left, right) => right.raisedAt.localeCompare(left.raisedAt) || left.id.localeCompare(right.id));
    return Promise.all(open.map(async (clash): Promise<ClashNow> => ({ ...clash, ...(await placeOf(clash)) })));
  });

async function placeOf({ table, rowId, field }: Clash): Promise<Pick<ClashNow, 'title' | 'mine'>> {
  const row = (await db.table<Record<string, unknown>, string>(table).get(rowId)) ?? null;
  const task = table === 'comments' && row ? await db.tasks.get(String(row.taskId)) : undefined;
  return { title: String(task?.title ?? row?.title ?? ''), mine: row ? (row[field] ?? null) : undefined };
}

export const openClashCount = async (): Promise<number> =>
  (await db.clashes.toArray()).filter(({ resolvedAt }) => resolvedAt === null).length;
