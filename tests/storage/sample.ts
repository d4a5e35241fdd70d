import { createProject } from '../../domain/intents/create-project.ts';
import { createTask } from '../../domain/intents/create-task.ts';
import type { Intent } from '../../domain/intents/intent.ts';
import { planTables } from '../../domain/model/change.ts';
import type { Task } from '../../domain/model/task.ts';
import { type CommitOptions, commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';

/** Tuesday, 10:00 in Shanghai. */
export const now = new Date('2026-11-24T02:00:00Z');
export const today = '2026-11-24';

/** Commits at `now` and fails the test when refused. */
export async function done<Input>(intent: Intent<Input>, input: Input, options: CommitOptions = {}) {
  const result = await commit(intent, input, { now, ...options });
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result;
}

export const addProject = (id: string, fields: Partial<Parameters<typeof createProject.plan>[1]> = {}) =>
  done(createProject, {
    id,
    name: `项目 ${id}`,
    templateId: null,
    direction: 'forward',
    launchOn: null,
    startOn: '2026-11-24',
    ...fields,
  });

export const addTask = (projectId: string, id: string, fields: Partial<Task> = {}, options: CommitOptions = {}) =>
  done(createTask, { task: { id, projectId, title: `任务 ${id}`, ...fields } }, options);

/**
 * All rows of the tables that `commit` writes, each as its JSON text, for comparing before and after byte for byte; the
 * log and the clock left out.
 */
export async function planState(): Promise<Record<string, string[]>> {
  const names = [...planTables, 'summaries'];
  const texts = async (name: string) => (await db.table(name).toArray()).map((row) => JSON.stringify(row));
  const entries = await Promise.all(names.map(async (name) => [name, await texts(name)] as const));
  return Object.fromEntries(entries);
}
