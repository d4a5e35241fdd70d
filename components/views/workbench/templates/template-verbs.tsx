import { templateWords as t } from '../../../../locales/templates.ts';
import { Button } from '../../../ui/button.tsx';
import { goTo } from '../use-route.ts';
import type { AnyTemplate } from './any-template.ts';
import { copyTemplate, exportTemplate, removeTemplate } from './template-wishes.ts';

/** What can be done with a template as a whole. */
export function TemplateVerbs({ template }: { template: AnyTemplate }) {
  return (
    <>
      <Button kind="ghost" icon="download" onClick={() => exportTemplate(template)}>
        {t.export}
      </Button>
      <Button kind="ghost" icon="copy" onClick={() => void copyTemplate(template)}>
        {t.copy}
      </Button>
      {template.stored && (
        <Button kind="ghost" icon="trash-2" label={t.delete} onClick={() => void removeTemplate(template)} />
      )}
      <Button kind="primary" icon="plus" onClick={() => goTo({ page: 'new', templateId: template.id })}>
        {t.use}
      </Button>
    </>
  );
}
