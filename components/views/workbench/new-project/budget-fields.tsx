import { readYuan, yuanText } from '../../../../domain/text/read-amount.ts';
import { newProjectWords as t } from '../../../../locales/new-project.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { type FormProblems, lineSum, type ProjectForm } from './project-form.ts';

type Props = { form: ProjectForm; problems: FormProblems; set: (fields: Partial<ProjectForm>) => void };

/** Planned money by category, and the whole; without a whole the sum is it. */
export function BudgetFields({ form, problems, set }: Props) {
  const { lines } = form;
  const sum = lineSum(form);
  const whole = readYuan(form.budget);
  const over = typeof whole === 'number' ? sum.fen - whole : 0;
  const change = (at: number, fields: Partial<ProjectForm['lines'][number]>) =>
    set({ lines: lines.map((line, index) => (index === at ? { ...line, ...fields } : line)) });
  return (
    <>
      <Field label={t.budget}>
        <Input
          value={form.budget}
          inputMode="decimal"
          maxLength={20}
          placeholder={sum.fen > 0 ? yuanText(sum.fen).slice(1) : t.budgetHint}
          onInput={(budget) => set({ budget })}
          {...(problems.budget ? { error: t.notMoney } : {})}
        />
      </Field>
      <fieldset class="np-set">
        <legend>{t.budgetLines}</legend>
        <div class="np-money">
          {lines.map((line, at) => (
            <BudgetLine key={at} line={line} isOwn={at >= 7} onChange={(fields) => change(at, fields)} />
          ))}
        </div>
        <div class="np-sum">
          <Button
            kind="ghost"
            size="sm"
            icon="plus"
            onClick={() => set({ lines: [...lines, { category: '', amount: '' }] })}
          >
            {t.addCategory}
          </Button>
          <span class="grow" />
          <span class="quiet">{t.lineTotal}</span>
          <b class="strong">{yuanText(sum.fen)}</b>
        </div>
        {over > 0 && <p class="t12 risk">{t.overTotal(yuanText(over))}</p>}
      </fieldset>
    </>
  );
}

type LineProps = {
  line: ProjectForm['lines'][number];
  isOwn: boolean;
  onChange: (fields: Partial<ProjectForm['lines'][number]>) => void;
};

function BudgetLine({ line, isOwn, onChange }: LineProps) {
  const isBad = readYuan(line.amount) === 'bad';
  return (
    <>
      {isOwn ? (
        <Input
          size="sm"
          label={t.category}
          placeholder={t.category}
          maxLength={40}
          value={line.category}
          onInput={(category) => onChange({ category })}
        />
      ) : (
        <span class="quiet cut">{line.category}</span>
      )}
      <Input
        size="sm"
        label={t.budgetOf(line.category || t.category)}
        inputMode="decimal"
        maxLength={20}
        value={line.amount}
        onInput={(amount) => onChange({ amount })}
        {...(isBad ? { error: t.notMoney } : {})}
      />
    </>
  );
}
