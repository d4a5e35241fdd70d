import { newTask } from '../../domain/model/task.ts';
import type { Migration } from './migration.ts';

export const first: Migration = {
  version: 1,
  stores: {
    projects: 'id, status',
    tasks:
      'id, projectId, [projectId+status], parentId, status, assigneeId, deadlineOn, plannedFinishOn, actualFinishOn',
    links: 'id, projectId, fromId, toId',
    members: 'id',
    products: 'id, merchantCode',
    listings: 'id, productId',
    refs: 'id, ownerId, targetId',
    orderSnapshots: 'id, seenAt, *itemIds',
    itemSnapshots: 'id, seenAt',
    coverage: 'id',
    summaries: 'id',
    changes: '++seq, stamp, device, *touched',
    meta: 'key',
  },
  records: {},
  example: {
    table: 'tasks',
    before: null,
    after: { ...newTask({ id: 't1', projectId: 'p1', title: '拍主图', createdAt: '2026-11-22T02:00:00Z' }) },
  },
};
