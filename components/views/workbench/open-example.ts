import { tryExample } from '../try-example.ts';
import { goTo } from './use-route.ts';

/** Makes the launch to look at and shows its plan. */
export async function openExample(): Promise<void> {
  const projectId = await tryExample();
  if (projectId) goTo({ page: 'project', projectId, view: 'gantt', taskId: null });
}
