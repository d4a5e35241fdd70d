import type { DayRange } from '../../../../domain/calendar/spring.ts';
import type { Member } from '../../../../domain/model/member.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { newProjectWords } from '../../../../locales/new-project.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { Field } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Input } from '../../../ui/input.tsx';
import { Segments } from '../../../ui/segments.tsx';
import type { AnyTemplate } from '../templates/any-template.ts';
import { BudgetFields } from './budget-fields.tsx';
import { GoalFields } from './goal-fields.tsx';
import { MilestoneFields } from './milestone-fields.tsx';
import type { FormProblems, ProjectForm } from './project-form.ts';
import { StopFields } from './stop-fields.tsx';
import { TeamFields } from './team-fields.tsx';
import { TemplateCards } from './template-cards.tsx';
import { WaitFields } from './wait-fields.tsx';

type Props = {
  id: string;
  form: ProjectForm;
  templates: readonly AnyTemplate[];
  members: readonly Member[];
  problems: FormProblems;
  /** When suppliers are likely shut around 春节, if that matters. */
  likely: DayRange | null;
  /** What the last retrospective of this template hands on. */
  lastActions: readonly string[];
  today: Day;
  onFields: (fields: Partial<ProjectForm>) => void;
  onSubmit: () => void;
};

/** What a new project is asked: template, name, goal, days, team, budget. */
export function SetUpForm(props: Props) {
  const { id, form, templates, members, problems, likely, today, onFields: set, onSubmit } = props;
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
        value={form.templateId}
        onChange={(templateId) => set({ templateId, assign: {}, waits: {} })}
      />
      {props.lastActions.length > 0 && (
        <p class="np-last t12 quiet">
          <Icon name="history" size={14} />
          <span>{newProjectWords.lastActions(props.lastActions)}</span>
        </p>
      )}
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
      <GoalFields form={form} members={members} today={today} problems={problems} set={set} />
      <DayFields form={form} problems={problems} set={set} />
      <StopFields form={form} likely={likely} today={today} set={set} />
      {template && (
        <TeamFields
          content={template.content}
          members={members}
          assign={form.assign}
          onAssign={(assign) => set({ assign })}
        />
      )}
      {template && <WaitFields template={template} waits={form.waits} onChange={(waits) => set({ waits })} />}
      <MilestoneFields milestones={form.milestones} onChange={(milestones) => set({ milestones })} />
      <BudgetFields form={form} problems={problems} set={set} />
    </form>
  );
}

type PartProps = Pick<Props, 'form' | 'problems'> & { set: (fields: Partial<ProjectForm>) => void };

function DayFields({ form, problems, set }: PartProps) {
  const isBackward = form.direction === 'backward';
  const problem = isBackward ? problems.launchOn : problems.startOn;
  return (
    <fieldset class="np-set np-day">
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
