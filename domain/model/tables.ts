import type { z } from 'zod/mini';
import { approvalSchema } from './approval.ts';
import { attachmentSchema } from './attachment.ts';
import { baselineSchema } from './baseline.ts';
import { budgetLineSchema } from './budget-line.ts';
import { calendarSchema } from './calendar.ts';
import { clashSchema } from './clash.ts';
import { commentSchema } from './comment.ts';
import { handoverSchema } from './handover.ts';
import { linkSchema } from './link.ts';
import { listingSchema } from './listing.ts';
import { memberSchema } from './member.ts';
import { savedMomentSchema } from './moment.ts';
import { productSchema } from './product.ts';
import { projectSchema } from './project.ts';
import { promoWindowSchema } from './promo-window.ts';
import { refSchema } from './ref.ts';
import { reportSchema } from './report.ts';
import { retroSchema } from './retro.ts';
import { storedTemplateSchema } from './stored-template.ts';
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
  comments: commentSchema,
  attachments: attachmentSchema,
  approvals: approvalSchema,
  templates: storedTemplateSchema,
  promoWindows: promoWindowSchema,
  budgetLines: budgetLineSchema,
  retros: retroSchema,
  reports: reportSchema,
  savedMoments: savedMomentSchema,
  handovers: handoverSchema,
  clashes: clashSchema,
} as const;

export type PlanRow = { [Table in keyof typeof planSchemas]: z.infer<(typeof planSchemas)[Table]> };
