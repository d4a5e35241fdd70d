import * as z from 'zod/mini';
import { linkTypes } from './link.ts';
import { idSchema, instantSchema, titleSchema } from './primitives.ts';
import { freezeKinds } from './promo-window.ts';
import { sides, taskKinds, taskSchema } from './task.ts';

/** Short enough to be typed as a predecessor: `15SS+2`. */
export const templateKeyPattern = /^[A-Za-z0-9_.]{1,60}$/;
const key = z.string().check(z.regex(templateKeyPattern));
const dayCount = z.number().check(z.int(), z.gte(-1000), z.lte(1000));
const long = z.string().check(z.maxLength(2000));

export const templateTaskShape = {
  /** Unique in its template; what links name. */
  key,
  title: titleSchema,
  /** Milestones 0; everything else at least 1. */
  days: z.number().check(z.int(), z.gte(0), z.lte(1000)),
  kind: z.enum(taskKinds),
  /** Who answers for it; for a wait, who chases. */
  role: z.string().check(z.maxLength(40)),
  side: z.enum(sides),
  /** Waits: who outside is waited for, until a supplier is named. */
  waitFor: z.optional(z.string().check(z.maxLength(60))),
  deliverable: z.optional(long),
  acceptance: z.optional(long),
  parentKey: z.optional(key),
  /** Milestones that are a day to begin with (上架日, 开播) rather than the end of what led to them. */
  edge: z.optional(z.enum(['start', 'end'])),
  checklist: z.optional(z.array(titleSchema).check(z.maxLength(200))),
  freeze: z.optional(z.enum(freezeKinds)),
  /** Absent: working days. */
  unit: z.optional(taskSchema.shape.unit),
  effortHours: z.optional(z.number().check(z.gt(0), z.lte(10_000))),
  timeoutDays: z.optional(z.number().check(z.int(), z.gte(1), z.lte(1000))),
};
const templateTaskSchema = z.object(templateTaskShape);
export type TemplateTask = z.infer<typeof templateTaskSchema>;

export const templateLinkShape = {
  from: key,
  to: key,
  type: z.enum(linkTypes),
  lag: dayCount,
  lagUnit: z.optional(z.enum(['working', 'calendar'])),
};

export const templateText = {
  name: titleSchema,
  about: z.string().check(z.maxLength(500)),
  launchKey: z.nullable(key),
};
export const mostTasks = z.maxLength(2000);
export const mostLinks = z.maxLength(10_000);

/** A template the user made or changed; the ones that ship are code (domain/templates). */
export const storedTemplateSchema = z.object({
  id: idSchema,
  ...templateText,
  /** The template it was made from, built in or stored. */
  basedOnId: z.nullable(idSchema),
  tasks: z.array(templateTaskSchema).check(z.minLength(1), mostTasks),
  links: z.array(z.object(templateLinkShape)).check(mostLinks),
  savedAt: instantSchema,
});
export type StoredTemplate = z.infer<typeof storedTemplateSchema>;
