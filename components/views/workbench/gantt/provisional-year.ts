import { isProvisional } from '../../../../domain/calendar/calendar.ts';
import { dayOf } from '../../../../domain/calendar/day.ts';
import type { ProjectModel } from '../project/project-model.ts';

/** The year in view, or in the plan, whose days off are not announced; null when all are known. */
export function provisionalYear(lastDay: number, { plan }: Pick<ProjectModel, 'plan'>): number | null {
  const seen = dayOf(Math.round(lastDay));
  const planned = plan?.ok ? plan.finishOn : null;
  const on = [planned, seen].find((day) => day !== null && isProvisional(day));
  return on ? Number(on.slice(0, 4)) : null;
}
