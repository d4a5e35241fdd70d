import { handoverWords as t } from '../../../../locales/handover.ts';

/** One project by name, several by the first and their number. */
export const projectsText = (names: readonly string[]): string =>
  names.length > 1 ? t.manyProjects(names[0] ?? '', names.length) : (names[0] ?? '');
