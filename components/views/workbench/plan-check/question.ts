import * as z from 'zod/mini';
import { calendarSchema } from '../../../../domain/model/calendar.ts';
import { linkSchema } from '../../../../domain/model/link.ts';
import { memberSchema } from '../../../../domain/model/member.ts';
import { daySchema, idSchema } from '../../../../domain/model/primitives.ts';
import { projectSchema } from '../../../../domain/model/project.ts';
import { supplierSchema } from '../../../../domain/model/supplier.ts';
import { taskSchema } from '../../../../domain/model/task.ts';

const rowsSchema = z.object({
  project: projectSchema,
  tasks: z.array(taskSchema),
  links: z.array(linkSchema),
  members: z.array(memberSchema),
  calendars: z.array(calendarSchema),
  suppliers: z.array(supplierSchema),
  booked: z.array(z.object({ memberId: idSchema, startOn: daySchema, finishOn: daySchema })),
});
export type PlannedRows = z.infer<typeof rowsSchema>;

/** What the page asks the worker: who is over capacity, a plan without that, or the cheapest ways to win days. */
export const questionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('people'), rows: rowsSchema, today: daySchema }),
  z.object({
    kind: z.literal('odds'),
    rows: rowsSchema,
    today: daySchema,
    /** Days that were measured, by task. */
    measured: z.record(idSchema, z.array(z.number().check(z.int(), z.gte(1)))),
  }),
  z.object({ kind: z.literal('level'), rows: rowsSchema, today: daySchema }),
  z.object({
    kind: z.literal('winBack'),
    rows: rowsSchema,
    today: daySchema,
    days: z.number().check(z.int(), z.gte(1), z.lte(260)),
  }),
]);
export type Question = z.infer<typeof questionSchema>;
