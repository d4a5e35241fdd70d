import type { Project } from '../model/project.ts';
import type { Task } from '../model/task.ts';

/** Titles that differ only in spaces, width, case and marks are the same step. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');

/** The template's key where it came from one (a renamed step stays the same), else its title. */
export const stepKeyOf = (
  task: Pick<Task, 'step' | 'title'>,
  project: Pick<Project, 'templateId'> | undefined,
): string =>
  task.step && project?.templateId ? `${project.templateId}/${task.step}` : `title:${titleKey(task.title)}`;
