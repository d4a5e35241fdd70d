import { useState } from 'preact/hooks';
import { saveBudgetLine } from '../../../../domain/intents/save-budget-line.ts';
import type { BudgetLine } from '../../../../domain/model/budget-line.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { readYuan, yuanText } from '../../../../domain/text/read-amount.ts';
import { budgetWords as t } from '../../../../locales/budget.ts';
import { EditText } from '../../../ui/edit-text.tsx';
import { doWish } from '../../do-wish.ts';

type Props = { line: BudgetLine; field: 'planned' | 'committed' | 'spent'; today: Day };

/** An amount as people type it: `3万`, `1,200.5`, `￥99`. What cannot be read is said and not kept. */
export function MoneyField({ line, field, today }: Props) {
  const [isBad, setBad] = useState(false);
  const { id, projectId } = line;
  const fen = line[`${field}Fen`];
  const save = (read: number) => {
    // What is paid was paid some day: today, until another is chosen.
    const paid = field === 'spent' && read > 0 && !line.paidOn ? { paidOn: today } : {};
    void doWish(saveBudgetLine, { line: { id, projectId, [`${field}Fen`]: read, ...paid } });
  };
  return (
    <EditText
      size="sm"
      label={t.of(t.column[field], line.title)}
      maxLength={20}
      value={fen === 0 ? '' : yuanText(fen).replace('¥', '')}
      onCommit={(text) => {
        const read = readYuan(text);
        setBad(read === 'bad');
        if (read !== 'bad') save(read ?? 0);
      }}
      {...(isBad ? { error: t.notMoney } : {})}
    />
  );
}
