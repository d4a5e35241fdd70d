import type { Link } from '../domain/model/link.ts';
import type { Project } from '../domain/model/project.ts';
import type { Task } from '../domain/model/task.ts';
import { db } from './db.ts';

export type ProjectRows = { project: Project | undefined; tasks: Task[]; links: Link[] };

/** A project with all its tasks and links, inside the caller's transaction. */
export async function projectRows(projectId: string): Promise<ProjectRows> {
  const [project, tasks, links] = await Promise.all([
    db.projects.get(projectId),
    db.tasks.where('projectId').equals(projectId).toArray(),
    db.links.where('projectId').equals(projectId).toArray(),
  ]);
  return { project, tasks, links };
}
