import * as z from 'zod/mini';
import { type Part, partSchema } from './handover.ts';
import { idSchema, instantSchema } from './primitives.ts';

/** One field that both sides changed since a handover. It stays as it is here until somebody decides. */
export const clashSchema = z.object({
  /** `clashId`: a field clashes once with one part, however often a file comes. */
  id: idSchema,
  projectId: idSchema,
  table: z.enum(['tasks', 'comments', 'budgetLines']),
  rowId: idSchema,
  field: z.string().check(z.minLength(1), z.maxLength(40)),
  /** JSON values: before both changes, and what the other side made of it. What it is here stands in the row. */
  base: z.unknown(),
  theirs: z.unknown(),
  /** Of a status: the days that come with theirs. */
  also: z.optional(z.record(z.string(), z.unknown())),
  part: partSchema,
  raisedAt: instantSchema,
  resolvedAt: z.nullable(instantSchema),
  choice: z.nullable(z.enum(['mine', 'theirs', 'edited'])),
});
export type Clash = z.infer<typeof clashSchema>;

export const clashId = ({ kind, memberId }: Part, rowId: string, field: string): string =>
  `${kind}/${memberId ?? ''}/${rowId}/${field}`.slice(0, 120);
