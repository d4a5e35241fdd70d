import { saveBudgetLine } from '../../../../domain/intents/save-budget-line.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { yuanText } from '../../../../domain/text/read-amount.ts';
import { budgetWords as t } from '../../../../locales/budget.ts';
import { Button } from '../../../ui/button.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { hrefOf } from '../route.ts';
import { newLine } from './budget-page.tsx';
import { useBudget } from './use-budget.ts';

/** Money that hangs on one task; it is edited in 预算. */
export function TaskMoney({ model, task }: { model: ProjectModel; task: Task }) {
  const lines = useBudget(model)?.lines.filter(({ taskId }) => taskId === task.id) ?? [];
  const href = hrefOf({ page: 'project', projectId: model.project.id, view: 'budget', taskId: null });
  const add = () =>
    doWish(saveBudgetLine, { line: newLine(model.project.id, { taskId: task.id, title: task.title }) }, t.add);
  return (
    <section aria-label={t.ofTask}>
      <SectionHead title={t.ofTask} {...(lines.length > 0 ? { count: lines.length } : {})}>
        <Button kind="ghost" size="sm" icon="plus" label={t.add} onClick={() => void add()} />
      </SectionHead>
      {lines.map(({ id, category, title, plannedFen, spentFen }) => (
        <a class="bg-task" key={id} href={href}>
          <span class="quiet">{category}</span>
          <span class="grow cut">{title}</span>
          <span class="quiet">
            {t.column.planned} {yuanText(plannedFen)}
          </span>
          <span>
            {t.column.spent} {yuanText(spentFen)}
          </span>
        </a>
      ))}
    </section>
  );
}
