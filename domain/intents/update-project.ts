import type { Project } from '../model/project.ts';
import type { Intent } from './intent.ts';
import { changeRow, refuse } from './patch.ts';
import { projectNeeds, replan } from './replan.ts';

export type UpdateProjectInput = { id: string; fields: Partial<Omit<Project, 'id' | 'createdAt'>> };

const planFields = ['calendarId', 'direction', 'startOn', 'launchOn', 'launchTaskId'] as const;

export const updateProject: Intent<UpdateProjectInput> = {
  name: 'updateProject',
  needs: (input) => [
    ...(isPlanAffecting(input) ? projectNeeds([input.id]) : [{ table: 'projects' as const, ids: [input.id] }]),
    ...(input.fields.code ? [{ table: 'projects' as const, all: true as const }] : []),
  ],
  plan(rows, input) {
    const project = rows.projects.get(input.id);
    if (!project) return refuse('projectGone');
    const fields = { ...input.fields };
    if (fields.name !== undefined) fields.name = fields.name.trim();
    if (fields.name === '') return refuse('nameEmpty');
    if (fields.code !== undefined) fields.code = fields.code.trim();
    const { code, calendarId } = fields;
    if (calendarId && !rows.calendars.has(calendarId)) return refuse('calendarGone');
    if (code && [...rows.projects.values()].some((other) => other.id !== input.id && other.code === code)) {
      return refuse('codeTaken', { code });
    }
    if (fields.launchTaskId && rows.tasks.get(fields.launchTaskId)?.projectId !== input.id) return refuse('taskGone');
    const patches = changeRow('projects', project, fields);
    return isPlanAffecting(input) ? replan(rows, patches, [input.id]) : { patches };
  },
};

const isPlanAffecting = (input: UpdateProjectInput): boolean => planFields.some((field) => field in input.fields);
