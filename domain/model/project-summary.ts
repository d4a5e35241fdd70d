import * as z from 'zod/mini';
import { daySchema, idSchema } from './primitives.ts';
import { sides, taskKinds, taskStatuses } from './task.ts';

const severity = z.enum(['red', 'amber']);

/** An open late task as lists tell of it. */
export const lateTaskSchema = z.object({
  taskId: idSchema,
  title: z.string(),
  kind: z.enum(taskKinds),
  status: z.enum(taskStatuses),
  who: z.string(),
  daysLate: z.number(),
  severity,
  /** A wait that was asked for: it can be chased. */
  isAsked: z.optional(z.literal(true)),
});

/** What popup, badges and lists need of a project, kept by `commit`, equal to a fresh computation for `forDay`. */
export const projectSummarySchema = z.object({
  /** The project's id. */
  id: idSchema,
  forDay: daySchema,
  /** More working days late than this was red. */
  redAfterDays: z.number(),
  name: z.string(),
  status: z.enum(['running', 'paused', 'done', 'archived']),
  /** Of the tasks, milestones and groups not among them. */
  done: z.number(),
  total: z.number(),
  /** Worst lateness of an open task, working days; 0 = none. */
  daysLate: z.number(),
  startOn: z.nullable(daySchema),
  finishOn: z.nullable(daySchema),
  /** The launch milestone: agreed day and today's forecast. `daysLate` in working days, may be 0. */
  launch: z.nullable(
    z.object({
      taskId: idSchema,
      title: z.string(),
      plannedOn: daySchema,
      forecastOn: daySchema,
      daysLate: z.number(),
      isDone: z.boolean(),
    }),
  ),
  /** The open task that drives the launch date most, for "主要在等…". */
  driver: z.nullable(z.object({ taskId: idSchema, title: z.string(), waitFor: z.string(), side: z.enum(sides) })),
  /** Working days late by whose they are; sums to launch.daysLate. */
  split: z.object({ ours: z.number(), supplier: z.number(), platform: z.number(), courier: z.number() }),
  /** Runs of days for one row of the summary Gantt; first and last day inclusive. */
  bars: z.array(z.object({ state: z.enum(['todo', 'run', 'done', 'wait']), startOn: daySchema, finishOn: daySchema })),
  milestones: z.array(
    z.object({
      taskId: idSchema,
      title: z.string(),
      plannedOn: daySchema,
      forecastOn: daySchema,
      daysLate: z.number(),
      isDone: z.boolean(),
      isLaunch: z.boolean(),
      /** Its day depends on a year whose 调休 is not announced. */
      isProvisional: z.optional(z.boolean()),
    }),
  ),
  /** Open late tasks, worst first; at most 50. `lateCount` counts all. */
  late: z.array(lateTaskSchema),
  redCount: z.number(),
  amberCount: z.number(),
  /** Open tasks due on `forDay`. */
  dueToday: z.number(),
  /** Open waits whose day to ask again has come; absent: none. */
  toChase: z.optional(z.array(idSchema)),
  /** A shown date depends on a year whose 调休 is not announced yet. */
  isProvisional: z.boolean(),
  /** The project's working days; absent: the default ones. */
  calendar: z.optional(
    z.object({
      week: z.string(),
      alternate: z.optional(z.object({ week: z.string(), on: daySchema })),
      holidays: z.nullable(z.literal('CN')),
      closed: z.optional(z.readonly(z.array(z.object({ fromOn: daySchema, toOn: daySchema })))),
      exceptions: z.optional(z.readonly(z.array(z.object({ on: daySchema, working: z.boolean() })))),
    }),
  ),
});
export type ProjectSummary = z.infer<typeof projectSummarySchema>;
