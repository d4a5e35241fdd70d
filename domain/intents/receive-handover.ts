import type { OutFile } from '../handover/handover-file.ts';
import { type Incoming, incoming, incomingNeeds } from '../handover/incoming.ts';
import { granted, handoverPatches, raisedClashes, takeIn } from '../handover/take-in.ts';
import { roomProblem, tiePatches, tiesOf } from '../handover/ties.ts';
import type { Patch } from '../model/change.ts';
import { INBOX_ID } from '../model/inbox-id.ts';
import type { Day } from '../model/primitives.ts';
import type { Project } from '../model/project.ts';
import { freeName } from '../templates/free-name.ts';
import type { Intent, Moment, Rows } from './intent.ts';
import { changeRow, createRow, refuse } from './patch.ts';
import { projectNeeds, replan } from './replan.ts';

export type ReceiveHandoverInput = { file: OutFile & { dropped: string[] }; keys: readonly string[] };

/**
 * Somebody's part of a project, to work on here: its project, tasks, talk and money under the ids they have at home. A
 * newer file of the same part changes what was not changed here; the rest waits in the inbox.
 */
export const receiveHandover: Intent<ReceiveHandoverInput> = {
  name: 'receiveHandover',
  needs: ({ file }) => [
    ...incomingNeeds(file),
    { table: 'projects', all: true },
    ...projectNeeds(file.projects.map(({ id }) => id)),
  ],
  plan(rows, { file, keys }, moment) {
    const read = incoming(rows, file);
    if (!read.ok) return { refusal: read.refusal };
    const { found } = read;
    const taken = granted(rows, found, new Set(keys));
    const ids = new Set(file.projects.map(({ id }) => id));
    const ties = tiesOf(rows, found, taken);
    const full = roomProblem(rows, ties.attachments);
    if (full) return { refusal: full };
    const patches: Patch[] = [
      ...newPeople(rows, found),
      ...newCalendars(rows, file),
      ...file.projects
        .filter(({ id }) => id !== INBOX_ID)
        .flatMap((project) => receivedProject(rows, project, file, moment)),
      ...takeIn(rows, found, taken, moment),
      ...tiePatches(rows, ties),
      ...raisedClashes(rows, found, moment),
      ...handoverPatches(rows, found, taken, ties, ids),
    ];
    // The days are those of the file; what cannot be planned at all is not taken.
    const plan = replan(rows, patches, ids);
    return 'refusal' in plan ? refuse('handoverPlan', { name: file.projects[0]?.name ?? '' }) : { patches };
  },
};

function newPeople(rows: Rows, { file, people }: Incoming): Patch[] {
  if (file.way !== 'out') return [];
  const missing = file.people.filter(({ id }) => !rows.members.has(people[id] ?? id));
  const names = new Set<string>();
  return missing.flatMap(({ id, name, role }) => {
    if (names.has(name)) return [];
    names.add(name);
    return [createRow('members', { id, name: name.trim(), role, isActive: true })];
  });
}

/** Working days that are not here yet; a name is one calendar's only. */
function newCalendars(rows: Rows, { calendars }: OutFile): Patch[] {
  const names = new Set([...rows.calendars.values()].map(({ name }) => name));
  return calendars
    .filter(({ id }) => !rows.calendars.has(id))
    .map((calendar) => {
      const name = freeName(calendar.name, names).slice(0, 40);
      names.add(name);
      return createRow('calendars', { ...calendar, name });
    });
}

function receivedProject(
  rows: Rows,
  { id, name, code, launchOn, budgetFen, calendarId = null, extraWorkdays }: OutFile['projects'][number],
  file: OutFile,
  moment: Moment,
): Patch[] {
  const existing = rows.projects.get(id);
  if (existing) return budgetFen === undefined ? [] : changeRow('projects', existing, { budgetFen });
  const isThere = (other: string | null) =>
    other !== null && (rows.calendars.has(other) || file.calendars.some((calendar) => calendar.id === other));
  const isTaken = [...rows.projects.values()].some((project) => project.code === code);
  const project: Project = {
    id,
    name,
    code: isTaken ? '' : code,
    goal: { metric: '', target: null, unit: '', byOn: null },
    description: '',
    budgetFen: budgetFen ?? null,
    calendarId: isThere(calendarId) ? calendarId : null,
    ...(extraWorkdays ? { extraWorkdays } : {}),
    direction: 'forward',
    startOn: firstDay(file, id) ?? moment.today,
    launchOn,
    launchTaskId: null,
    status: 'running',
    templateId: null,
    createdAt: moment.now,
  };
  return [createRow('projects', project)];
}

function firstDay({ rows }: OutFile, project: string): Day | undefined {
  const days = rows.tasks.flatMap(({ projectId, plannedStartOn, actualStartOn }) =>
    projectId === project ? [plannedStartOn, actualStartOn] : [],
  );
  return days.filter((day) => day !== null && day !== undefined).sort()[0];
}
