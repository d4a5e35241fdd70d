import { useState } from 'preact/hooks';
import { goalParts, missingInGoal } from '../../../../domain/goal/check-goal.ts';
import { type GoalParts, readGoal } from '../../../../domain/goal/read-goal.ts';
import type { Member } from '../../../../domain/model/member.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { readNumber } from '../../../../domain/text/read-amount.ts';
import { newProjectWords as t } from '../../../../locales/new-project.ts';
import { PersonPicker } from '../../../task/person-picker.tsx';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { plainDay } from '../../../ui/day-text.ts';
import { Input } from '../../../ui/input.tsx';
import { addPerson } from './add-person.ts';
import type { FormProblems, ProjectForm } from './project-form.ts';

type Props = {
  form: ProjectForm;
  members: readonly Member[];
  today: Day;
  problems: FormProblems;
  set: (fields: Partial<ProjectForm>) => void;
};

/** The goal, part by part, or taken from one sentence after a look; below, what it lacks to be checked later. */
export function GoalFields({ form, members, today, problems, set }: Props) {
  const addOwner = async (name: string) => {
    const ownerId = await addPerson(name, '');
    if (ownerId) set({ ownerId });
  };
  return (
    <fieldset class="np-set">
      <legend>{t.goal}</legend>
      <GoalLine form={form} members={members} today={today} set={set} />
      <div class="np-goal">
        <Input
          label={t.metric}
          value={form.metric}
          maxLength={60}
          placeholder={t.metricHint}
          onInput={(metric) => set({ metric })}
        />
        <Input
          label={t.target}
          value={form.target}
          inputMode="decimal"
          maxLength={20}
          placeholder={t.targetHint}
          onInput={(target) => set({ target })}
          {...(problems.target ? { error: t.notNumber } : {})}
        />
        <Input
          label={t.unit}
          value={form.unit}
          maxLength={20}
          placeholder={t.unitHint}
          onInput={(unit) => set({ unit })}
        />
      </div>
      <div class="np-by">
        <span class="quiet">{t.byOn}</span>
        <DateField label={t.byOn} value={form.byOn} onChange={(byOn) => set({ byOn })} />
        <PersonPicker
          label={t.owner}
          members={members}
          personId={form.ownerId || null}
          none={t.nobodyYet}
          nobody={t.owner}
          isTall={true}
          onChange={(ownerId) => set({ ownerId: ownerId ?? '' })}
          add={{ label: t.addPerson, onAdd: (name) => void addOwner(name) }}
        />
      </div>
      <GoalCheck form={form} today={today} />
    </fieldset>
  );
}

function GoalLine({ form, members, today, set }: Omit<Props, 'problems'>) {
  const [text, setText] = useState('');
  const read = readGoal(text, today, members);
  const found = chips(read, members, today);
  const take = () => {
    set({
      ...(read.metric ? { metric: read.metric } : {}),
      ...(read.target === null ? {} : { target: String(read.target) }),
      ...(read.unit === null ? {} : { unit: read.unit }),
      ...(read.byOn ? { byOn: read.byOn } : {}),
      ...(read.ownerId ? { ownerId: read.ownerId } : {}),
      ...(read.launchOn && form.launchOn === null ? { launchOn: read.launchOn } : {}),
    });
    setText('');
  };
  // A goal that was written and not taken over would be lost with the click that makes the project.
  const isUnwritten = !form.metric && !form.target && !form.byOn;
  return (
    <>
      <Input
        label={t.goalLine}
        onBlur={() => found.length > 0 && isUnwritten && take()}
        value={text}
        maxLength={200}
        placeholder={t.goalLineHint}
        onInput={setText}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing || text.trim() === '') return;
          // Enter here takes the sentence over, it does not create the project.
          event.preventDefault();
          if (found.length > 0) take();
        }}
      />
      {text.trim() !== '' && (
        <div class="np-read" role="status">
          <span class="t12 quiet">{found.length > 0 ? t.goalRead : t.goalNothing}</span>
          {found.map((part) => (
            <Chip key={part} tone="accent">
              {part}
            </Chip>
          ))}
          {found.length > 0 && (
            <Button size="sm" onClick={take}>
              {t.goalTake}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function chips(read: GoalParts, members: readonly Member[], today: Day): string[] {
  const figure =
    read.target === null ? '' : `${read.target.toLocaleString('en-US')}${read.unit ? ` ${read.unit}` : ''}`;
  return [
    read.metric ?? '',
    figure,
    read.byOn ? t.by(plainDay(read.byOn, today)) : '',
    read.launchOn ? t.launchBy(plainDay(read.launchOn, today)) : '',
    members.find(({ id }) => id === read.ownerId)?.name ?? '',
  ].filter(Boolean);
}

/** Quiet until something of a goal is there: an empty goal is a choice, not a fault. */
function GoalCheck({ form, today }: Pick<Props, 'form' | 'today'>) {
  const target = readNumber(form.target);
  const { metric, unit, byOn, ownerId } = form;
  const goal = { metric, target: target === 'bad' ? null : target, unit, byOn, ownerId };
  if (!metric.trim() && goal.target === null && !byOn) return null;
  const missing = new Set(missingInGoal(goal, today));
  return (
    <ul class="np-read" aria-label={t.goalCheck}>
      {goalParts.map((part) => (
        <li key={part}>
          {missing.has(part) ? (
            <Chip tone="risk" icon="circle-dashed">
              {t.partMissing(t.part[part])}
            </Chip>
          ) : (
            <Chip tone="ok" icon="check" title={t.partThere(t.part[part])}>
              {t.part[part]}
            </Chip>
          )}
        </li>
      ))}
    </ul>
  );
}
