import type { Intent } from './intent.ts';
import { refuse, removeRow } from './patch.ts';
import { projectNeeds, replan } from './replan.ts';

/** The dependency goes and its successors may come earlier again. */
export const removeLink: Intent<{ id: string }> = {
  name: 'removeLink',
  needs: (input, loaded) => [
    { table: 'links', ids: [input.id] },
    ...projectNeeds([loaded.links.get(input.id)?.projectId].flatMap((id) => id ?? [])),
  ],
  plan(rows, input) {
    const link = rows.links.get(input.id);
    if (!link) return refuse('linkGone');
    return replan(rows, [removeRow('links', link)], [link.projectId]);
  },
};
