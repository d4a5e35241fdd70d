import { useMemo } from 'preact/hooks';
import { type ProjectMoney, projectMoney } from '../../../../domain/budget/budget.ts';
import type { BudgetLine } from '../../../../domain/model/budget-line.ts';
import { budgetCategories } from '../../../../locales/budget.ts';
import { useLive } from '../../../../storage/live.ts';
import { budgetLinesOf } from '../../../../storage/queries.ts';
import type { ProjectModel } from '../project/project-model.ts';

/** Lines of the open project and what they add up to; null until they are read. */
export function useBudget({ project, tasks }: ProjectModel): { lines: BudgetLine[]; sums: ProjectMoney } | null {
  const lines = useLive(() => budgetLinesOf(project.id), [project.id]);
  return useMemo(() => {
    if (!lines) return null;
    const done = new Set([...tasks.values()].filter(({ status }) => status === 'done').map(({ id }) => id));
    return { lines, sums: projectMoney(lines, done, project.budgetFen, budgetCategories()) };
  }, [lines, tasks, project.budgetFen]);
}
