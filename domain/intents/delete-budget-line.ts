import type { Intent } from './intent.ts';
import { refuse, removeRow } from './patch.ts';

export const deleteBudgetLine: Intent<{ id: string }> = {
  name: 'deleteBudgetLine',
  needs: ({ id }) => [{ table: 'budgetLines', ids: [id] }],
  plan(rows, { id }) {
    const line = rows.budgetLines.get(id);
    return line ? { patches: [removeRow('budgetLines', line)] } : refuse('budgetLineGone');
  },
};
