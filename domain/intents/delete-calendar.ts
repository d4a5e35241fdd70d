import { calendarUserNeeds, calendarUsers } from './calendar-users.ts';
import type { Intent } from './intent.ts';
import { refuse, removeRow } from './patch.ts';

/** Refused while somebody goes by it: days would move without a word. */
export const deleteCalendar: Intent<{ id: string }> = {
  name: 'deleteCalendar',
  needs: ({ id }) => calendarUserNeeds(id),
  plan(rows, { id }) {
    const calendar = rows.calendars.get(id);
    if (!calendar) return refuse('calendarGone');
    const { projects, members, suppliers, tasks } = calendarUsers(rows, id);
    const counts = {
      projects: projects.length,
      members: members.length,
      suppliers: suppliers.length,
      tasks: tasks.length,
    };
    const isUsed = Object.values(counts).some((count) => count > 0);
    return isUsed
      ? refuse('calendarInUse', { name: calendar.name, ...counts })
      : { patches: [removeRow('calendars', calendar)] };
  },
};
