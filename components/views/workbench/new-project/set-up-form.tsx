import type { Member } from '../../../../domain/model/member.ts';
import { templates } from '../../../../domain/templates/templates.ts';
import { newProjectWords } from '../../../../locales/new-project.ts';
import { language } from '../../../../locales/words.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { MilestoneFields } from './milestone-fields.tsx';
import type { FormProblems, ProjectForm } from './project-form.ts';
import { TeamFields } from './team-fields.tsx';
import { TemplateCards } from './template-cards.tsx';

type Props = {
  id: string;
  form: ProjectForm;
  members: readonly Member[];
  problems: FormProblems;
  onForm: (form: ProjectForm) => void;
  onSubmit: () => void;
};

/** What a new project is asked: template, name, goal, days, team, budget. */
export function SetUpForm({ id, form, members, problems, onForm, onSubmit }: Props) {
  const set = (fields: Partial<ProjectForm>) => onForm({ ...form, ...fields });
  const template = templates.find((candidate) => candidate.id === form.templateId);
  return (
    <form
      id={id}
      class="np-form scroll"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <TemplateCards
        templates={templates}
        language={language()}
        value={form.templateId}
        onChange={(templateId) => set({ templateId, assign: {} })}
      />
      <Field label={newProjectWords.name}>
        <Input
          value={form.name}
          maxLength={200}
          autofocus
          placeholder={newProjectWords.nameHint}
          onInput={(name) => set({ name })}
          {...(problems.name ? { error: newProjectWords.nameEmpty } : {})}
        />
      </Field>
      <GoalFields form={form} problems={problems} set={set} />
      <DayFields form={form} problems={problems} set={set} />
      {template ? (
        <TeamFields template={template} members={members} assign={form.assign} onAssign={(assign) => set({ assign })} />
      ) : (
        <MilestoneFields milestones={form.milestones} onChange={(milestones) => set({ milestones })} />
      )}
      <Field label={newProjectWords.budget}>
        <Input
          value={form.budget}
          inputMode="decimal"
          maxLength={20}
          placeholder={newProjectWords.budgetHint}
          onInput={(budget) => set({ budget })}
          {...(problems.budget ? { error: newProjectWords.notMoney } : {})}
        />
      </Field>
    </form>
  );
}

type PartProps = Pick<Props, 'form' | 'problems'> & { set: (fields: Partial<ProjectForm>) => void };

function GoalFields({ form, problems, set }: PartProps) {
  return (
    <fieldset class="np-set">
      <legend>{newProjectWords.goal}</legend>
      <div class="np-goal">
        <Input
          label={newProjectWords.metric}
          value={form.metric}
          maxLength={60}
          placeholder={newProjectWords.metricHint}
          onInput={(metric) => set({ metric })}
        />
        <Input
          label={newProjectWords.target}
          value={form.target}
          inputMode="decimal"
          maxLength={20}
          placeholder={newProjectWords.targetHint}
          onInput={(target) => set({ target })}
          {...(problems.target ? { error: newProjectWords.notNumber } : {})}
        />
        <Input
          label={newProjectWords.unit}
          value={form.unit}
          maxLength={20}
          placeholder={newProjectWords.unitHint}
          onInput={(unit) => set({ unit })}
        />
      </div>
      <div class="np-by">
        <span class="quiet">{newProjectWords.byOn}</span>
        <DateField label={newProjectWords.byOn} value={form.byOn} onChange={(byOn) => set({ byOn })} />
      </div>
    </fieldset>
  );
}

function DayFields({ form, problems, set }: PartProps) {
  const isBackward = form.direction === 'backward';
  const problem = isBackward ? problems.launchOn : problems.startOn;
  return (
    <fieldset class="np-set">
      <legend>{newProjectWords.days}</legend>
      <Segments
        label={newProjectWords.direction}
        items={[
          { id: 'backward', label: newProjectWords.backward },
          { id: 'forward', label: newProjectWords.forward },
        ]}
        value={form.direction}
        onChange={(direction) => set({ direction })}
      />
      <Field label={isBackward ? newProjectWords.launchOn : newProjectWords.startOn}>
        <DateField
          key={form.direction}
          value={isBackward ? form.launchOn : form.startOn}
          onChange={(day) => set(isBackward ? { launchOn: day } : { startOn: day })}
          {...(problem ? { error: newProjectWords.dayMissing } : {})}
        />
      </Field>
    </fieldset>
  );
}
