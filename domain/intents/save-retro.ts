import type { Retro } from '../model/retro.ts';
import type { Intent } from './intent.ts';
import { changeRow, createRow, refuse } from './patch.ts';

export type RetroFields = Partial<Pick<Retro, 'good' | 'bad' | 'actions'>> & { isClosed?: boolean };

/** What was said in a project's retrospective; made with its first word. Closing hands its actions on. */
export const saveRetro: Intent<{ projectId: string; fields: RetroFields }> = {
  name: 'saveRetro',
  needs: ({ projectId }) => [
    { table: 'projects', ids: [projectId] },
    { table: 'retros', ids: [projectId] },
  ],
  plan(rows, { projectId, fields }, moment) {
    const project = rows.projects.get(projectId);
    if (!project) return refuse('projectGone');
    const existing = rows.retros.get(projectId);
    const { isClosed, ...words } = fields;
    const empty: Retro = {
      id: projectId,
      projectId,
      templateId: project.templateId,
      good: [],
      bad: [],
      actions: [],
      closedAt: null,
    };
    const closedAt = isClosed === undefined ? (existing?.closedAt ?? null) : isClosed ? moment.now : null;
    const next = { ...(existing ?? empty), ...words, closedAt };
    const unfinished = isClosed
      ? next.actions.find((action) => action.text.trim() !== '' && !action.ownerId)
      : undefined;
    if (unfinished) return refuse('actionWithoutOwner', { title: unfinished.text.slice(0, 40) });
    return { patches: existing ? changeRow('retros', existing, next) : [createRow('retros', next)] };
  },
};
