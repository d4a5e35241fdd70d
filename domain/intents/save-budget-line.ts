import type { BudgetLine } from '../model/budget-line.ts';
import type { Intent } from './intent.ts';
import { changeRow, createRow, refuse } from './patch.ts';

/** `fields`: those that change, so that two edits of one line that follow each other are both kept; of a new line all. */
export type SaveBudgetLineInput = { line: Pick<BudgetLine, 'id' | 'projectId'> & Partial<BudgetLine> };

/** A new line of a project's money or a changed one. */
export const saveBudgetLine: Intent<SaveBudgetLineInput> = {
  name: 'saveBudgetLine',
  needs: ({ line }) => [
    { table: 'budgetLines', ids: [line.id] },
    { table: 'projects', ids: [line.projectId] },
    { table: 'tasks', ids: line.taskId ? [line.taskId] : [] },
  ],
  plan(rows, input) {
    const existing = rows.budgetLines.get(input.line.id);
    const given = { ...existing, ...input.line };
    if (!isWhole(given)) return refuse('budgetLineGone');
    const line = { ...given, category: given.category.trim(), title: given.title.trim() };
    if (!line.category || !line.title) return refuse('nameEmpty');
    if (!rows.projects.has(line.projectId)) return refuse('projectGone');
    const { taskId } = input.line;
    if (taskId && rows.tasks.get(taskId)?.projectId !== line.projectId) return refuse('taskGone');
    if (Math.min(line.plannedFen, line.committedFen, line.spentFen) < 0) return refuse('moneyNegative');
    if (existing && existing.projectId !== line.projectId) return refuse('projectGone');
    return { patches: existing ? changeRow('budgetLines', existing, line) : [createRow('budgetLines', line)] };
  },
};

const isWhole = (line: Partial<BudgetLine>): line is BudgetLine =>
  line.category !== undefined && line.title !== undefined && line.plannedFen !== undefined;
