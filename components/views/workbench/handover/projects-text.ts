import { INBOX_ID } from '../../../../domain/model/inbox-id.ts';
import { handoverWords as t } from '../../../../locales/handover.ts';

type Named = { id: string; name: string };

export const projectName = ({ id, name }: Named): string => (id === INBOX_ID ? t.loose : name);

/** One project by name, several by the first and their number. */
export const projectsText = (projects: readonly Named[]): string => {
  const [first] = projects;
  if (!first) return '';
  return projects.length > 1 ? t.manyProjects(projectName(first), projects.length) : projectName(first);
};
