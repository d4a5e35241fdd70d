import { isValid, parseISO } from 'date-fns';
import * as z from 'zod/mini';

/** A calendar day `YYYY-MM-DD`, never an instant. Fields of this type end in `On`. */
export type Day = string;
/** An instant as ISO 8601 text with zone. Fields of this type end in `At`. */
export type Instant = string;

export const daySchema = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((text) => isValid(parseISO(text))),
);
export const instantSchema = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/),
  z.refine((text) => isValid(parseISO(text))),
);

/** Row ids: `crypto.randomUUID()`, or a readable key for rows that have a natural one. */
export const idSchema = z.string().check(z.minLength(1), z.maxLength(120));
export const titleSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
export const notesSchema = z.string().check(z.maxLength(20_000));
/** Money in integer fen. */
export const fenSchema = z.number().check(z.int(), z.gte(-1e12), z.lte(1e12));
export const countSchema = z.number().check(z.int(), z.gte(0), z.lte(1e9));

export const platforms = ['pinduoduo', 'jd', 'taobao'] as const;
export const platformSchema = z.enum(platforms);
export type Platform = z.infer<typeof platformSchema>;
