import type { Report } from '../model/report.ts';
import type { Intent } from './intent.ts';
import { changeRow, createRow, refuse } from './patch.ts';

/** The report as it was copied out; the same period, project and person is written over. */
export const keepReport: Intent<Omit<Report, 'writtenAt'>> = {
  name: 'keepReport',
  needs: ({ id }) => [{ table: 'reports', ids: [id] }],
  plan(rows, input, moment) {
    if (input.text.trim() === '') return refuse('reportEmpty');
    const report = { ...input, writtenAt: moment.now };
    const existing = rows.reports.get(input.id);
    if (!existing) return { patches: [createRow('reports', report)] };
    return { patches: existing.text === input.text ? [] : changeRow('reports', existing, report) };
  },
};
