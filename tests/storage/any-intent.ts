import fc from 'fast-check';
import { readHandoverFile } from '../../domain/handover/handover-file.ts';
import { acceptPlan } from '../../domain/intents/accept-plan.ts';
import { addAttachment } from '../../domain/intents/add-attachment.ts';
import { addLink } from '../../domain/intents/add-link.ts';
import { addRef } from '../../domain/intents/add-ref.ts';
import { addTasks } from '../../domain/intents/add-tasks.ts';
import { adoptChanges } from '../../domain/intents/adopt-changes.ts';
import { askOutside } from '../../domain/intents/ask-outside.ts';
import { bringBack } from '../../domain/intents/bring-back.ts';
import { chaseWait } from '../../domain/intents/chase-wait.ts';
import { chooseBaseline } from '../../domain/intents/choose-baseline.ts';
import { createExample } from '../../domain/intents/create-example.ts';
import { createProject } from '../../domain/intents/create-project.ts';
import { createTask } from '../../domain/intents/create-task.ts';
import { decideApproval } from '../../domain/intents/decide-approval.ts';
import { deleteBaseline } from '../../domain/intents/delete-baseline.ts';
import { deleteBudgetLine } from '../../domain/intents/delete-budget-line.ts';
import { deleteCalendar } from '../../domain/intents/delete-calendar.ts';
import { deleteComment } from '../../domain/intents/delete-comment.ts';
import { deleteProduct } from '../../domain/intents/delete-product.ts';
import { deleteProject } from '../../domain/intents/delete-project.ts';
import { deletePromoWindow } from '../../domain/intents/delete-promo-window.ts';
import { deleteSupplier } from '../../domain/intents/delete-supplier.ts';
import { deleteTasks } from '../../domain/intents/delete-tasks.ts';
import { deleteTemplate } from '../../domain/intents/delete-template.ts';
import { importHandover } from '../../domain/intents/import-handover.ts';
import type { Intent } from '../../domain/intents/intent.ts';
import { keepReport } from '../../domain/intents/keep-report.ts';
import { linkListing } from '../../domain/intents/link-listing.ts';
import { linkProduct } from '../../domain/intents/link-product.ts';
import { makeDueRepeats } from '../../domain/intents/make-due-repeats.ts';
import { mergeTasks } from '../../domain/intents/merge-tasks.ts';
import { orderTasks } from '../../domain/intents/order-tasks.ts';
import { promiseWait } from '../../domain/intents/promise-wait.ts';
import { receiveHandover } from '../../domain/intents/receive-handover.ts';
import { removeAttachment } from '../../domain/intents/remove-attachment.ts';
import { removeLink } from '../../domain/intents/remove-link.ts';
import { removeRef } from '../../domain/intents/remove-ref.ts';
import { renameBaseline } from '../../domain/intents/rename-baseline.ts';
import { reschedule } from '../../domain/intents/reschedule.ts';
import { resolveClash } from '../../domain/intents/resolve-clash.ts';
import { saveApproval } from '../../domain/intents/save-approval.ts';
import { saveBudgetLine } from '../../domain/intents/save-budget-line.ts';
import { saveCalendar } from '../../domain/intents/save-calendar.ts';
import { saveComment } from '../../domain/intents/save-comment.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import { deleteMoment, saveMoment } from '../../domain/intents/save-moment.ts';
import { saveProduct } from '../../domain/intents/save-product.ts';
import { savePromoWindows } from '../../domain/intents/save-promo-windows.ts';
import { saveRetro } from '../../domain/intents/save-retro.ts';
import { saveSupplier } from '../../domain/intents/save-supplier.ts';
import { saveTemplate } from '../../domain/intents/save-template.ts';
import { setRecurrence } from '../../domain/intents/set-recurrence.ts';
import { setTaskStatus } from '../../domain/intents/set-task-status.ts';
import { snoozeTask } from '../../domain/intents/snooze-task.ts';
import { splitTask } from '../../domain/intents/split-task.ts';
import { submitApproval } from '../../domain/intents/submit-approval.ts';
import { tagTasks } from '../../domain/intents/tag-tasks.ts';
import { takeBaseline } from '../../domain/intents/take-baseline.ts';
import { unlinkListing } from '../../domain/intents/unlink-listing.ts';
import { unlinkProduct } from '../../domain/intents/unlink-product.ts';
import { updateLink } from '../../domain/intents/update-link.ts';
import { updateProject } from '../../domain/intents/update-project.ts';
import { updateTasks } from '../../domain/intents/update-tasks.ts';
import { weekPatterns } from '../../domain/model/calendar.ts';
import { freezeKinds } from '../../domain/model/promo-window.ts';
import type { Recurrence, Rhythm } from '../../domain/model/recurrence.ts';
import { defaultWindows } from '../../domain/promo/default-windows.ts';
import { propagationPolicies } from '../../domain/ripple/propagate.ts';
import { templates } from '../../domain/templates/templates.ts';
import { type CommitOptions, commit } from '../../storage/commit.ts';
import { link as pastLink, project as pastProject, task as pastTask, world } from '../domain/intents/run-intent.ts';
import { now } from './sample.ts';

export type Wish = { name: string; run: (options?: CommitOptions) => ReturnType<typeof commit> };

/** Few ids, so that wishes meet each other. */
const projectId = fc.constantFrom('p1', 'p2');
const taskId = fc.constantFrom('t1', 't2', 't3', 't4', 't5');
const newTaskId = fc.constantFrom('t4', 't5', 't6', 't7');
const productId = fc.constantFrom('g1', 'g2');
const memberId = fc.constantFrom('m1', 'm2');
const linkId = fc.constantFrom('l1', 'l2', 'l3', 'l4');
const refId = fc.constantFrom('r1', 'r2', 'r3');
const baselineId = fc.constantFrom('b1', 'b2');
const calendarId = fc.constantFrom('c1', 'c2');
const supplierId = fc.constantFrom('s1', 's2');
const promoId = fc.constantFrom('w1', defaultWindows[0]?.id ?? '');
const itemId = fc.constantFrom('550000000001', '550000000002');
const day = fc.constantFrom('2026-11-10', '2026-11-20', '2026-11-24', '2026-12-01', '2026-12-11');
const maybeDay = fc.option(day);
const anyPlace = fc.constantFrom('p1', 'p2', 'inbox');
const status = fc.constantFrom('todo', 'doing', 'review', 'done');
const task = fc.record(
  {
    title: fc.constantFrom('设计', '拍摄', ' 上架 '),
    durationDays: fc.integer({ min: 1, max: 9 }),
    deadlineOn: maybeDay,
    assigneeId: fc.option(memberId),
    calendarId: fc.option(calendarId),
    supplierId: fc.option(supplierId),
    kind: fc.constantFrom('work', 'wait'),
    parentId: fc.option(taskId),
    status,
    tags: fc.array(fc.constantFrom('急', '图'), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const link = { type: 'FS', lagUnit: 'working' } as const;

/** What may be wished, by intent. */
export const wishesOf = new Map<string, fc.Arbitrary<Wish>>();

function wish<Input>(intent: Intent<Input>, input: fc.Arbitrary<Input>): fc.Arbitrary<Wish> {
  const wishes = input.map((value) => ({
    name: `${intent.name} ${JSON.stringify(value)}`,
    run: (options: CommitOptions = {}) => commit(intent, value, { now, ...options }),
  }));
  wishesOf.set(intent.name, wishes);
  return wishes;
}

/** A workspace of another day, with people and goods that may be gone. */
const past = world({
  projects: [pastProject('p1', { calendarId: 'c1' })],
  tasks: [
    pastTask('t1', { assigneeId: 'm1' }),
    pastTask('t2', { parentId: 't3', calendarId: 'c1' }),
    pastTask('t3'),
    pastTask('t4', { projectId: 'inbox', supplierId: 's1' }),
  ],
  links: [pastLink('l1', 't1', 't2')],
  refs: [{ id: 'r1', ownerKind: 'task', ownerId: 't1', targetKind: 'product', targetId: 'g1' }],
});
const commentId = fc.constantFrom('k1', 'k2');
const attachmentId = fc.constantFrom('f1', 'f2');
const rhythm = fc.constantFrom<Rhythm>(
  { kind: 'days' as const, every: 2, unit: 'working' as const },
  { kind: 'weeks' as const, every: 1, weekdays: [0, 5] },
  { kind: 'months' as const, every: 1, day: 'lastWorkday' as const },
);

/** Files of a colleague about the same few tasks, with values of their own. */
const weekly: Recurrence = {
  rhythm: { kind: 'weeks', every: 1, weekdays: [4] },
  offDay: 'after',
  startOn: '2026-11-24',
  endOn: null,
  times: null,
  waitsForLast: true,
};
const handedTask = fc.record({
  id: taskId,
  projectId: fc.constant('p1'),
  kind: fc.constant('work' as const),
  title: fc.constantFrom('拍摄', '设计'),
  status,
  progress: fc.constantFrom(0, 0.5),
  durationDays: fc.constant(2),
  checklist: fc.constantFrom([], [{ id: 'i1', text: '寄样', isDone: true }]),
  chaseOn: maybeDay,
  plannedStartOn: day,
});
const handedComment = fc.record({
  id: commentId,
  taskId,
  authorId: memberId,
  text: fc.constantFrom('收到了', '@小王 还差一张'),
  writtenAt: fc.constant('2026-11-23T02:00:00Z'),
});
const part = { kind: 'person' as const, memberId: 'm1', name: '小王' };
const handoverKeys = ['t1', 't2', 't3', 't4', 't5'].flatMap((id) =>
  ['*', 'status', 'progress', 'checklist', 'chaseOn'].map((field) => `tasks/${id}/${field}`),
);
/** An order between the first two tasks of a file, and a file with the first. */
function handedTies(way: string, [first, second]: readonly { id: string }[]) {
  const link = { id: 'their-order', projectId: 'p1', type: 'FS', lag: 0, lagUnit: 'working' };
  const sha256 = 'c'.repeat(64);
  const file = { id: 'their-file', projectId: 'p1', name: '样图.png', mediaType: 'image/png', bytes: 3, sha256 };
  return {
    ...(way === 'out' && second ? { links: [{ ...link, fromId: first?.id, toId: second.id }] } : {}),
    attachments: [{ ...file, taskId: first?.id, addedAt: '2026-11-23T02:00:00Z' }],
    files: [{ sha256, data: 'YWJj' }],
  };
}
const handover = fc
  .record({
    way: fc.constantFrom('out', 'back'),
    rows: fc.uniqueArray(handedTask, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
    talk: fc.uniqueArray(handedComment, { maxLength: 2, selector: ({ id }) => id }),
    base: fc.uniqueArray(handedTask, { minLength: 5, maxLength: 5, selector: ({ id }) => id }),
  })
  .map(({ way, rows, talk, base }) => {
    const comments = talk.filter((one) => way === 'back' || rows.some(({ id }) => id === one.taskId));
    const file = {
      format: '上新台交接',
      version: 1,
      way,
      exportedAt: '2026-11-23T02:00:00Z',
      part,
      from: '',
      projects: [{ id: 'p1', name: '冬季新品', code: '', launchOn: null }],
      people: [{ id: 'm1', name: '小王', role: '' }],
      calendars: [],
      rows: { tasks: rows, comments, budgetLines: [] },
      base: { tasks: base, comments: [], budgetLines: [] },
      ...handedTies(way, rows),
    };
    const read = readHandoverFile(JSON.stringify(file));
    if (!read.ok) throw new Error(`unread: ${read.refusal.code}`);
    return read.file;
  });
const keys = fc.oneof(
  fc.constant([...handoverKeys, 'comments/k1/*', 'comments/k2/*', 'comments/k1/text', 'comments/k2/text']),
  fc.subarray(handoverKeys),
);

const anyHandoverWish: fc.Arbitrary<Wish> = fc.oneof(
  wish(importHandover, fc.record({ file: handover, keys })),
  wish(
    receiveHandover,
    fc.record({ file: handover, keys, isOurs: fc.boolean() }).map(({ file, keys: ticked, isOurs }) => {
      const out = file.way === 'out' ? file : { ...file, way: 'out' as const, people: [], calendars: [] };
      // Of a project that is nowhere yet, or of one that is here.
      const elsewhere = (text: string) => text.replace(/"p1"/g, '"p3"').replace(/(?<=["/])(?=[tk]\d["/])/g, 'their-');
      const given = JSON.parse(elsewhere(JSON.stringify(out))) as typeof out;
      const there = [...ticked].map((key: string) => key.replace(/\/(?=[tk]\d)/, '/their-'));
      return isOurs ? { file: out, keys: ticked } : { file: given, keys: there };
    }),
  ),
  wish(
    resolveClash,
    fc.record({
      ids: fc.array(
        fc
          .tuple(taskId, fc.constantFrom('status', 'progress', 'checklist', 'chaseOn'))
          .map(([id, field]) => `person/m1/${id}/${field}`),
        { minLength: 1, maxLength: 2 },
      ),
      choice: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
  ),
);

/** What hangs on a task: talk, files, approval, repetition. */
const anyTaskWish: fc.Arbitrary<Wish> = fc.oneof(
  wish(
    saveComment,
    fc.record({ id: commentId, taskId, authorId: memberId, text: fc.constantFrom('看一下', '@小王 好了', ' ') }),
  ),
  wish(deleteComment, fc.record({ id: commentId, authorId: memberId })),
  wish(
    addAttachment,
    fc.record({
      attachment: fc.record({
        id: attachmentId,
        taskId,
        name: fc.constantFrom('主图.png', '报告.pdf'),
        mediaType: fc.constant('image/png'),
        bytes: fc.constantFrom(1, 2_000_000, 99_000_000),
        sha256: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
      }),
    }),
  ),
  wish(removeAttachment, fc.record({ id: attachmentId })),
  wish(
    saveApproval,
    fc.record({
      taskId,
      template: fc.constantFrom('', '交付：'),
      steps: fc.array(
        fc.record({
          name: fc.constant('复核'),
          memberIds: fc.constantFrom(['m1'], ['m1', 'm2']),
          needed: fc.constantFrom(1, 2),
        }),
        { maxLength: 2 },
      ),
    }),
  ),
  wish(submitApproval, fc.record({ taskId, memberId, text: fc.constantFrom('做好了', '') })),
  wish(
    decideApproval,
    fc.record({
      taskId,
      memberId,
      verdict: fc.constantFrom('passed' as const, 'returned' as const),
      reason: fc.constantFrom('', '尺寸不对'),
    }),
  ),
  wish(
    setRecurrence,
    fc.record({
      taskId,
      recurrence: fc.option(
        fc.record({
          rhythm,
          offDay: fc.constantFrom('before' as const, 'after' as const, 'skip' as const),
          startOn: day,
          endOn: maybeDay,
          times: fc.constantFrom(null, 2),
          waitsForLast: fc.boolean(),
        }),
      ),
    }),
  ),
  wish(makeDueRepeats, fc.record({ seriesIds: fc.constantFrom(['t1', 't4'], ['t3']) })),
);

/** Something a user may wish; many such wishes are refused, as in life. */
export const anyWish: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 6, arbitrary: anyTaskWish },
  { weight: 4, arbitrary: anyHandoverWish },
  wish(
    createProject,
    fc.record({
      id: fc.constantFrom('p1', 'p3'),
      name: fc.constantFrom('冬季新品', '年货'),
      templateId: fc.constantFrom(null, templates[0]?.id ?? '', 'own1'),
      direction: fc.constantFrom('forward' as const, 'backward' as const),
      launchOn: maybeDay,
      startOn: day,
      code: fc.constantFrom('', 'A1'),
    }),
  ),
  wish(
    createExample,
    fc.record({ id: fc.constantFrom('p1', 'p3'), name: fc.constantFrom('例子', ''), description: fc.constant('') }),
  ),
  wish(
    updateProject,
    fc.record({
      id: projectId,
      fields: fc.record(
        {
          name: fc.constantFrom('改名', ''),
          calendarId: fc.option(calendarId),
          launchOn: maybeDay,
          code: fc.constantFrom('A1', 'B2'),
        },
        { requiredKeys: [] },
      ),
    }),
  ),
  wish(
    addTasks,
    fc.record({
      projectId: anyPlace,
      tasks: fc
        .tuple(newTaskId, newTaskId, task, fc.constantFrom('alone', 'pair', 'weekly'))
        .map(([id, other, fields, shape]) => [
          { title: '粘贴', ...fields, parentId: null, id, ...(shape === 'weekly' ? { recurrence: weekly } : {}) },
          ...(shape === 'pair' ? [{ title: '第二个', id: other, parentId: id }] : []),
        ]),
      links: fc.oneof(
        fc.constant([]),
        fc.tuple(linkId, taskId, taskId).map(([id, fromId, toId]) => [{ id, fromId, toId, lag: 0, ...link }]),
      ),
      members: fc.constantFrom([], [{ id: 'm2', name: '李四' }]),
    }),
  ),
  wish(deleteProject, fc.record({ id: projectId })),
  wish(
    saveTemplate,
    fc.record({
      template: fc.record({
        id: fc.constantFrom('own1', 'own2', templates[0]?.id ?? ''),
        name: fc.constantFrom('自家上新', '快反', ''),
        about: fc.constant(''),
        basedOnId: fc.constant(null),
        launchKey: fc.constantFrom('M1', null, '1'),
        tasks: fc.constantFrom([
          { key: '1', title: '打样', days: 2, kind: 'wait' as const, role: '采购', side: 'supplier' as const },
          { key: 'M1', title: '上架', days: 0, kind: 'milestone' as const, role: '', side: 'ours' as const },
        ]),
        links: fc.constantFrom(
          [],
          [{ from: '1', to: 'M1', type: 'FS' as const, lag: 1 }],
          [{ from: 'x', to: 'M1', type: 'FS' as const, lag: 0 }],
        ),
      }),
    }),
  ),
  wish(
    saveBudgetLine,
    fc.record({
      line: fc.record({
        id: fc.constantFrom('y1', 'y2'),
        projectId,
        taskId: fc.option(taskId, { nil: null }),
        category: fc.constantFrom('打样', '大货'),
        title: fc.constantFrom('头版', ''),
        plannedFen: fc.constantFrom(0, 320_000, -1),
        committedFen: fc.constantFrom(0, 100_000),
        spentFen: fc.constantFrom(0, 99_999),
        paidOn: maybeDay,
        note: fc.constant(''),
      }),
    }),
  ),
  wish(
    splitTask,
    fc.record({
      id: taskId,
      newId: newTaskId,
      linkId,
      titles: fc.constant<[string, string]>(['上', '下']),
    }),
  ),
  wish(
    mergeTasks,
    // The last has no approval of its own, so that it may go into another.
    fc.record({
      ids: fc.uniqueArray(fc.oneof(taskId, fc.constant('t6')), { minLength: 2, maxLength: 3 }),
      title: fc.constant('合并'),
    }),
  ),
  wish(deleteBudgetLine, fc.record({ id: fc.constantFrom('y1', 'y2') })),
  wish(deleteTemplate, fc.record({ id: fc.constantFrom('own1', 'own2') })),
  {
    weight: 4,
    arbitrary: wish(
      createTask,
      fc.tuple(newTaskId, anyPlace, task, productId).map(([id, place, fields, product]) => ({
        task: { title: '新任务', ...fields, id, projectId: place },
        refs: [{ id: `${id}-${product}`, targetKind: 'product' as const, targetId: product }],
      })),
    ),
  },
  {
    weight: 4,
    arbitrary: wish(
      updateTasks,
      fc.record({
        ids: fc.array(taskId, { minLength: 1, maxLength: 2 }),
        fields: fc
          .tuple(task, fc.option(anyPlace, { nil: undefined }))
          .map(([fields, place]) => (place ? { ...fields, projectId: place } : fields)),
      }),
    ),
  },
  wish(
    orderTasks,
    fc.record({
      column: fc.constantFrom(null, 'status:todo'),
      places: fc.uniqueArray(fc.record({ id: taskId, at: fc.option(fc.double({ noNaN: true, min: -9, max: 9 })) }), {
        minLength: 1,
        maxLength: 3,
        selector: ({ id }) => id,
      }),
    }),
  ),
  wish(setTaskStatus, fc.record({ ids: fc.array(taskId, { minLength: 1, maxLength: 3 }), status })),
  wish(
    tagTasks,
    fc.record({
      ids: fc.array(taskId, { minLength: 1, maxLength: 3 }),
      add: fc.constantFrom(['急'], ['图', '大促'], []),
      remove: fc.constantFrom(['急'], []),
    }),
  ),
  wish(
    askOutside,
    fc.record({ taskId, on: day, asked: fc.constantFrom('打样 3 件', ''), everyDays: fc.constantFrom(1, 3) }),
  ),
  wish(chaseWait, fc.record({ taskId, everyDays: fc.constantFrom(1, 3) })),
  wish(promiseWait, fc.record({ taskId, on: maybeDay })),
  wish(snoozeTask, fc.record({ taskId, until: fc.constantFrom(null, '2026-11-25T01:00:00.000Z') })),
  wish(deleteTasks, fc.record({ ids: fc.array(taskId, { minLength: 1, maxLength: 2 }) })),
  {
    weight: 3,
    arbitrary: wish(
      addLink,
      fc
        .record({ id: linkId, fromId: taskId, toId: taskId, lag: fc.integer({ min: 0, max: 3 }) })
        .map((fields) => ({ ...link, ...fields })),
    ),
  },
  wish(removeLink, fc.record({ id: linkId })),
  wish(
    updateLink,
    fc.record({
      id: linkId,
      fields: fc.record(
        {
          type: fc.constantFrom('FS', 'SS', 'FF', 'SF'),
          lag: fc.integer({ min: -2, max: 5 }),
          lagUnit: fc.constantFrom('working', 'calendar'),
        },
        { requiredKeys: [] },
      ),
    }),
  ),
  wish(
    saveMember,
    fc.record({
      member: fc.record({
        id: memberId,
        name: fc.constantFrom('小王', '小李'),
        role: fc.constantFrom('', '设计'),
        isActive: fc.boolean(),
        calendarId: fc.option(calendarId),
      }),
    }),
  ),
  {
    weight: 2,
    arbitrary: wish(
      saveProduct,
      fc.record({
        product: fc.record({
          id: productId,
          name: fc.constantFrom('大衣', '保温杯'),
          merchantCode: fc.constantFrom('', 'WC-01'),
          skus: fc.constant([]),
          createdAt: fc.constant('2026-11-01T00:00:00Z'),
        }),
      }),
    ),
  },
  wish(deleteProduct, fc.record({ id: productId })),
  wish(
    linkListing,
    fc.record({
      platform: fc.constant('jd' as const),
      shopId: fc.constantFrom('', 's1'),
      itemId,
      title: fc.constantFrom('', '大衣'),
      productId,
    }),
  ),
  wish(
    unlinkListing,
    fc.record({
      ids: fc.array(
        itemId.map((id) => `jd/${id}`),
        { minLength: 1, maxLength: 2 },
      ),
    }),
  ),
  wish(linkProduct, fc.record({ productId, projectId })),
  wish(unlinkProduct, fc.record({ productId, projectId })),
  wish(
    addRef,
    fc.record({
      ref: fc.record({
        id: refId,
        ownerKind: fc.constant('task' as const),
        ownerId: taskId,
        targetKind: fc.constant('order' as const),
        targetId: fc.constant('jd/s1/1234567890'),
      }),
    }),
  ),
  {
    weight: 3,
    arbitrary: wish(
      saveCalendar,
      fc.record({
        calendar: fc.record({
          id: calendarId,
          name: fc.constantFrom('工厂', '客服', ''),
          pattern: fc.constantFrom(...weekPatterns),
          week: fc.constantFrom('1111100', '0000001', '0000000'),
          shortWeekOn: maybeDay,
          holidays: fc.constantFrom('CN' as const, null),
          exceptions: fc.array(fc.record({ on: day, working: fc.boolean() }), { maxLength: 2 }),
          closed: fc.array(fc.record({ fromOn: day, toOn: day }), { maxLength: 1 }),
        }),
      }),
    ),
  },
  wish(deleteCalendar, fc.record({ id: calendarId })),
  wish(
    saveSupplier,
    fc.record({
      supplier: fc.record(
        {
          id: supplierId,
          name: fc.constantFrom('老周', '印刷厂'),
          calendarId: fc.option(calendarId, { nil: null }),
          note: fc.constantFrom('', '月底结账'),
        },
        { requiredKeys: ['id'] },
      ),
    }),
  ),
  wish(deleteSupplier, fc.record({ id: supplierId })),
  wish(
    savePromoWindows,
    fc.record({
      windows: fc.array(
        fc.record({
          id: promoId,
          name: fc.constantFrom('双11', '品牌日', ' '),
          fromOn: day,
          toOn: day,
          phases: fc.array(fc.record({ name: fc.constantFrom('预售', '爆发'), fromOn: day, toOn: day }), {
            maxLength: 1,
          }),
          freezes: fc.array(fc.record({ kind: fc.constantFrom(...freezeKinds), fromOn: day, toOn: day }), {
            maxLength: 1,
          }),
          platforms: fc.constantFrom<('jd' | 'taobao')[]>([], ['jd']),
          isEstimated: fc.boolean(),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
  ),
  wish(deletePromoWindow, fc.record({ id: promoId })),
  wish(removeRef, fc.record({ id: refId })),
  wish(
    bringBack,
    fc.oneof(
      fc.record({ kind: fc.constant('task' as const), id: taskId, past: fc.constant(past) }),
      fc.record({ kind: fc.constant('project' as const), id: projectId, past: fc.constant(past) }),
    ),
  ),
  wish(
    saveMoment,
    fc.record({ id: fc.constantFrom('v1', 'v2'), name: fc.constantFrom('大促前', ''), afterSeq: fc.nat(9) }),
  ),
  wish(
    saveRetro,
    fc.record({
      projectId,
      fields: fc.record(
        {
          good: fc.constantFrom([], [{ id: 'g1', text: '提前 3 天' }]),
          actions: fc.array(
            fc.record({
              id: fc.constantFrom('k1', 'k2'),
              text: fc.constant('当天送检'),
              ownerId: fc.option(memberId),
              dueOn: maybeDay,
              isDone: fc.boolean(),
              carriedTo: fc.constant(null),
            }),
            { maxLength: 2 },
          ),
          isClosed: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
    }),
  ),
  wish(
    keepReport,
    fc.record({
      id: fc.constantFrom('daily/1', 'daily/2'),
      rhythm: fc.constant('daily' as const),
      projectId: fc.option(projectId),
      memberId: fc.constant(null),
      forOn: day,
      text: fc.constantFrom('完成 1 件', ''),
    }),
  ),
  wish(deleteMoment, fc.record({ id: fc.constantFrom('v1', 'v2') })),
  wish(acceptPlan, fc.record({ projectId })),
  {
    weight: 2,
    arbitrary: wish(
      takeBaseline,
      fc.record({ id: baselineId, projectId, name: fc.constantFrom('立项时', ' '), isCurrent: fc.boolean() }),
    ),
  },
  wish(renameBaseline, fc.record({ id: baselineId, name: fc.constantFrom('改名', '') })),
  wish(deleteBaseline, fc.record({ id: baselineId })),
  wish(chooseBaseline, fc.record({ projectId, baselineId: fc.option(baselineId) })),
  wish(
    adoptChanges,
    fc.record({
      projectId,
      changes: fc.array(
        fc.oneof(
          fc.record({ kind: fc.constant('shorten' as const), taskId, days: fc.integer({ min: 1, max: 3 }) }),
          fc.record({ kind: fc.constant('overlap' as const), linkId, days: fc.integer({ min: 1, max: 3 }) }),
          fc.record({ kind: fc.constant('workOn' as const), on: fc.constant(['2026-11-28']) }),
        ),
        { minLength: 1, maxLength: 2 },
      ),
    }),
  ),
  {
    weight: 3,
    arbitrary: wish(
      reschedule,
      fc.record({
        projectId,
        edits: fc.array(fc.record({ id: taskId, startOn: day, durationDays: fc.integer({ min: 1, max: 9 }) }), {
          minLength: 1,
          maxLength: 2,
        }),
        policy: fc.constantFrom(...propagationPolicies),
        today: fc.constantFrom(null, '2026-11-24'),
      }),
    ),
  },
);
