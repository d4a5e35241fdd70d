import { type AllRows, cut, idsOf, noRows, rowsOf, type SeenRows } from './cut-rows.ts';
import { projectFields, taskFields } from './part-fields.ts';
import { personRows } from './person-rows.ts';

/** What is cut out of everything: what one person works on, or the money. `projectIds`: only of these; null: of all. */
export type Part = { projectIds: ReadonlySet<string> | null } & (
  | { kind: 'person'; memberId: string }
  | { kind: 'finance' }
);

/** The rows of a part with only the fields it may hold, and nothing that points to a task left out. */
export const seenRows = (part: Part, rows: AllRows): SeenRows =>
  part.kind === 'finance' ? financeRows(part.projectIds, rows) : personRows(part.memberId, part.projectIds, rows);

function financeRows(projectIds: Part['projectIds'], rows: AllRows): SeenRows {
  const isWanted = (projectId: string) => projectIds?.has(projectId) ?? true;
  const lines = [...rows.budgetLines.values()].filter(({ projectId }) => isWanted(projectId));
  const withLines = idsOf(lines, ({ projectId }) => projectId);
  return {
    ...noRows(),
    projects: [...rows.projects.values()]
      .filter(({ id, budgetFen }) => isWanted(id) && (budgetFen !== null || withLines.has(id)))
      .map((project) => cut<'projects', 'person' | 'finance'>(project, projectFields, 'finance')),
    tasks: rowsOf(
      rows.tasks,
      idsOf(lines, ({ taskId }) => taskId),
    ).map((task) => cut(task, taskFields, 'money')),
    budgetLines: lines.map((line) => (line.taskId && !rows.tasks.has(line.taskId) ? { ...line, taskId: null } : line)),
  };
}
