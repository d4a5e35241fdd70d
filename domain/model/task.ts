import * as z from 'zod/mini';
import { daySchema, idSchema, instantSchema, notesSchema, titleSchema } from './primitives.ts';
import { freezeKinds } from './promo-window.ts';
import { recurrenceSchema } from './recurrence.ts';

export const taskKinds = ['work', 'wait', 'milestone'] as const;
export const taskStatuses = ['todo', 'doing', 'review', 'done'] as const;
export const priorities = ['high', 'normal', 'low'] as const;
/** Whose days a task is, for "谁拖了上架日". */
export const sides = ['ours', 'supplier', 'platform', 'courier'] as const;
export const constraintTypes = ['ASAP', 'ALAP', 'SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO'] as const;

const taskPageSchema = z.object({
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  url: z.string().check(z.maxLength(2000), z.regex(/^https:\/\/[^\s]+$/)),
});
/** What a task may lack, see domain/quality. */
export const qualityKinds = [
  'vague',
  'noResult',
  'noOwner',
  'tooLong',
  'crumbs',
  'waitNobody',
  'waitNoEnd',
  'milestoneAlone',
] as const;

export const taskSchema = z.object({
  id: idSchema,
  /** A project's id, or INBOX_ID. */
  projectId: idSchema,
  parentId: z.nullable(idSchema),
  /** Order among its siblings; gaps are fine. */
  position: z.number(),
  /** Its place in a column of the board, once somebody has set it; it counts only while it stands in that column. */
  rank: z.optional(z.nullable(z.object({ column: z.string().check(z.maxLength(120)), at: z.number() }))),
  kind: z.enum(taskKinds),
  title: titleSchema,
  deliverable: z.string().check(z.maxLength(2000)),
  /** When it counts as done: the rule the result is held against. */
  acceptance: z.optional(z.string().check(z.maxLength(2000))),
  /** Work in hours inside its days; planning counts days. */
  effortHours: z.optional(z.nullable(z.number().check(z.gt(0), z.lte(10_000)))),
  /** What it changes on the listing, held against promotions' freezes. */
  freeze: z.optional(z.nullable(z.enum(freezeKinds))),
  /** Its key in the template it came from: the same step of the next launch has the same key. */
  step: z.optional(z.string().check(z.maxLength(60))),
  /** Findings about it that somebody waved away. */
  qualityPassed: z.optional(z.array(z.enum(qualityKinds)).check(z.maxLength(20))),
  notes: notesSchema,
  /** Whole days, at least 1; milestones 0. */
  durationDays: z.number().check(z.int(), z.gte(0), z.lte(10_000)),
  unit: z.enum(['working', 'calendar']),
  constraint: z.nullable(z.object({ type: z.enum(constraintTypes), on: z.nullable(daySchema) })),
  deadlineOn: z.nullable(daySchema),
  pinnedOn: z.nullable(daySchema),
  /** Milestones: shows the last working day before its instant, or the day that begins at it. null: by its links. */
  milestoneEdge: z.nullable(z.enum(['start', 'end'])),
  status: z.enum(taskStatuses),
  /** 0…1 */
  progress: z.number().check(z.gte(0), z.lte(1)),
  actualStartOn: z.nullable(daySchema),
  actualFinishOn: z.nullable(daySchema),
  /** The last accepted plan: what the seller saw and agreed to. First and last day (inclusive). */
  plannedStartOn: z.nullable(daySchema),
  plannedFinishOn: z.nullable(daySchema),
  /** Its last day in the project's current baseline. */
  baselineFinishOn: z.optional(z.nullable(daySchema)),
  priority: z.enum(priorities),
  assigneeId: z.nullable(idSchema),
  /** Role from the template (运营, 设计 …), shown until someone is assigned. */
  role: z.string().check(z.maxLength(40)),
  tags: z.array(z.string().check(z.minLength(1), z.maxLength(30))).check(z.maxLength(20)),
  checklist: z.array(z.object({ id: idSchema, text: titleSchema, isDone: z.boolean() })).check(z.maxLength(200)),
  /** Pages that belong to it; https only, opened outside. */
  pages: z.optional(z.array(taskPageSchema).check(z.maxLength(50))),
  /** It comes again by this rule. Only the newest task of a series has it: who deletes that one ends the series. */
  recurrence: z.optional(z.nullable(recurrenceSchema)),
  seriesId: z.optional(idSchema),
  /** The rule's day that this task stands for. */
  occurrenceOn: z.optional(z.nullable(daySchema)),
  side: z.enum(sides),
  /** Waits: who outside we wait for; when asked; when to ask again; days after which it is overdue. */
  waitFor: z.string().check(z.maxLength(60)),
  askedOn: z.nullable(daySchema),
  chaseOn: z.nullable(daySchema),
  /** Waits: the supplier whose working days they take. */
  supplierId: z.optional(z.nullable(idSchema)),
  /** Working days of its own, before anybody else's. */
  calendarId: z.optional(z.nullable(idSchema)),
  timeoutDays: z.nullable(z.number().check(z.int(), z.gte(1), z.lte(1000))),
  /** Waits: what was asked for; the day they promised last; how often and when we asked again, every how many days. */
  asked: z.optional(z.string().check(z.maxLength(500))),
  promisedOn: z.optional(z.nullable(daySchema)),
  chasedCount: z.optional(z.number().check(z.int(), z.gte(0), z.lte(10_000))),
  chasedOn: z.optional(z.nullable(daySchema)),
  chaseEveryDays: z.optional(z.nullable(z.number().check(z.int(), z.gte(1), z.lte(60)))),
  /** Put off: nothing of this task is announced before, and what is due is announced anew then. */
  remindAt: z.optional(z.nullable(instantSchema)),
  createdAt: instantSchema,
  doneAt: z.nullable(instantSchema),
});
export type Task = z.infer<typeof taskSchema>;
export type TaskStatus = Task['status'];
export type QualityKind = (typeof qualityKinds)[number];
export type TaskKind = Task['kind'];
export type Priority = Task['priority'];
export type Side = Task['side'];

/** A task with every field at its default; callers name what differs. */
export function newTask(fields: Pick<Task, 'id' | 'projectId' | 'title' | 'createdAt'> & Partial<Task>): Task {
  return {
    parentId: null,
    position: 0,
    kind: 'work',
    deliverable: '',
    notes: '',
    durationDays: fields.kind === 'milestone' ? 0 : 1,
    unit: 'working',
    constraint: null,
    deadlineOn: null,
    pinnedOn: null,
    milestoneEdge: null,
    status: 'todo',
    progress: 0,
    actualStartOn: null,
    actualFinishOn: null,
    plannedStartOn: null,
    plannedFinishOn: null,
    priority: 'normal',
    assigneeId: null,
    role: '',
    tags: [],
    checklist: [],
    side: fields.kind === 'wait' ? 'supplier' : 'ours',
    waitFor: '',
    askedOn: null,
    chaseOn: null,
    timeoutDays: null,
    doneAt: null,
    ...fields,
  };
}
