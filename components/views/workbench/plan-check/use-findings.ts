import { useMemo } from 'preact/hooks';
import { type Finding, findings } from '../../../../domain/quality/findings.ts';
import type { ProjectModel } from '../project/project-model.ts';

/** What the open tasks of the project lack. */
export const useFindings = (model: ProjectModel): Finding[] =>
  useMemo(
    () =>
      findings({
        tasks: [...model.tasks.values()],
        links: [...model.links.values()],
        roles: new Set(model.members.flatMap(({ isActive, role }) => (isActive && role ? [role] : []))),
        startOf: (task) => model.facts(task).startOn,
      }),
    [model.tasks, model.links, model.plan, model.members],
  );
