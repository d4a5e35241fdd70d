import { useMemo, useState } from 'preact/hooks';
import type { StoredTemplate } from '../../../../domain/model/stored-template.ts';
import { templateWords as t } from '../../../../locales/templates.ts';
import { EditText } from '../../../ui/edit-text.tsx';
import { Field } from '../../../ui/field.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { Select } from '../../../ui/select.tsx';
import { PlanPreview } from '../new-project/plan-preview.tsx';
import { previewChart } from '../new-project/preview-chart.ts';
import { previewPlan } from '../new-project/preview-plan.ts';
import { useToday } from '../use-today.ts';
import type { AnyTemplate } from './any-template.ts';
import { TemplateTable } from './template-table.tsx';
import { saveContent, saveFields } from './template-wishes.ts';
import '../new-project/new-project.css';

/** One template: what it is called and for, and its tasks as a table or over days. */
export function TemplateView({ template }: { template: AnyTemplate }) {
  const [view, setView] = useState<'table' | 'chart'>('table');
  const { content, stored, lengthDays } = template;
  const groups = new Set(content.tasks.map(({ parentKey }) => parentKey));
  const counted = content.tasks.filter(({ key, kind }) => kind !== 'milestone' && !groups.has(key));
  const waits = counted.filter(({ kind }) => kind === 'wait').length;
  return (
    <div class="tp-one">
      <div class="tp-head">
        {stored ? (
          <OwnHead stored={stored} />
        ) : (
          <p class="grow">
            <b class="strong">{template.name}</b> <span class="quiet">{template.about}</span>
          </p>
        )}
      </div>
      <div class="tp-bar">
        <Segments
          label={t.view}
          items={[
            { id: 'table', label: t.table },
            { id: 'chart', label: t.chart },
          ]}
          value={view}
          onChange={setView}
        />
        <span class="t12 quiet grow cut">
          {t.facts(counted.length, waits, lengthDays)}
          {!stored && `  ${t.builtInNote}`}
        </span>
      </div>
      {view === 'table' ? <TemplateTable template={template} /> : <Chart template={template} />}
    </div>
  );
}

function OwnHead({ stored }: { stored: StoredTemplate }) {
  const milestones = stored.tasks.filter(({ kind }) => kind === 'milestone');
  return (
    <>
      <Field label={t.name}>
        <EditText
          label={t.name}
          value={stored.name}
          maxLength={200}
          onCommit={(name) => void saveFields(stored, { name })}
        />
      </Field>
      <Field label={t.about}>
        <EditText
          label={t.about}
          value={stored.about}
          maxLength={500}
          onCommit={(about) => void saveFields(stored, { about })}
        />
      </Field>
      <Field label={t.launch}>
        <Select
          label={t.launch}
          value={stored.launchKey ?? ''}
          options={[
            { value: '', label: t.noLaunch },
            ...milestones.map(({ key, title }) => ({ value: key, label: title })),
          ]}
          onChange={(key) => void saveContent(stored, { ...stored, launchKey: key || null })}
        />
      </Field>
    </>
  );
}

function Chart({ template }: { template: AnyTemplate }) {
  const today = useToday();
  const chart = useMemo(() => {
    const wish = { id: 'preview', name: '-', templateId: template.id, launchOn: null, startOn: today };
    const preview = previewPlan({ ...wish, direction: 'forward' }, today, {
      templates: new Map(template.stored ? [[template.id, template.stored]] : []),
    });
    return preview.ok ? previewChart(preview, today) : null;
  }, [template.id, template.stored, today]);
  return chart && <PlanPreview chart={chart} today={today} caption={t.caption} />;
}
