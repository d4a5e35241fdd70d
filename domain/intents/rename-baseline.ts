import type { Intent } from './intent.ts';
import { changeRow, refuse } from './patch.ts';

export const renameBaseline: Intent<{ id: string; name: string }> = {
  name: 'renameBaseline',
  needs: ({ id }) => [{ table: 'baselines', ids: [id] }],
  plan(rows, { id, name }) {
    const baseline = rows.baselines.get(id);
    if (!baseline) return refuse('baselineGone');
    if (!name.trim()) return refuse('nameEmpty');
    return { patches: changeRow('baselines', baseline, { name: name.trim() }) };
  },
};
