import * as z from 'zod/mini';
import { daySchema, idSchema } from '../../../../domain/model/primitives.ts';
import { planChangeSchema } from '../../../../domain/win-back/plan-change-schema.ts';

const count = z.number().check(z.int());
const span = z.object({ startOn: daySchema, finishOn: daySchema });
const shift = z.object({ fromOn: daySchema, toOn: daySchema, days: count });

const overSchema = z.object({
  memberId: z.nullable(idSchema),
  name: z.string(),
  fromOn: daySchema,
  toOn: daySchema,
  days: count,
  most: z.number(),
  capacity: z.number(),
  taskIds: z.array(idSchema),
  reassign: z.nullable(z.object({ taskId: idSchema, memberId: idSchema })),
});
export type Over = z.infer<typeof overSchema>;

const reasonSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('overCapacity'),
    name: z.string(),
    fromOn: daySchema,
    toOn: daySchema,
    most: z.number(),
    capacity: z.number(),
  }),
  z.object({ kind: z.literal('follows'), title: z.string() }),
  z.object({ kind: z.literal('makesRoom') }),
]);

const moveSchema = z.object({
  taskId: idSchema,
  title: z.string(),
  from: span,
  to: span,
  days: count,
  reason: reasonSchema,
});
export type Move = z.infer<typeof moveSchema>;

const proposalSchema = z.object({
  moves: z.array(moveSchema),
  changes: z.array(planChangeSchema),
  /** The launch, else the end of the plan; null when it stays. */
  shift: z.nullable(z.extend(shift, { isLaunch: z.boolean() })),
  before: count,
  remaining: z.array(overSchema),
});
export type Proposal = z.infer<typeof proposalSchema>;

const waySchema = z.extend(shift, {
  changes: z.array(planChangeSchema),
  isEnough: z.boolean(),
  cost: z.object({ days: count, people: z.array(z.string()) }),
  moved: count,
});
export type Way = z.infer<typeof waySchema>;

const chance = z.number().check(z.gte(0), z.lte(1));
const oddsSchema = z.object({
  launchOn: daySchema,
  runs: count,
  chance,
  soonChance: z.nullable(chance),
  halfOn: daySchema,
  mostOn: daySchema,
  days: z.array(z.object({ on: daySchema, count })),
  levers: z.array(z.object({ taskId: idSchema, title: z.string(), days: count, chance })),
  measured: count,
  guessed: count,
});

/** What the worker says: any number of `share`, then one of the others. */
export const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('share'), share: z.number().check(z.gte(0), z.lte(1)) }),
  z.object({ kind: z.literal('people'), over: z.array(overSchema) }),
  z.object({ kind: z.literal('level'), proposal: proposalSchema }),
  z.object({ kind: z.literal('odds'), odds: z.nullable(oddsSchema) }),
  z.object({ kind: z.literal('winBack'), ways: z.array(waySchema) }),
  z.object({
    kind: z.literal('refused'),
    code: z.string(),
    params: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number()]))),
  }),
]);
export type Answer = z.infer<typeof answerSchema>;
