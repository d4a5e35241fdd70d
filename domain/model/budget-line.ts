import * as z from 'zod/mini';
import { daySchema, fenSchema, idSchema, titleSchema } from './primitives.ts';

/** Money of a project: planned, promised (signed, ordered) and spent, in fen. */
export const budgetLineSchema = z.object({
  id: idSchema,
  projectId: idSchema,
  taskId: z.nullable(idSchema),
  category: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  title: titleSchema,
  plannedFen: fenSchema,
  committedFen: fenSchema,
  spentFen: fenSchema,
  /** When it was or will be paid. */
  paidOn: z.nullable(daySchema),
  note: z.string().check(z.maxLength(2000)),
});
export type BudgetLine = z.infer<typeof budgetLineSchema>;
