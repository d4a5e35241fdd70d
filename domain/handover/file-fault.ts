import type { Refusal } from '../intents/intent.ts';
import type { HandedRows } from '../model/handover.ts';
import type { BackFile, OutFile } from './handover-file.ts';

/** What a schema cannot see: rows twice, and rows that belong to nothing in the file. */
export function fileFault(file: OutFile | BackFile): Refusal | null {
  const projectIds = file.projects.map(({ id }) => id);
  const base = file.way === 'back' ? file.base : file.rows;
  const calendarIds = file.way === 'out' ? file.calendars.map(({ id }) => id) : [];
  const lists = [projectIds, calendarIds, ...idLists(base), ...idLists(file.rows), ...file.rows.tasks.map(entryIds)];
  if (lists.some((ids) => new Set(ids).size < ids.length)) return { code: 'handoverDouble' };
  const projects = new Set(projectIds);
  const tasks = new Set(base.tasks.map(({ id }) => id));
  const outside = [
    ...[...base.tasks, ...base.budgetLines, ...file.rows.budgetLines].filter(
      ({ projectId }) => !projects.has(projectId),
    ),
    ...file.rows.tasks.filter(({ id }) => !tasks.has(id)),
    ...[...base.comments, ...file.rows.comments].filter(({ taskId }) => !tasks.has(taskId)),
    ...file.rows.budgetLines.filter(({ taskId }) => taskId !== null && !tasks.has(taskId)),
  ];
  const [first] = outside;
  return first ? { code: 'handoverOutside', params: { name: nameOf(first) } } : null;
}

const nameOf = (row: { id: string; title?: string; text?: string }): string =>
  (row.title ?? row.text ?? row.id).slice(0, 40);

const idLists = (rows: HandedRows): string[][] =>
  [rows.tasks, rows.comments, rows.budgetLines].map((list) => list.map(({ id }) => id));

const entryIds = ({ checklist }: HandedRows['tasks'][number]): string[] => (checklist ?? []).map(({ id }) => id);
