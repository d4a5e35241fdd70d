import type { Link } from '../model/link.ts';
import type { Intent } from './intent.ts';
import { changeRow, refuse } from './patch.ts';
import { projectNeeds, replan } from './replan.ts';

export type UpdateLinkInput = { id: string; fields: Partial<Pick<Link, 'type' | 'lag' | 'lagUnit'>> };

/** Another kind of dependency or another gap between the same two tasks. */
export const updateLink: Intent<UpdateLinkInput> = {
  name: 'updateLink',
  needs: (input, loaded) => [
    { table: 'links', ids: [input.id] },
    ...projectNeeds([loaded.links.get(input.id)?.projectId].flatMap((id) => id ?? [])),
  ],
  plan(rows, input) {
    const link = rows.links.get(input.id);
    if (!link) return refuse('linkGone');
    return replan(rows, changeRow('links', link, input.fields), [link.projectId]);
  },
};
