import { fileLimits } from '../files/file-limits.ts';
import type { Refusal, Rows } from '../intents/intent.ts';
import { changeRow, createRow, removeRow } from '../intents/patch.ts';
import type { Attachment } from '../model/attachment.ts';
import type { Patch } from '../model/change.ts';
import type { Handover } from '../model/handover.ts';
import type { Link } from '../model/link.ts';
import type { Incoming, Wish } from './incoming.ts';

/** What comes along with tasks that are here or being taken: what follows on what, and files. Nothing of it is ticked alone. */
export type Ties = { links: Link[]; goneLinks: Link[]; attachments: Attachment[] };

export function tiesOf(rows: Rows, incoming: Incoming, taken: readonly Wish[]): Ties {
  const coming = new Map(
    taken.flatMap(({ table, kind, rowId, projectId }) =>
      table === 'tasks' && kind === 'added' ? [[rowId, projectId] as const] : [],
    ),
  );
  const projectOf = (taskId: string) => rows.tasks.get(taskId)?.projectId ?? coming.get(taskId);
  return { ...linksOf(rows, incoming, projectOf), attachments: attachmentsOf(rows, incoming, projectOf) };
}

type ProjectOf = (taskId: string) => string | undefined;

function linksOf(rows: Rows, { file, came, isOlder }: Incoming, projectOf: ProjectOf): Omit<Ties, 'attachments'> {
  if (file.way !== 'out' || isOlder) return { links: [], goneLinks: [] };
  const given = file.links ?? [];
  const known = new Set(came.links);
  const between = new Set([...rows.links.values()].map(({ fromId, toId }) => `${fromId}>${toId}`));
  const links = given.filter(({ id, fromId, toId, projectId }) => {
    if (projectOf(fromId) !== projectId || projectOf(toId) !== projectId) return false;
    // One that came before and is gone was taken away here, and stays away.
    return rows.links.has(id) ? known.has(id) : !known.has(id) && !between.has(`${fromId}>${toId}`);
  });
  const still = new Set(given.map(({ id }) => id));
  const goneLinks = came.links.flatMap((id) => (still.has(id) ? [] : (rows.links.get(id) ?? [])));
  return { links, goneLinks };
}

function attachmentsOf(rows: Rows, { file, came, here }: Incoming, projectOf: ProjectOf): Attachment[] {
  const known = new Set(came.attachments);
  const kept = new Set([...rows.attachments.values()].map(({ taskId, sha256 }) => `${taskId}/${sha256}`));
  return (file.attachments ?? []).flatMap((one) => {
    const projectId = projectOf(one.taskId);
    if (projectId === undefined || !here.has(projectId)) return [];
    if (known.has(one.id) || rows.attachments.has(one.id) || kept.has(`${one.taskId}/${one.sha256}`)) return [];
    return [{ ...one, projectId }];
  });
}

export function tiePatches(rows: Rows, { links, goneLinks, attachments }: Ties): Patch[] {
  return [
    ...goneLinks.map((link) => removeRow('links', link)),
    ...links.flatMap((link) => {
      const existing = rows.links.get(link.id);
      if (!existing) return [createRow('links', link)];
      return changeRow('links', existing, { type: link.type, lag: link.lag, lagUnit: link.lagUnit });
    }),
    ...attachments.map((attachment) => createRow('attachments', attachment)),
  ];
}

/** Whether there is room for the files, as for files added by hand. */
export function roomProblem(rows: Rows, coming: readonly Attachment[]): Refusal | null {
  if (coming.length === 0) return null;
  const all = [...rows.attachments.values(), ...coming];
  if (all.length > fileLimits.count) return { code: 'tooManyFiles' };
  const sizes = new Map(all.map(({ sha256, bytes }) => [sha256, bytes]));
  const sum = [...sizes.values()].reduce((total, bytes) => total + bytes, 0);
  return sum > fileLimits.allBytes ? { code: 'filesTooBig' } : null;
}

/** What has come of a project by now, so that it comes once. */
export function cameWith(
  { file, came }: Incoming,
  { attachments }: Ties,
  projectId: string,
  before: Handover | undefined,
): Handover['came'] {
  const isOf = (one: { projectId: string }) => one.projectId === projectId;
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  const links =
    file.way === 'out'
      ? [
          ...new Set([
            ...(before?.came?.links ?? []).filter((id) => came.links.includes(id)),
            ...ids((file.links ?? []).filter(isOf)),
          ]),
        ]
      : [];
  const files = [...new Set([...(before?.came?.attachments ?? []), ...ids(attachments.filter(isOf))])];
  return links.length + files.length > 0 ? { links, attachments: files } : undefined;
}
