import { useEffect, useState } from 'preact/hooks';
import { saveBudgetLine } from '../../../../domain/intents/save-budget-line.ts';
import type { BudgetLine } from '../../../../domain/model/budget-line.ts';
import { budgetCategories, budgetWords as t } from '../../../../locales/budget.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { BudgetCharts } from './budget-charts.tsx';
import { BudgetHead } from './budget-head.tsx';
import { BudgetTable } from './budget-table.tsx';
import { useBudget } from './use-budget.ts';
import './budget.css';

export const newLine = (projectId: string, fields: Partial<BudgetLine> = {}): BudgetLine => ({
  id: crypto.randomUUID(),
  projectId,
  taskId: null,
  category: budgetCategories().at(-1) ?? '',
  title: t.newLine,
  plannedFen: 0,
  committedFen: 0,
  spentFen: 0,
  paidOn: null,
  note: '',
  ...fields,
});

/** 预算: what is planned, promised and spent, what it will come to, and every line to be edited where it stands. */
export function BudgetPage({ model }: { model: ProjectModel }) {
  const budget = useBudget(model);
  const [addedId, setAddedId] = useState<string | null>(null);
  const isDrawn = budget?.lines.some(({ id }) => id === addedId) ?? false;
  // The row is drawn by the live query, some time after the write.
  useEffect(() => {
    if (isDrawn) document.querySelector<HTMLInputElement>(`[data-line="${addedId}"] input`)?.focus();
  }, [isDrawn, addedId]);
  if (!budget) return null;
  const { lines, sums } = budget;
  const add = async () => {
    const line = newLine(model.project.id);
    if (await doWish(saveBudgetLine, { line })) setAddedId(line.id);
  };
  return (
    <div class="wb-page bg scroll">
      <BudgetHead sums={sums} />
      {lines.length > 0 && <BudgetCharts lines={lines} sums={sums} today={model.today} />}
      <section class="wb-section" aria-label={t.lines}>
        <SectionHead title={t.lines} count={lines.length}>
          <Button size="sm" icon="plus" onClick={() => void add()}>
            {t.add}
          </Button>
        </SectionHead>
        {lines.length > 0 ? (
          <BudgetTable model={model} sums={sums} />
        ) : (
          <EmptyState icon="list-checks" fact={t.empty} next={t.emptyNext} />
        )}
      </section>
    </div>
  );
}
