import * as z from 'zod/mini';
import { idSchema, instantSchema } from './primitives.ts';

/** One task's way through approval: steps in order, each with the people who may decide it. */
export const approvalSchema = z.object({
  id: idSchema,
  taskId: idSchema,
  projectId: idSchema,
  steps: z
    .array(
      z.object({
        name: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
        memberIds: z.array(idSchema).check(z.minLength(1), z.maxLength(20)),
        /** How many of them have to agree: 双人复核 is 2. */
        needed: z.number().check(z.int(), z.gte(1), z.lte(20)),
      }),
    )
    .check(z.minLength(1), z.maxLength(10)),
  /** What was decided, oldest first; a 退回 starts the path again at the next submission. */
  decisions: z
    .array(
      z.object({
        step: z.number().check(z.int(), z.gte(0)),
        memberId: idSchema,
        verdict: z.enum(['passed', 'returned']),
        reason: z.string().check(z.maxLength(500)),
        decidedAt: instantSchema,
        /** Which submission it judged, from 1. */
        round: z.number().check(z.int(), z.gte(1)),
      }),
    )
    .check(z.maxLength(500)),
  /** 0: not submitted yet. */
  round: z.number().check(z.int(), z.gte(0)),
  /** null: nothing waits to be judged. */
  submittedAt: z.nullable(instantSchema),
  /** Who submitted; '' while nobody said who they are. */
  submittedBy: z.string().check(z.maxLength(120)),
  submission: z.string().check(z.maxLength(5000)),
  /** What a submission begins with: the headings to fill in. */
  template: z.string().check(z.maxLength(2000)),
});
export type Approval = z.infer<typeof approvalSchema>;
export type ApprovalStep = Approval['steps'][number];

/** A task has one path at most, so its row is found by the task. */
export const approvalId = (taskId: string): string => `approval-${taskId}`;
