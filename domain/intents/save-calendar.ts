import { calendarFault } from '../calendar/calendar.ts';
import { sameSpec } from '../calendar/same-spec.ts';
import { specOf } from '../calendar/spec-of.ts';
import type { Calendar } from '../model/calendar.ts';
import { calendarUserNeeds, calendarUsers, tasksOfUsers } from './calendar-users.ts';
import type { Intent, Rows } from './intent.ts';
import { changeRow, createRow, refuse } from './patch.ts';
import { projectNeeds } from './replan.ts';
import { replanAll } from './replan-all.ts';

/** A new calendar or a changed one, with new planned days of every project that anybody in goes by it. */
export const saveCalendar: Intent<{ calendar: Calendar }> = {
  name: 'saveCalendar',
  needs: ({ calendar: { id } }, loaded) => [
    ...calendarUserNeeds(id),
    ...tasksOfUsers(calendarUsers(loaded, id)),
    ...projectNeeds(projectsUsing(loaded, id)),
  ],
  plan(rows, input) {
    const calendar = { ...input.calendar, name: input.calendar.name.trim() };
    if (!calendar.name) return refuse('nameEmpty');
    const isTaken = [...rows.calendars.values()].some(({ id, name }) => id !== calendar.id && name === calendar.name);
    if (isTaken) return refuse('calendarNameTaken', { name: calendar.name });
    if (calendarFault(specOf(calendar)) !== null) return refuse('badCalendar');
    const existing = rows.calendars.get(calendar.id);
    if (!existing) return { patches: [createRow('calendars', calendar)] };
    const patches = changeRow('calendars', existing, calendar);
    if (sameSpec(existing, calendar)) return { patches };
    return replanAll(rows, patches, projectsUsing(rows, calendar.id));
  },
};

/** Projects in which somebody or something goes by the calendar, as far as the rows say. */
function projectsUsing(rows: Rows, calendarId: string): Set<string> {
  const { projects, members, suppliers } = calendarUsers(rows, calendarId);
  const people = new Set(members);
  const outside = new Set(suppliers);
  const tasks = [...rows.tasks.values()].filter(
    (task) => task.calendarId === calendarId || people.has(task.assigneeId ?? '') || outside.has(task.supplierId ?? ''),
  );
  return new Set([...projects, ...tasks.map(({ projectId }) => projectId)]);
}
