import { useState } from 'preact/hooks';
import { type UpdateProjectInput, updateProject } from '../../../../domain/intents/update-project.ts';
import type { Member } from '../../../../domain/model/member.ts';
import type { Project } from '../../../../domain/model/project.ts';
import { readNumber, readYuan, yuanInput } from '../../../../domain/text/read-amount.ts';
import { newProjectWords } from '../../../../locales/new-project.ts';
import { projectSetupWords, projectWords } from '../../../../locales/project.ts';
import { templateWords } from '../../../../locales/templates.ts';
import { PersonPicker } from '../../../task/person-picker.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { doWish } from '../../do-wish.ts';
import { SaveAsTemplate } from '../templates/save-as-template.tsx';
import { DeleteProject } from './delete-project.tsx';
import { ProjectCalendar } from './project-calendar-choice.tsx';
import { ProjectDays } from './project-days.tsx';
import type { ProjectModel } from './project-model.ts';

/** Name, goal, days, status of a project, and its end. Every field saves itself; days ask first. */
export function ProjectSettings({ model }: { model: ProjectModel }) {
  const { project } = model;
  const [isDeleting, setDeleting] = useState(false);
  const save = (fields: UpdateProjectInput['fields']) => void doWish(updateProject, { id: project.id, fields });
  return (
    <div class="wb-page wb-narrow wb-form scroll">
      <section>
        <h2>{projectSetupWords.basics}</h2>
        <div class="wb-two wide-first">
          <Field label={projectSetupWords.name}>
            <Input value={project.name} maxLength={200} onChange={(name) => save({ name })} />
          </Field>
          <Field label={projectSetupWords.code}>
            <Input value={project.code} maxLength={40} onChange={(code) => save({ code })} />
          </Field>
        </div>
        <Field label={projectSetupWords.description}>
          <TextArea value={project.description} maxLength={20_000} onChange={(description) => save({ description })} />
        </Field>
      </section>
      <section>
        <h2>{projectSetupWords.days}</h2>
        <ProjectDays model={model} />
        <ProjectCalendar model={model} />
      </section>
      <section>
        <h2>{projectSetupWords.goal}</h2>
        <GoalFields project={project} members={model.members} onSave={save} />
      </section>
      <section>
        <h2>{projectSetupWords.status}</h2>
        <Status project={project} />
      </section>
      <section>
        <h2>{templateWords.saveAs}</h2>
        <SaveAsTemplate model={model} />
      </section>
      <section class="wb-end">
        <Button kind="danger" icon="trash-2" onClick={() => setDeleting(true)}>
          {projectSetupWords.delete}
        </Button>
      </section>
      <DeleteProject model={model} isOpen={isDeleting} onClose={() => setDeleting(false)} />
    </div>
  );
}

function Status({ project }: { project: Project }) {
  const statuses = ['running', 'paused', 'done', 'archived'] as const;
  const set = (status: Project['status']) =>
    void doWish(
      updateProject,
      { id: project.id, fields: { status } },
      projectSetupWords.statusChanged(projectWords.statusName[status]),
    );
  return (
    <>
      <Segments
        label={projectSetupWords.status}
        items={statuses.map((id) => ({ id, label: projectWords.statusName[id] }))}
        value={project.status}
        onChange={set}
      />
      <p class="t12 quiet">{projectSetupWords.statusHint[project.status]}</p>
    </>
  );
}

type GoalProps = {
  project: Project;
  members: readonly Member[];
  onSave: (fields: UpdateProjectInput['fields']) => void;
};

function GoalFields({ project, members, onSave }: GoalProps) {
  const { goal } = project;
  const [wrong, setWrong] = useState<'target' | 'budget' | null>(null);
  const setTarget = (text: string) => {
    const target = readNumber(text);
    setWrong(target === 'bad' ? 'target' : null);
    if (target !== 'bad') onSave({ goal: { ...goal, target } });
  };
  const setBudget = (text: string) => {
    const budgetFen = readYuan(text);
    setWrong(budgetFen === 'bad' ? 'budget' : null);
    if (budgetFen !== 'bad') onSave({ budgetFen });
  };
  const error = (field: 'target' | 'budget', text: string) => (wrong === field ? { error: text } : {});
  return (
    <>
      <div class="wb-two wide-first">
        <Field label={projectSetupWords.metric}>
          <Input
            value={goal.metric}
            maxLength={60}
            placeholder={projectSetupWords.metricHint}
            onChange={(metric) => onSave({ goal: { ...goal, metric: metric.trim() } })}
          />
        </Field>
        <Field label={projectSetupWords.byOn}>
          <DateField value={goal.byOn} onChange={(byOn) => onSave({ goal: { ...goal, byOn } })} />
        </Field>
      </div>
      <div class="wb-two wide-first">
        <div class="wb-two">
          <Field label={projectSetupWords.target} {...error('target', projectSetupWords.notNumber)}>
            <Input
              value={goal.target === null ? '' : String(goal.target)}
              inputMode="decimal"
              maxLength={20}
              onChange={setTarget}
            />
          </Field>
          <Field label={projectSetupWords.unit}>
            <Input
              value={goal.unit}
              maxLength={20}
              onChange={(unit) => onSave({ goal: { ...goal, unit: unit.trim() } })}
            />
          </Field>
        </div>
        <Field label={newProjectWords.owner}>
          <PersonPicker
            label={newProjectWords.owner}
            members={members}
            personId={goal.ownerId ?? null}
            none={newProjectWords.nobodyYet}
            isTall={true}
            onChange={(ownerId) => onSave({ goal: { ...goal, ownerId } })}
          />
        </Field>
      </div>
      <div class="wb-two wide-first">
        <Field label={projectSetupWords.budget} {...error('budget', projectSetupWords.notMoney)}>
          <Input value={yuanInput(project.budgetFen)} inputMode="decimal" maxLength={20} onChange={setBudget} />
        </Field>
      </div>
    </>
  );
}
