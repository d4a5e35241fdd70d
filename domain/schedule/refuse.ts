import type { PlanRefusal, PlanTask } from './plan-types.ts';

/** A plan that cannot be computed: `code` for programs and translations, `error` a sentence. */
export const refuse = (code: string, error: string, params: PlanRefusal['params'] = {}): PlanRefusal => ({
  code,
  error,
  params,
});

export const nameOf = (task: PlanTask): string => task.title ?? task.id;
