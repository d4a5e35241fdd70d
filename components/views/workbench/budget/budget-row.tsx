import { deleteBudgetLine } from '../../../../domain/intents/delete-budget-line.ts';
import { saveBudgetLine } from '../../../../domain/intents/save-budget-line.ts';
import type { BudgetLine } from '../../../../domain/model/budget-line.ts';
import { budgetWords as t } from '../../../../locales/budget.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { EditText } from '../../../ui/edit-text.tsx';
import { Select } from '../../../ui/select.tsx';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { MoneyField } from './money-field.tsx';

const moneyFields = ['planned', 'committed', 'spent'] as const;

type Props = { line: BudgetLine; model: ProjectModel; listId: string };

/** One line: Tab from cell to cell, Enter or leaving keeps what was typed. */
export function BudgetRow({ line, model, listId }: Props) {
  const { id, projectId, title } = line;
  const save = (fields: Partial<BudgetLine>) => void doWish(saveBudgetLine, { line: { id, projectId, ...fields } });
  const tasks = [...model.tasks.values()].filter(({ kind }) => kind !== 'milestone');
  return (
    <tr data-line={line.id}>
      <td>
        <CategoryCell line={line} listId={listId} onCategory={(category) => save({ category })} />
      </td>
      <td>
        <EditText
          size="sm"
          label={t.of(t.column.title, title)}
          value={title}
          maxLength={200}
          onCommit={(text) => text.trim() && save({ title: text })}
        />
      </td>
      <td>
        <Select
          size="sm"
          label={t.of(t.column.task, title)}
          value={line.taskId ?? ''}
          options={[{ value: '', label: t.noTask }, ...tasks.map((task) => ({ value: task.id, label: task.title }))]}
          onChange={(taskId) => save({ taskId: taskId || null })}
        />
      </td>
      {moneyFields.map((field) => (
        <td class="num" key={field}>
          <MoneyField line={line} field={field} today={model.today} />
        </td>
      ))}
      <td>
        <DateField
          size="sm"
          label={t.of(t.column.paidOn, title)}
          value={line.paidOn}
          onChange={(paidOn) => save({ paidOn })}
        />
      </td>
      <td class="verbs">
        <Button
          kind="ghost"
          size="sm"
          icon="x"
          label={t.remove(title)}
          onClick={() => void doWish(deleteBudgetLine, { id: line.id }, t.removed(title))}
        />
      </td>
    </tr>
  );
}

type CategoryProps = { line: BudgetLine; listId: string; onCategory: (category: string) => void };

/** Known categories are offered, any other may be written. */
function CategoryCell({ line, listId, onCategory }: CategoryProps) {
  return (
    <span class="input sm">
      <input
        list={listId}
        autocomplete="off"
        maxLength={40}
        aria-label={t.of(t.column.category, line.title)}
        value={line.category}
        onChange={(event) => {
          const text = event.currentTarget.value.trim();
          if (text) onCategory(text);
          else event.currentTarget.value = line.category;
        }}
      />
    </span>
  );
}
