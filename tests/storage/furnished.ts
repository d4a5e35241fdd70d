import type { HandoverFile } from '../../domain/handover/handover-file.ts';
import { addAttachment } from '../../domain/intents/add-attachment.ts';
import { addLink } from '../../domain/intents/add-link.ts';
import { addRef } from '../../domain/intents/add-ref.ts';
import { askOutside } from '../../domain/intents/ask-outside.ts';
import { importHandover } from '../../domain/intents/import-handover.ts';
import { linkListing } from '../../domain/intents/link-listing.ts';
import { linkProduct } from '../../domain/intents/link-product.ts';
import { saveApproval } from '../../domain/intents/save-approval.ts';
import { saveBudgetLine } from '../../domain/intents/save-budget-line.ts';
import { saveCalendar } from '../../domain/intents/save-calendar.ts';
import { saveComment } from '../../domain/intents/save-comment.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import { saveMoment } from '../../domain/intents/save-moment.ts';
import { saveProduct } from '../../domain/intents/save-product.ts';
import { saveRetro } from '../../domain/intents/save-retro.ts';
import { saveSupplier } from '../../domain/intents/save-supplier.ts';
import { saveTemplate } from '../../domain/intents/save-template.ts';
import { setRecurrence } from '../../domain/intents/set-recurrence.ts';
import { submitApproval } from '../../domain/intents/submit-approval.ts';
import { takeBaseline } from '../../domain/intents/take-baseline.ts';
import { db } from '../../storage/db.ts';
import { newEpoch } from '../../storage/epoch.ts';
import { addProject, addTask, done } from './sample.ts';

const link = { type: 'FS', lag: 0, lagUnit: 'working' } as const;

let kept: [table: string, rows: object[]][] | null = null;

/** The database anew, furnished. The commits are made once; later it is what they left. */
export async function useFurnished(): Promise<void> {
  for (const table of db.tables) await table.clear();
  if (!kept) {
    await furnish();
    kept = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as [string, object[]]));
    return;
  }
  for (const [name, rows] of kept) await db.table(name).bulkPut(rows);
  // What is remembered of the log before is of another one.
  await newEpoch();
}

/** A workspace in which hardly a wish of `anyWish` has nothing to hold on to: by the same few ids, one of each. */
async function furnish(): Promise<void> {
  for (const [id, name] of [
    ['m1', '小王'],
    ['m2', '小李'],
  ] as const)
    await done(saveMember, { member: { id, name, role: '', isActive: true } });
  const week = {
    week: '1111100',
    pattern: 'double',
    shortWeekOn: null,
    holidays: 'CN',
    exceptions: [],
    closed: [],
  } as const;
  await done(saveCalendar, { calendar: { ...week, id: 'c1', name: '双休', exceptions: [], closed: [] } });
  await done(saveCalendar, { calendar: { ...week, id: 'c2', name: '闲着', exceptions: [], closed: [] } });
  await done(saveSupplier, { supplier: { id: 's1', name: '老周', calendarId: 'c1', note: '' } });
  await addProject('p1');
  await addProject('p2');
  await addTask('p1', 't1', { assigneeId: 'm1' });
  await addTask('p1', 't2', { kind: 'wait' });
  await addTask('p1', 't3', { durationDays: 4 });
  await addTask('p1', 't6');
  await addTask('inbox', 't4', { assigneeId: 'm2', seriesId: 't4' });
  await done(addLink, { ...link, id: 'l1', fromId: 't1', toId: 't3' });
  await done(askOutside, { taskId: 't2', on: '2026-11-20', asked: '打样', everyDays: 3 });
  await furnishTasks();
  await done(saveProduct, {
    product: { id: 'g1', name: '大衣', merchantCode: '', skus: [], createdAt: '2026-11-01T00:00:00Z' },
  });
  await done(linkProduct, { productId: 'g1', projectId: 'p1' });
  const listing = { platform: 'jd', shopId: 's1', itemId: '550000000001', title: '大衣', productId: 'g1' } as const;
  await done(linkListing, listing);
  const ref = {
    id: 'r1',
    ownerKind: 'task',
    ownerId: 't1',
    targetKind: 'order',
    targetId: 'jd/s1/1234567890',
  } as const;
  await done(addRef, { ref });
  await furnishProject();
  await furnishClash();
}

/** 小王 gave back another day to ask again than the one that is here. */
async function furnishClash(): Promise<void> {
  const task = { id: 't2', projectId: 'p1', kind: 'wait', title: '任务 t2' } as const;
  const rows = (chaseOn: string | null) => ({ tasks: [{ ...task, chaseOn }], comments: [], budgetLines: [] });
  const file = {
    format: '上新台交接',
    version: 1,
    way: 'back',
    exportedAt: '2026-11-22T02:00:00Z',
    part: { kind: 'person', memberId: 'm1', name: '小王' },
    from: '小王',
    projects: [{ id: 'p1', name: '项目 p1', code: '', launchOn: null }],
    base: rows(null),
    rows: rows('2026-12-01'),
    dropped: [],
  } as const;
  await done(importHandover, { file: structuredClone(file) as unknown as HandoverFile, keys: [] });
}

async function furnishTasks(): Promise<void> {
  await done(saveComment, { id: 'k1', taskId: 't1', authorId: 'm1', text: '看一下' });
  const file = { name: '主图.png', mediaType: 'image/png', bytes: 1, sha256: 'a'.repeat(64) };
  await done(addAttachment, { attachment: { ...file, id: 'f1', taskId: 't1' } });
  const steps = [{ name: '复核', memberIds: ['m1', 'm2'], needed: 1 }];
  await done(saveApproval, { taskId: 't3', template: '', steps });
  await done(saveApproval, { taskId: 't1', template: '', steps });
  await done(submitApproval, { taskId: 't1', memberId: 'm1', text: '做好了' });
  const rhythm = { kind: 'days', every: 2, unit: 'working' } as const;
  await done(setRecurrence, {
    taskId: 't4',
    recurrence: { rhythm, offDay: 'after', startOn: '2026-11-10', endOn: null, times: null, waitsForLast: false },
  });
}

async function furnishProject(): Promise<void> {
  const line = { projectId: 'p1', taskId: null, category: '打样', plannedFen: 320_000, committedFen: 0, spentFen: 0 };
  await done(saveBudgetLine, { line: { ...line, id: 'y1', title: '头版', paidOn: null, note: '' } });
  const step = { key: '1', title: '打样', days: 2, kind: 'work', role: '', side: 'ours' } as const;
  const template = {
    id: 'own1',
    name: '自家的',
    about: '',
    basedOnId: null,
    launchKey: null,
    tasks: [step],
    links: [],
  };
  await done(saveTemplate, { template });
  await done(takeBaseline, { id: 'b1', projectId: 'p1', name: '立项时', isCurrent: true });
  await done(saveRetro, { projectId: 'p1', fields: { good: [{ id: 'g1', text: '提前 3 天' }] } });
  await done(saveMoment, { id: 'v1', name: '大促前', afterSeq: 1 });
}
