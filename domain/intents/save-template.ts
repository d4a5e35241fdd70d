import type { StoredTemplate } from '../model/stored-template.ts';
import { contentFault } from '../templates/plan-content.ts';
import { contentOf } from '../templates/template.ts';
import { templates } from '../templates/templates.ts';
import type { Intent } from './intent.ts';
import { changeRow, createRow, refuse } from './patch.ts';

/** A new template or a changed one. The built-in ones are never written: a copy is. */
export const saveTemplate: Intent<{ template: Omit<StoredTemplate, 'savedAt'> }> = {
  name: 'saveTemplate',
  needs: () => [{ table: 'templates', all: true }],
  plan(rows, input, moment) {
    const template = { ...input.template, name: input.template.name.trim(), savedAt: moment.now };
    if (!template.name) return refuse('nameEmpty');
    if (templates.some(({ id }) => id === template.id)) return refuse('templateBuiltIn');
    const names = [
      ...templates.flatMap(({ name }) => [name.zh_CN, name.en]),
      ...[...rows.templates.values()].flatMap(({ id, name }) => (id === template.id ? [] : name)),
    ];
    if (names.includes(template.name)) return refuse('templateNameTaken', { name: template.name });
    const fault = contentFault(contentOf(template));
    if (fault) return { refusal: fault };
    const existing = rows.templates.get(template.id);
    if (!existing) return { patches: [createRow('templates', template)] };
    const patches = changeRow('templates', existing, { ...template, savedAt: existing.savedAt });
    return { patches: patches.length > 0 ? changeRow('templates', existing, template) : [] };
  },
};
