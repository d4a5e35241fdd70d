import { useMemo, useState } from 'preact/hooks';
import { todayIn } from '../../../domain/calendar/day.ts';
import { isCounted } from '../../../domain/health/is-counted.ts';
import { createProject } from '../../../domain/intents/create-project.ts';
import type { Template } from '../../../domain/templates/template.ts';
import { templates } from '../../../domain/templates/templates.ts';
import { firstRunWords as t } from '../../../locales/first-run.ts';
import { language } from '../../../locales/words.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { doWish } from '../do-wish.ts';
import { earliestLaunch, firstPlan } from './first-plan.ts';
import { type LaunchForm, launchForm } from './first-run-state.ts';
import { PlanPreview } from './plan-preview.tsx';
import { PlanVerdict } from './plan-verdict.tsx';

const chosenTemplate = (): Template | undefined =>
  templates.find(({ id }) => id === launchForm.value.templateId) ?? templates[0];
const change = (fields: Partial<LaunchForm>): void => {
  launchForm.value = { ...launchForm.value, ...fields };
};

/** Template, name and launch day; says at once whether that day can be met. */
export function LaunchStep({ onCreated }: { onCreated: (projectId: string) => void }) {
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const template = chosenTemplate();
  if (!template) return null;
  const { name, launchOn } = launchForm.value;
  const create = async () => {
    setTried(true);
    if (!name.trim() || launchOn === null || isBusy) return;
    setBusy(true);
    const id = crypto.randomUUID();
    const input = {
      id,
      name: name.trim(),
      templateId: template.id,
      direction: 'backward',
      launchOn,
      startOn: null,
    } as const;
    if (await doWish(createProject, input, t.launch.created(name.trim()))) onCreated(id);
    setBusy(false);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <TemplateChoice chosenId={template.id} />
      <div class="fr-fields">
        <Field label={t.launch.name}>
          <Input
            value={name}
            placeholder={t.launch.nameHint}
            maxLength={200}
            onInput={(next) => change({ name: next })}
            {...(isTried && !name.trim() ? { error: t.launch.nameMissing } : {})}
          />
        </Field>
        <Field label={t.launch.day}>
          <DateField
            value={launchOn}
            onChange={(day) => change({ launchOn: day })}
            {...(isTried && launchOn === null ? { error: t.launch.dayMissing } : {})}
          />
        </Field>
      </div>
      <Verdict templateId={template.id} />
      <p class="ends">
        <Button kind="primary" type="submit" disabled={isBusy}>
          {t.launch.create(countOf(template))}
        </Button>
      </p>
    </form>
  );
}

function countOf({ tasks }: Template): number {
  const groups = new Set<string | null>(tasks.map(({ parentKey }) => parentKey ?? null));
  return tasks.filter(({ key, kind }) => isCounted({ id: key, kind }, groups)).length;
}

function TemplateChoice({ chosenId }: { chosenId: string }) {
  return (
    <fieldset class="fr-templates">
      <legend class="unseen">{t.launch.template}</legend>
      {templates.map((template) => (
        <label key={template.id} class={template.id === chosenId ? 'tpl on' : 'tpl'}>
          <input
            class="unseen"
            type="radio"
            name="template"
            value={template.id}
            checked={template.id === chosenId}
            onChange={() => change({ templateId: template.id })}
          />
          <span class="medium">{template.name[language()]}</span>
          <span class="t12 quiet">{t.launch.days(template.lengthDays)}</span>
          <span class="t12 quiet about">{template.about[language()]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Verdict({ templateId }: { templateId: string }) {
  const { launchOn } = launchForm.value;
  const today = todayIn(new Date());
  const plan = useMemo(
    () => (launchOn === null ? null : firstPlan(templateId, launchOn, today)),
    [templateId, launchOn, today],
  );
  const earliestOn = useMemo(() => earliestLaunch(templateId, today), [templateId, today]);
  return <PlanVerdict plan={plan} earliestOn={earliestOn} today={today} onUse={(day) => change({ launchOn: day })} />;
}

/** The plan drawn: for the chosen day, else for the earliest that can be met. */
export function LaunchAside() {
  const today = todayIn(new Date());
  const templateId = chosenTemplate()?.id;
  const { launchOn } = launchForm.value;
  const plan = useMemo(() => {
    const day = launchOn ?? (templateId && earliestLaunch(templateId, today));
    return templateId && day ? firstPlan(templateId, day, today) : null;
  }, [templateId, launchOn, today]);
  return plan && <PlanPreview plan={plan} today={today} />;
}
