import type { Migration } from './migration.ts';

export const baselines: Migration = {
  version: 2,
  stores: { baselines: 'id, projectId' },
  records: {},
  example: {
    table: 'baselines',
    before: null,
    after: {
      id: 'b1',
      projectId: 'p1',
      name: '立项时',
      takenAt: '2026-11-27T02:00:00Z',
      launchOn: '2026-12-11',
      tasks: [{ taskId: 't1', startOn: '2026-11-30', finishOn: '2026-12-01', durationDays: 2 }],
    },
  },
};
