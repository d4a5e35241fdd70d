import type { StoredTemplate } from '../../../../domain/model/stored-template.ts';
import { contentLength } from '../../../../domain/templates/plan-content.ts';
import { contentOf, type TemplateContent } from '../../../../domain/templates/template.ts';
import { templates } from '../../../../domain/templates/templates.ts';
import { language } from '../../../../locales/words.ts';

/** A template as pages show it, built in or the user's own. */
export type AnyTemplate = {
  id: string;
  name: string;
  about: string;
  lengthDays: number;
  content: TemplateContent;
  /** The row, of the user's own. */
  stored: StoredTemplate | null;
};

export const builtInTemplates = (): AnyTemplate[] =>
  templates.map(({ id, name, about, lengthDays, ...content }) => ({
    id,
    name: name[language()],
    about: about[language()],
    lengthDays,
    content,
    stored: null,
  }));

/** By name; how long each takes is computed once a row. */
export const ownTemplates = (rows: readonly StoredTemplate[]): AnyTemplate[] =>
  [...rows]
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
    .map((stored) => ({
      id: stored.id,
      name: stored.name,
      about: stored.about,
      lengthDays: lengthOf(stored),
      content: contentOf(stored),
      stored,
    }));

const lengths = new WeakMap<StoredTemplate, number>();

function lengthOf(stored: StoredTemplate): number {
  const known = lengths.get(stored) ?? contentLength(contentOf(stored));
  lengths.set(stored, known);
  return known;
}

/** null: none of that id, or no longer. */
export const templateById = (id: string | null, rows: readonly StoredTemplate[]): AnyTemplate | null =>
  [...builtInTemplates(), ...ownTemplates(rows)].find((template) => template.id === id) ?? null;
