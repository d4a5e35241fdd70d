import type { PlanRefusal, PlanTask } from './plan-types.ts';

/** A plan that cannot be computed: `code` for programs and translations, `error` a sentence. */
export const refuse = (code: string, error: string, params: PlanRefusal['params'] = {}): PlanRefusal => ({
  code,
  error,
  params,
});

/** A sentence holds no more of a name. */
const longest = 60;

export function nameOf(task: PlanTask): string {
  const name = task.title ?? task.id;
  return name.length > longest ? `${name.slice(0, longest)}…` : name;
}
