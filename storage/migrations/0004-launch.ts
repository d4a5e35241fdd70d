import type { Migration } from './migration.ts';

/** Comments, files, approvals, own templates, promotions, money, retrospectives, reports, moments, handovers and their clashes. */
export const launch: Migration = {
  version: 4,
  stores: {
    tasks:
      'id, projectId, [projectId+status], parentId, status, assigneeId, deadlineOn, plannedFinishOn, actualFinishOn, calendarId, supplierId, seriesId',
    comments: 'id, taskId, projectId, *mentions',
    attachments: 'id, taskId, projectId, sha256',
    approvals: 'id, taskId, projectId',
    templates: 'id',
    promoWindows: 'id, fromOn',
    budgetLines: 'id, projectId, taskId',
    retros: 'id, templateId',
    reports: 'id, projectId, forOn',
    savedMoments: 'id',
    handovers: 'id, projectId',
    clashes: 'id, projectId, rowId',
    files: 'sha256',
  },
  records: {},
  example: {
    table: 'promoWindows',
    before: null,
    after: {
      id: 'p1',
      name: '双12',
      fromOn: '2026-12-08',
      toOn: '2026-12-12',
      phases: [],
      freezes: [{ kind: 'price', fromOn: '2026-12-05', toOn: '2026-12-12' }],
      platforms: [],
      isEstimated: true,
    },
  },
};
