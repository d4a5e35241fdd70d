import * as z from 'zod/mini';
import { linkTypes } from './link.ts';
import { idSchema, instantSchema, titleSchema } from './primitives.ts';
import { sides, taskKinds } from './task.ts';

const key = z.string().check(z.minLength(1), z.maxLength(60));
const dayCount = z.number().check(z.int(), z.gte(-1000), z.lte(1000));

/** A template the user made or changed; the ones that ship are code (domain/templates). Same form as `Template`. */
export const storedTemplateSchema = z.object({
  id: idSchema,
  name: titleSchema,
  about: z.string().check(z.maxLength(500)),
  /** The template it was made from, built in or stored. */
  basedOnId: z.nullable(idSchema),
  launchKey: z.nullable(key),
  tasks: z
    .array(
      z.object({
        key,
        title: titleSchema,
        days: z.number().check(z.int(), z.gte(0), z.lte(1000)),
        kind: z.enum(taskKinds),
        role: z.string().check(z.maxLength(40)),
        side: z.enum(sides),
        waitFor: z.optional(z.string().check(z.maxLength(60))),
        deliverable: z.optional(z.string().check(z.maxLength(2000))),
        acceptance: z.optional(z.string().check(z.maxLength(2000))),
        parentKey: z.optional(key),
        edge: z.optional(z.enum(['start', 'end'])),
        checklist: z.optional(z.array(titleSchema).check(z.maxLength(200))),
        freeze: z.optional(z.enum(['price', 'mainImage', 'stock'])),
      }),
    )
    .check(z.minLength(1), z.maxLength(2000)),
  links: z.array(z.object({ from: key, to: key, type: z.enum(linkTypes), lag: dayCount })).check(z.maxLength(10_000)),
  savedAt: instantSchema,
});
export type StoredTemplate = z.infer<typeof storedTemplateSchema>;
