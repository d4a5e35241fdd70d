import { templateWords as t } from '../../../../locales/templates.ts';
import { useLive } from '../../../../storage/live.ts';
import { allTemplates } from '../../../../storage/queries.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageFrame } from '../page-frame.tsx';
import { hrefOf } from '../route.ts';
import { type AnyTemplate, builtInTemplates, ownTemplates } from './any-template.ts';
import { ImportButton } from './import-button.tsx';
import { TemplateVerbs } from './template-verbs.tsx';
import { TemplateView } from './template-view.tsx';
import './templates.css';

/** All templates at the left, one of them whole at the right. */
export function TemplatesPage({ templateId }: { templateId: string | null }) {
  const rows = useLive(allTemplates);
  const builtIn = builtInTemplates();
  const own = ownTemplates(rows ?? []);
  const all = [...own, ...builtIn];
  const shown = templateId === null ? builtIn[0] : all.find(({ id }) => id === templateId);
  return (
    <PageFrame
      title={t.title}
      verbs={
        <>
          <ImportButton />
          {shown && <TemplateVerbs template={shown} />}
        </>
      }
    >
      <div class="tp">
        <nav class="tp-list scroll" aria-label={t.title}>
          <h2 class="wb-label">{t.own}</h2>
          {rows && own.length === 0 && <p class="tp-none t12 quiet">{t.noOwn}</p>}
          <Entries templates={own} shownId={shown?.id} />
          <h2 class="wb-label">{t.builtIn}</h2>
          <Entries templates={builtIn} shownId={shown?.id} />
        </nav>
        {shown && <TemplateView key={shown.id} template={shown} />}
        {rows && !shown && <EmptyState icon="circle-dashed" fact={t.gone} next={t.goneNext} />}
      </div>
    </PageFrame>
  );
}

function Entries({ templates, shownId }: { templates: readonly AnyTemplate[]; shownId: string | undefined }) {
  return templates.map(({ id, name, lengthDays }) => (
    <a
      key={id}
      class="wb-entry"
      href={hrefOf({ page: 'template', templateId: id })}
      title={name}
      {...(id === shownId ? { 'aria-current': 'page' as const } : {})}
    >
      <span class="grow cut">{name}</span>
      <span class="t12 quiet">{t.length(lengthDays)}</span>
    </a>
  ));
}
