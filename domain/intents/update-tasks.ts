import { INBOX_ID } from '../model/project.ts';
import type { Task } from '../model/task.ts';
import { descendantsOf } from './descendants-of.ts';
import { approvalNeeds, followApproval } from './follow-approval.ts';
import { followedLists, type SeenLists } from './followed-lists.ts';
import type { Intent, Moment, Need, Rows } from './intent.ts';
import { repeatsAfter } from './make-due-repeats.ts';
import { moveTasks } from './move-tasks.ts';
import { changeRow, refuse } from './patch.ts';
import { repeatNeeds } from './repeat-task.ts';
import { projectNeeds, replan } from './replan.ts';
import { withPatches } from './rows.ts';
import { belongingsNeeds } from './task-belongings.ts';
import { statusFields } from './task-status.ts';

export type UpdateTasksInput = {
  ids: readonly string[];
  fields: Partial<Omit<Task, 'id' | 'createdAt'>>;
  /** The one task as it was before the eyes of who changed its lists. */
  seen?: SeenLists;
};

const planFields = [
  'durationDays',
  'unit',
  'constraint',
  'deadlineOn',
  'pinnedOn',
  'milestoneEdge',
  'kind',
  'parentId',
  'projectId',
  'calendarId',
  'supplierId',
] as const;

/** The same fields on every named task; a status brings its actual days along, a project its links. */
export const updateTasks: Intent<UpdateTasksInput> = {
  name: 'updateTasks',
  needs(input, loaded) {
    const { projectId, calendarId, supplierId } = input.fields;
    const needs: Need[] = [
      { table: 'tasks', ids: input.ids },
      ...('assigneeId' in input.fields ? [{ table: 'members' as const, all: true as const }] : []),
      { table: 'calendars', ids: calendarId ? [calendarId] : [] },
      { table: 'suppliers', ids: supplierId ? [supplierId] : [] },
    ];
    if (input.fields.status !== undefined) needs.push(...approvalNeeds(input.ids), ...endNeeds(input, loaded));
    if (!isPlanAffecting(input, loaded)) return needs;
    const projectIds = [
      ...namedTasks(loaded, input.ids).map((task) => task.projectId),
      ...(projectId ? [projectId] : []),
    ];
    const moving = projectId ? [...input.ids, ...descendantsOf(loaded, input.ids)] : [];
    return [...needs, ...projectNeeds(projectIds), ...inboxNeeds(projectIds), ...belongingsNeeds(moving)];
  },
  plan(rows, input, moment) {
    const tasks = namedTasks(rows, input.ids);
    if (tasks.length < new Set(input.ids).size) return refuse('taskGone');
    const problem = refusalOf(rows, tasks, input);
    if (problem) return refuse(problem);
    const { projectId, status } = input.fields;
    const followed = status === undefined ? { patches: [] } : followApproval(rows, tasks, status);
    if ('refusal' in followed) return followed;
    const patches = [
      ...tasks.flatMap((task) => changeRow('tasks', task, fieldsFor(task, input, moment))),
      ...followed.patches,
    ];
    // Moved at the same time, its next task is made when its day comes.
    const ended = status === 'done' && projectId === undefined ? tasks.filter((task) => task.status !== 'done') : [];
    const repeats = ended.length > 0 ? repeatsAfter(withPatches(rows, patches), ended, moment) : [];
    if (!isPlanAffecting(input, rows) && repeats.length === 0) return { patches };
    const moved = projectId === undefined ? [] : moveTasks(withPatches(rows, patches), input.ids, projectId);
    return replan(
      rows,
      [...patches, ...moved, ...repeats],
      [...tasks.map((task) => task.projectId), projectId ?? INBOX_ID],
    );
  },
};

/** What the next task of a series looks at, when one of these is being finished. */
const endNeeds = ({ ids, fields }: UpdateTasksInput, loaded: Rows): Need[] =>
  fields.status === 'done' ? repeatNeeds(namedTasks(loaded, ids)) : [];

/** Whom a task is given to moves it only where people have working days of their own. */
const isPlanAffecting = ({ fields }: UpdateTasksInput, rows: Rows): boolean =>
  planFields.some((field) => field in fields) ||
  ('assigneeId' in fields && [...rows.members.values()].some(({ calendarId }) => calendarId));

const namedTasks = (rows: Rows, ids: readonly string[]): Task[] =>
  [...new Set(ids)].flatMap((id) => rows.tasks.get(id) ?? []);

const inboxNeeds = (projectIds: readonly string[]): Need[] =>
  projectIds.includes(INBOX_ID) ? [{ table: 'tasks', field: 'projectId', value: INBOX_ID }] : [];

function refusalOf(rows: Rows, tasks: Task[], { fields }: UpdateTasksInput): string | null {
  if (fields.title !== undefined && !fields.title.trim()) return 'nameEmpty';
  if (fields.assigneeId && !rows.members.has(fields.assigneeId)) return 'memberGone';
  if (fields.calendarId && !rows.calendars.has(fields.calendarId)) return 'calendarGone';
  if (fields.supplierId && !rows.suppliers.has(fields.supplierId)) return 'supplierGone';
  if (fields.projectId && fields.projectId !== INBOX_ID && !rows.projects.has(fields.projectId)) return 'projectGone';
  if (!fields.parentId) return null;
  const parent = rows.tasks.get(fields.parentId);
  const isElsewhere = tasks.some((task) => parent?.projectId !== (fields.projectId ?? task.projectId));
  if (!parent || isElsewhere) return 'parentGone';
  const isInside = tasks.some((task) => task.id === parent.id || descendantsOf(rows, [task.id]).has(parent.id));
  return isInside ? 'parentCycle' : null;
}

function fieldsFor(task: Task, { fields, seen }: UpdateTasksInput, moment: Moment): Partial<Task> {
  // The project is moved by moveTasks, with everything that hangs on it.
  const { status, projectId: _projectId, ...rest } = fields;
  if (seen) Object.assign(rest, followedLists(task, fields, seen));
  if (rest.title !== undefined) rest.title = rest.title.trim();
  if (rest.kind === 'milestone') rest.durationDays = 0;
  else if (rest.kind && task.kind === 'milestone' && !rest.durationDays) rest.durationDays = 1;
  return status === undefined
    ? rest
    : { ...statusFields({ ...task, ...rest, status: task.status }, status, moment), ...rest };
}
