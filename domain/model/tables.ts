import type { z } from 'zod/mini';
import { baselineSchema } from './baseline.ts';
import { calendarSchema } from './calendar.ts';
import { linkSchema } from './link.ts';
import { listingSchema } from './listing.ts';
import { memberSchema } from './member.ts';
import { productSchema } from './product.ts';
import { projectSchema } from './project.ts';
import { refSchema } from './ref.ts';
import { supplierSchema } from './supplier.ts';
import { taskSchema } from './task.ts';

/** The schema of every plan table; `commit` parses each resulting row with it. */
export const planSchemas = {
  projects: projectSchema,
  tasks: taskSchema,
  links: linkSchema,
  members: memberSchema,
  products: productSchema,
  listings: listingSchema,
  refs: refSchema,
  baselines: baselineSchema,
  calendars: calendarSchema,
  suppliers: supplierSchema,
} as const;

export type PlanRow = { [Table in keyof typeof planSchemas]: z.infer<(typeof planSchemas)[Table]> };
