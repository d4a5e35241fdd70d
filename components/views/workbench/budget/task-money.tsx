import { saveBudgetLine } from '../../../../domain/intents/save-budget-line.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { budgetWords as t } from '../../../../locales/budget.ts';
import { Button } from '../../../ui/button.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { hrefOf } from '../route.ts';
import { newLine } from './budget-page.tsx';
import { MoneyField } from './money-field.tsx';
import { useBudget } from './use-budget.ts';

/** Money that hangs on one task: its amounts here, the rest of it in 预算. */
export function TaskMoney({ model, task }: { model: ProjectModel; task: Task }) {
  const lines = useBudget(model)?.lines.filter(({ taskId }) => taskId === task.id) ?? [];
  const href = hrefOf({ page: 'project', projectId: model.project.id, view: 'budget', taskId: null });
  const add = () =>
    doWish(saveBudgetLine, { line: newLine(model.project.id, { taskId: task.id, title: task.title }) }, t.added);
  return (
    <section class="bg-of-task" aria-label={t.ofTask}>
      <SectionHead title={t.ofTask} {...(lines.length > 0 ? { count: lines.length } : {})}>
        <Button kind="ghost" size="sm" icon="plus" label={t.add} onClick={() => void add()} />
      </SectionHead>
      {lines.map((line) => (
        <div class="bg-task" key={line.id}>
          <a class="row g2 grow cut" href={href}>
            <span class="quiet">{line.category}</span>
            <span class="cut">{line.title}</span>
          </a>
          {(['planned', 'spent'] as const).map((field) => (
            <span class="row g1" key={field}>
              <span class="t12 quiet">{t.column[field]}</span>
              <MoneyField line={line} field={field} today={model.today} />
            </span>
          ))}
        </div>
      ))}
    </section>
  );
}
