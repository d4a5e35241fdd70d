import * as z from 'zod/mini';
import { budgetLineSchema } from './budget-line.ts';
import { commentSchema } from './comment.ts';
import { idSchema, instantSchema } from './primitives.ts';
import { taskSchema } from './task.ts';

/** Whose part of a project it is: one member's tasks, or the money. */
export const partSchema = z.object({
  kind: z.enum(['person', 'finance']),
  /** null: the money is nobody's in particular. */
  memberId: z.nullable(idSchema),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
});
export type Part = z.infer<typeof partSchema>;

const { id, projectId, kind, title } = taskSchema.shape;
const task = z.partial(
  z.pick(taskSchema, {
    parentId: true,
    position: true,
    assigneeId: true,
    calendarId: true,
    status: true,
    progress: true,
    durationDays: true,
    deliverable: true,
    acceptance: true,
    effortHours: true,
    notes: true,
    unit: true,
    deadlineOn: true,
    actualStartOn: true,
    actualFinishOn: true,
    plannedStartOn: true,
    plannedFinishOn: true,
    baselineFinishOn: true,
    priority: true,
    role: true,
    tags: true,
    checklist: true,
    side: true,
    waitFor: true,
    askedOn: true,
    chaseOn: true,
    timeoutDays: true,
    asked: true,
    promisedOn: true,
    chasedCount: true,
    chasedOn: true,
    chaseEveryDays: true,
  }),
);
/** What of a task may be in a file; everything else of it stays at home. Milestones and groups of others have little more than a name. */
export const handedTaskSchema = z.extend(task, { id, projectId, kind, title });
export type HandedTask = z.infer<typeof handedTaskSchema>;

export const handedCommentSchema = z.pick(commentSchema, {
  id: true,
  taskId: true,
  authorId: true,
  text: true,
  writtenAt: true,
});
export type HandedComment = z.infer<typeof handedCommentSchema>;

export const handedRowsSchema = z.object({
  tasks: z.array(handedTaskSchema).check(z.maxLength(5000)),
  comments: z.array(handedCommentSchema).check(z.maxLength(20_000)),
  budgetLines: z.array(budgetLineSchema).check(z.maxLength(5000)),
});
export type HandedRows = z.infer<typeof handedRowsSchema>;
export type HandedTable = keyof HandedRows;

const ids = z.array(idSchema).check(z.maxLength(20_000));

/** One part of a project that was handed on (`given`) or came from somebody (`received`). */
export const handoverSchema = z.object({
  /** `handoverId`: the same part of the same project is the same handover on both sides. */
  id: idSchema,
  way: z.enum(['given', 'received']),
  projectId: idSchema,
  part: partSchema,
  /** Who gave it, as they are called there. */
  from: z.string().check(z.maxLength(40)),
  exportedAt: instantSchema,
  /** What both sides last knew of each other; changes since are told from it. */
  base: handedRowsSchema,
  /** People of the file whom this workspace knows by another id. */
  people: z.record(idSchema, idSchema),
  /** Links and files that came with tasks: what was taken away here since does not come again. */
  came: z.optional(z.object({ links: ids, attachments: ids })),
});
export type Handover = z.infer<typeof handoverSchema>;

export const handoverId = ({ kind, memberId }: Part, project: string): string => `${kind}/${memberId ?? ''}/${project}`;
