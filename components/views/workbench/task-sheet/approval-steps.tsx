import { useState } from 'preact/hooks';
import type { ApprovalStep } from '../../../../domain/model/approval.ts';
import type { Member } from '../../../../domain/model/member.ts';
import { common } from '../../../../locales/common.ts';
import { approvalWords as t } from '../../../../locales/task-approval.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { matching, Picker } from '../../../ui/picker.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

type Props = {
  steps: readonly ApprovalStep[];
  template: string;
  members: readonly Member[];
  onSave: (steps: ApprovalStep[], template: string) => Promise<void>;
  onCancel: () => void;
};

/** The steps of an approval being written; kept when 改好了 is pressed. No steps: no approval. */
export function ApprovalSteps({ steps: given, template: givenTemplate, members, onSave, onCancel }: Props) {
  const [steps, setSteps] = useState<readonly ApprovalStep[]>(given);
  const [template, setTemplate] = useState(givenTemplate);
  return (
    <div class="ts-approval">
      {steps.map((step, at) => (
        <StepEditor
          key={at}
          step={step}
          members={members}
          onChange={(next) => setSteps(steps.with(at, next))}
          onRemove={() => setSteps(steps.toSpliced(at, 1))}
        />
      ))}
      {steps.length < 10 && (
        <Button
          kind="ghost"
          size="sm"
          icon="plus"
          onClick={() => setSteps([...steps, { name: t.oneName, memberIds: [], needed: 1 }])}
        >
          {t.addStep}
        </Button>
      )}
      <Field label={t.template}>
        <TextArea value={template} placeholder={t.templateHint} maxLength={2000} onInput={setTemplate} />
      </Field>
      <div class="row g2">
        <span class="grow" />
        <Button onClick={onCancel}>{common.cancel}</Button>
        <Button kind="primary" onClick={() => void onSave([...steps], template)}>
          {t.done}
        </Button>
      </div>
    </div>
  );
}

type StepProps = {
  step: ApprovalStep;
  members: readonly Member[];
  onChange: (step: ApprovalStep) => void;
  onRemove: () => void;
};

function StepEditor({ step, members, onChange, onRemove }: StepProps) {
  const { memberIds } = step;
  const free = members.filter(({ id, isActive }) => isActive && !memberIds.includes(id));
  return (
    <fieldset class="ts-step">
      <legend class="unseen">{step.name}</legend>
      <div class="row g2">
        <Input
          size="sm"
          label={t.stepName}
          maxLength={40}
          value={step.name}
          onInput={(name) => onChange({ ...step, name })}
        />
        <Select
          size="sm"
          label={t.needed}
          value={String(step.needed)}
          options={[1, 2, 3, 4, 5].map((needed) => ({ value: String(needed), label: t.neededOf(needed) }))}
          onChange={(needed) => onChange({ ...step, needed: Number(needed) })}
        />
        <Button kind="ghost" size="sm" icon="x" label={t.removeStep(step.name)} onClick={onRemove} />
      </div>
      <div class="row g2 wrap">
        {memberIds.map((id) => {
          const name = members.find((member) => member.id === id)?.name ?? '?';
          return (
            <span class="chip" key={id}>
              {name}
              <Button
                kind="ghost"
                size="sm"
                icon="x"
                label={t.removePerson(name)}
                onClick={() => onChange({ ...step, memberIds: memberIds.filter((other) => other !== id) })}
              />
            </span>
          );
        })}
      </div>
      <Picker
        label={t.addPerson}
        noMatch={t.noPerson}
        find={(text) =>
          matching(
            free.map(({ id, name, role }) => ({ id, label: name, hint: role })),
            text,
          )
        }
        onPick={(id) => onChange({ ...step, memberIds: [...memberIds, id] })}
      />
    </fieldset>
  );
}
