import type { Patch } from '../model/change.ts';
import type { Link } from '../model/link.ts';
import type { Day } from '../model/primitives.ts';
import type { Project } from '../model/project.ts';
import { newTask, type Task } from '../model/task.ts';
import type { Template } from '../templates/template.ts';
import { templates } from '../templates/templates.ts';
import type { Intent, Moment } from './intent.ts';
import { createRow, refuse } from './patch.ts';
import { replan } from './replan.ts';

export type CreateProjectInput = {
  id: string;
  name: string;
  templateId: string | null;
  direction: Project['direction'];
  launchOn: Day | null;
  startOn: Day | null;
  code?: string;
  goal?: Project['goal'];
  budgetFen?: number | null;
  description?: string;
  /** Fixed days beside the template's own. */
  milestones?: { title: string; on: Day }[];
  /** Title of the launch milestone of a project without template. */
  launchTitle?: string;
  /** Role of the template → who takes its tasks. */
  assign?: Record<string, string>;
};

export const createProject: Intent<CreateProjectInput> = {
  name: 'createProject',
  needs: (input) => [
    { table: 'projects', all: true },
    { table: 'members', ids: Object.values(input.assign ?? {}) },
  ],
  plan(rows, input, moment) {
    const name = input.name.trim();
    const code = (input.code ?? '').trim();
    if (!name) return refuse('nameEmpty');
    if (rows.projects.has(input.id)) return refuse('projectExists');
    if (code && [...rows.projects.values()].some((project) => project.code === code)) {
      return refuse('codeTaken', { code });
    }
    const template = templates.find((candidate) => candidate.id === input.templateId);
    if (input.templateId !== null && !template) return refuse('templateGone');
    if (Object.values(input.assign ?? {}).some((id) => !rows.members.has(id))) return refuse('memberGone');
    const content = template ? fromTemplate(template, input, moment) : empty(input, moment);
    const project = projectRow({ ...input, name, code }, content.launchTaskId, moment);
    const patches: Patch[] = [
      createRow('projects', project),
      ...[...content.tasks, ...fixedDays(input, content.tasks.length, moment)].map((task) => createRow('tasks', task)),
      ...content.links.map((link) => createRow('links', link)),
    ];
    return replan(rows, patches, [project.id]);
  },
};

type Content = { tasks: Task[]; links: Link[]; launchTaskId: string | null };

function projectRow(
  input: CreateProjectInput & { code: string },
  launchTaskId: string | null,
  moment: Moment,
): Project {
  return {
    id: input.id,
    name: input.name,
    code: input.code,
    goal: input.goal ?? { metric: '', target: null, unit: '', byOn: null },
    description: input.description ?? '',
    budgetFen: input.budgetFen ?? null,
    calendarId: null,
    direction: input.direction,
    startOn: input.startOn,
    launchOn: input.launchOn,
    launchTaskId,
    status: 'running',
    templateId: input.templateId,
    createdAt: moment.now,
  };
}

function fromTemplate(template: Template, input: CreateProjectInput, moment: Moment): Content {
  const ids = new Map(template.tasks.map((task) => [task.key, moment.newId()]));
  const idOf = (key: string) => ids.get(key) ?? key;
  const tasks = template.tasks.map((task, position) =>
    newTask({
      id: idOf(task.key),
      projectId: input.id,
      parentId: task.parentKey ? idOf(task.parentKey) : null,
      position,
      kind: task.kind,
      milestoneEdge: task.edge ?? null,
      title: task.title,
      durationDays: task.days,
      role: task.role,
      side: task.side,
      waitFor: task.waitFor ?? '',
      deliverable: task.deliverable ?? '',
      assigneeId: input.assign?.[task.role] ?? null,
      createdAt: moment.now,
    }),
  );
  const links = template.links.map(
    (link): Link => ({
      id: moment.newId(),
      projectId: input.id,
      fromId: idOf(link.from),
      toId: idOf(link.to),
      type: link.type,
      lag: link.lag,
      lagUnit: 'working',
    }),
  );
  return { tasks, links, launchTaskId: ids.get(template.launchKey) ?? null };
}

/** No template: the launch day alone, when there is one. */
function empty(input: CreateProjectInput, moment: Moment): Content {
  if (input.launchOn === null) return { tasks: [], links: [], launchTaskId: null };
  const launch = newTask({
    id: moment.newId(),
    projectId: input.id,
    kind: 'milestone',
    title: input.launchTitle?.trim() || '上架日',
    createdAt: moment.now,
  });
  return { tasks: [launch], links: [], launchTaskId: launch.id };
}

const fixedDays = (input: CreateProjectInput, from: number, moment: Moment): Task[] =>
  (input.milestones ?? [])
    .filter((milestone) => milestone.title.trim() !== '')
    .map((milestone, index) =>
      newTask({
        id: moment.newId(),
        projectId: input.id,
        position: from + index,
        kind: 'milestone',
        title: milestone.title.trim(),
        pinnedOn: milestone.on,
        createdAt: moment.now,
      }),
    );
