/** Hashes of the workbench that the popup opens. */
export const places = {
  today: '#/today',
  waits: '#/waits',
  projects: '#/projects',
  newProject: '#/new',
  firstRun: '#/first-run',
  project: (projectId: string): string => `#/project/${encodeURIComponent(projectId)}`,
  budget: (projectId: string): string => `#/project/${encodeURIComponent(projectId)}?view=budget`,
  task: (projectId: string, taskId: string): string =>
    `#/project/${encodeURIComponent(projectId)}?task=${encodeURIComponent(taskId)}`,
};
