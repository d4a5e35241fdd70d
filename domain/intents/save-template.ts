import type { StoredTemplate } from '../model/stored-template.ts';
import { contentFault } from '../templates/plan-content.ts';
import { contentOf } from '../templates/template.ts';
import { templates } from '../templates/templates.ts';
import type { Intent } from './intent.ts';
import { changeRow, createRow, editedRow, refuse } from './patch.ts';

const needed = ['name', 'about', 'basedOnId', 'launchKey', 'tasks', 'links'] as const;

/** Of one that is there, only what was changed: the rest may have become something else meanwhile. */
export type TemplateEdit = Pick<StoredTemplate, 'id'> & Partial<Omit<StoredTemplate, 'savedAt'>>;

/** A new template or fields of one. The built-in ones are never written: a copy is. */
export const saveTemplate: Intent<{ template: TemplateEdit }> = {
  name: 'saveTemplate',
  needs: () => [{ table: 'templates', all: true }],
  plan(rows, input, moment) {
    if (templates.some(({ id }) => id === input.template.id)) return refuse('templateBuiltIn');
    const existing = rows.templates.get(input.template.id);
    const whole = editedRow<Omit<StoredTemplate, 'savedAt'>>(existing, input.template, needed);
    if (!whole) return refuse('templateGone');
    const template = { ...whole, name: whole.name.trim(), savedAt: moment.now };
    if (!template.name) return refuse('nameEmpty');
    const names = [
      ...templates.flatMap(({ name }) => [name.zh_CN, name.en]),
      ...[...rows.templates.values()].flatMap(({ id, name }) => (id === template.id ? [] : name)),
    ];
    if (names.includes(template.name)) return refuse('templateNameTaken', { name: template.name });
    const fault = contentFault(contentOf(template));
    if (fault) return { refusal: fault };
    if (!existing) return { patches: [createRow('templates', template)] };
    const patches = changeRow('templates', existing, { ...template, savedAt: existing.savedAt });
    return { patches: patches.length > 0 ? changeRow('templates', existing, template) : [] };
  },
};
