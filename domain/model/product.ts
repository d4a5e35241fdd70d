import * as z from 'zod/mini';
import { idSchema, instantSchema, titleSchema } from './primitives.ts';

export const productSchema = z.object({
  id: idSchema,
  name: titleSchema,
  /** 商家编码 of the whole product; '' when there is none. */
  merchantCode: z.string().check(z.maxLength(80)),
  skus: z
    .array(z.object({ merchantCode: z.string().check(z.maxLength(80)), spec: z.string().check(z.maxLength(200)) }))
    .check(z.maxLength(500)),
  createdAt: instantSchema,
});
export type Product = z.infer<typeof productSchema>;
