import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1), z.maxLength(200));
const day = z.string();
const calendar = z.object({
  week: z.string(),
  alternate: z.optional(z.object({ week: z.string(), on: day })),
  holidays: z.nullable(z.literal('CN')),
  closed: z.optional(z.array(z.object({ fromOn: day, toOn: day }))),
  exceptions: z.optional(z.array(z.object({ on: day, working: z.boolean() }))),
});
const amounts = z.optional(z.record(z.string(), z.number().check(z.gte(0), z.lte(1_000_000))));
const unit = z.optional(z.enum(['working', 'calendar']));

/** Asked of files only: rows kept from before the question must still be planned. */
export const backwardActual = (plan: z.infer<typeof planSchema>) =>
  plan.tasks.find(({ actualStartOn, actualFinishOn }) => (actualFinishOn ?? '9999') < (actualStartOn ?? ''));

/** A plan file. Days and numbers are looked at by `planFault`, which says what is wrong in a sentence. */
export const planSchema = z.object({
  calendar,
  calendars: z.optional(z.record(z.string(), calendar)),
  start: z.optional(day),
  launch: z.optional(z.object({ task: text, on: day })),
  direction: z.optional(z.enum(['forward', 'backward'])),
  tasks: z.array(
    z.object({
      id: text,
      title: z.optional(z.string()),
      kind: z.optional(z.enum(['work', 'wait', 'milestone'])),
      days: z.number(),
      unit,
      calendar: z.optional(text),
      parent: z.optional(text),
      edge: z.optional(z.enum(['start', 'end'])),
      constraint: z.optional(
        z.object({
          type: z.enum(['ASAP', 'ALAP', 'SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO']),
          on: z.optional(z.nullable(day)),
        }),
      ),
      deadlineOn: z.optional(day),
      pinnedOn: z.optional(day),
      actualStartOn: z.optional(day),
      actualFinishOn: z.optional(day),
      progress: z.optional(z.number()),
      chaseOn: z.optional(day),
      demand: amounts,
    }),
  ),
  capacity: amounts,
  links: z._default(
    z.array(
      z.object({
        from: text,
        to: text,
        type: z.optional(z.enum(['FS', 'SS', 'FF', 'SF'])),
        lag: z.optional(z.number()),
        unit,
      }),
    ),
    [],
  ),
});
