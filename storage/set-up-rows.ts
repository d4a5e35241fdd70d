import { byId, calendarRows } from './calendar-rows.ts';
import { db } from './db.ts';

/** What setting up a project goes by: templates, what retrospectives hand on, working days and whose they are. */
export async function setUpRows() {
  const [days, templates, retros] = await Promise.all([calendarRows(), db.templates.toArray(), db.retros.toArray()]);
  return { ...days, templates: byId(templates), retros: byId(retros) };
}
