import type { Refusal } from '../intents/intent.ts';
import type { Attachment } from '../model/attachment.ts';
import type { HandedRows } from '../model/handover.ts';
import { type HandedBytes, handedFileLimits } from './handed-files.ts';
import type { BackFile, OutFile } from './handover-file.ts';

/** What a schema cannot see: rows twice, and rows that belong to nothing in the file. */
export function fileFault(file: OutFile | BackFile, bytes: readonly HandedBytes[] = []): Refusal | null {
  const projectIds = file.projects.map(({ id }) => id);
  const base = file.way === 'back' ? file.base : file.rows;
  const calendarIds = file.way === 'out' ? file.calendars.map(({ id }) => id) : [];
  const { attachments = [] } = file;
  const links = file.way === 'out' ? (file.links ?? []) : [];
  const hashes = bytes.map(({ sha256 }) => sha256);
  const ties = [attachments.map(({ id }) => id), links.map(({ id }) => id), hashes];
  const lists = [
    ...ties,
    projectIds,
    calendarIds,
    ...idLists(base),
    ...idLists(file.rows),
    ...file.rows.tasks.map(entryIds),
  ];
  if (lists.some((ids) => new Set(ids).size < ids.length)) return { code: 'handoverDouble' };
  const projects = new Set(projectIds);
  const tasks = new Map(base.tasks.map(({ id, projectId }) => [id, projectId]));
  const outside = [
    ...[...base.tasks, ...base.budgetLines, ...file.rows.budgetLines].filter(
      ({ projectId }) => !projects.has(projectId),
    ),
    ...file.rows.tasks.filter(({ id }) => !tasks.has(id)),
    ...[...base.comments, ...file.rows.comments].filter(({ taskId }) => !tasks.has(taskId)),
    ...file.rows.budgetLines.filter(({ taskId }) => taskId !== null && !tasks.has(taskId)),
    ...attachments.filter(({ taskId, projectId }) => tasks.get(taskId) !== projectId),
    ...links.filter(
      ({ fromId, toId, projectId }) =>
        tasks.get(fromId) !== projectId || tasks.get(toId) !== projectId || fromId === toId,
    ),
  ];
  const [first] = outside;
  return first ? { code: 'handoverOutside', params: { name: nameOf(first) } } : bytesFault(attachments, bytes);
}

/** Every file has its bytes, no bytes are without a file, and all together there are not too many. */
function bytesFault(attachments: readonly Attachment[], bytes: readonly HandedBytes[]): Refusal | null {
  const there = new Set(bytes.map(({ sha256 }) => sha256));
  const lost = attachments.find(({ sha256 }) => !there.has(sha256));
  if (lost) return { code: 'handoverFileLost', params: { name: nameOf(lost) } };
  const named = new Set(attachments.map(({ sha256 }) => sha256));
  const size = bytes.reduce((sum, { data }) => sum + data.length * 0.75, 0);
  // Two letters more than the bytes need may stand at the end of each.
  if (size > handedFileLimits.allBytes + 2 * bytes.length) return { code: 'handoverFilesTooBig' };
  return bytes.some(({ sha256 }) => !named.has(sha256)) ? { code: 'handoverOutside' } : null;
}

const nameOf = (row: { id: string; title?: string; text?: string; name?: string }): string =>
  (row.title ?? row.text ?? row.name ?? row.id).slice(0, 40);

const idLists = (rows: HandedRows): string[][] =>
  [rows.tasks, rows.comments, rows.budgetLines].map((list) => list.map(({ id }) => id));

const entryIds = ({ checklist }: HandedRows['tasks'][number]): string[] => (checklist ?? []).map(({ id }) => id);
