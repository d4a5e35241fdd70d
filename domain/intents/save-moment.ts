import type { SavedMoment } from '../model/moment.ts';
import type { Intent } from './intent.ts';
import { changeRow, createRow, refuse, removeRow } from './patch.ts';

/** Names a place in the log, or gives it another name. */
export const saveMoment: Intent<Pick<SavedMoment, 'id' | 'name' | 'afterSeq'>> = {
  name: 'saveMoment',
  needs: ({ id }) => [{ table: 'savedMoments', ids: [id] }],
  plan(rows, input, moment) {
    const name = input.name.trim();
    if (!name) return refuse('nameEmpty');
    const existing = rows.savedMoments.get(input.id);
    return {
      patches: existing
        ? changeRow('savedMoments', existing, { name })
        : [createRow('savedMoments', { ...input, name, takenAt: moment.now })],
    };
  },
};

/** Only the name goes; the log stays. */
export const deleteMoment: Intent<{ id: string }> = {
  name: 'deleteMoment',
  needs: ({ id }) => [{ table: 'savedMoments', ids: [id] }],
  plan(rows, { id }) {
    const existing = rows.savedMoments.get(id);
    return { patches: existing ? [removeRow('savedMoments', existing)] : [] };
  },
};
