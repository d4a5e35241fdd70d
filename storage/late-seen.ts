import type { Day } from '../domain/model/primitives.ts';
import type { ProjectSummary } from '../domain/model/project-summary.ts';
import type { Role } from '../domain/roles/role.ts';
import { calendarRows } from './calendar-rows.ts';
import { changeChoices } from './change-choices.ts';
import { lateOf } from './summaries.ts';
import { readViewer } from './viewer.ts';

type Asked = { projectIds: readonly string[]; role: Role; meId: string | null };

/** The late tasks of these projects that somebody sees, all of them: a summary holds only the worst of everybody's. */
export async function lateSeen(
  { projectIds, role, meId }: Asked,
  today: Day,
): Promise<Record<string, ProjectSummary['late']>> {
  const [{ seen }, { redAfterDays }, own] = await Promise.all([
    readViewer(role, meId),
    changeChoices(),
    calendarRows(),
  ]);
  const late: Record<string, ProjectSummary['late']> = {};
  for (const id of projectIds) {
    const all = await lateOf(id, own, { today, redAfterDays });
    late[id] = all.filter(({ taskId }) => seen?.ids.has(taskId) ?? true);
  }
  return late;
}
