import type { BudgetLine } from '../model/budget-line.ts';
import type { Intent } from './intent.ts';
import { changeRow, createRow, refuse } from './patch.ts';

/** A new line of a project's money or a changed one. */
export const saveBudgetLine: Intent<{ line: BudgetLine }> = {
  name: 'saveBudgetLine',
  needs: ({ line }) => [
    { table: 'budgetLines', ids: [line.id] },
    { table: 'projects', ids: [line.projectId] },
    { table: 'tasks', ids: line.taskId === null ? [] : [line.taskId] },
  ],
  plan(rows, input) {
    const line = { ...input.line, category: input.line.category.trim(), title: input.line.title.trim() };
    if (!line.category || !line.title) return refuse('nameEmpty');
    if (!rows.projects.has(line.projectId)) return refuse('projectGone');
    if (line.taskId !== null && rows.tasks.get(line.taskId)?.projectId !== line.projectId) return refuse('taskGone');
    if (Math.min(line.plannedFen, line.committedFen, line.spentFen) < 0) return refuse('moneyNegative');
    const existing = rows.budgetLines.get(line.id);
    if (existing && existing.projectId !== line.projectId) return refuse('projectGone');
    return { patches: existing ? changeRow('budgetLines', existing, line) : [createRow('budgetLines', line)] };
  },
};
