import type { Migration } from './migration.ts';

export const calendars: Migration = {
  version: 3,
  stores: {
    calendars: 'id',
    suppliers: 'id',
    tasks:
      'id, projectId, [projectId+status], parentId, status, assigneeId, deadlineOn, plannedFinishOn, actualFinishOn, calendarId, supplierId',
  },
  records: {},
  example: {
    table: 'calendars',
    before: null,
    after: {
      id: 'c1',
      name: '工厂',
      pattern: 'single',
      week: '1111110',
      shortWeekOn: null,
      holidays: 'CN',
      exceptions: [{ on: '2026-12-31', working: false }],
      closed: [{ fromOn: '2027-01-25', toOn: '2027-02-20', name: '春节停工' }],
    },
  },
};
