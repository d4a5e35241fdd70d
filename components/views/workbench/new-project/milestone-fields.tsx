import { newProjectWords } from '../../../../locales/new-project.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Input } from '../../../ui/input.tsx';
import type { ProjectForm } from './project-form.ts';

type Milestones = ProjectForm['milestones'];
type Props = { milestones: Milestones; onChange: (milestones: Milestones) => void };

/** Fixed days of a project without template. */
export function MilestoneFields({ milestones, onChange }: Props) {
  const set = (id: string, fields: Partial<Milestones[number]>) =>
    onChange(milestones.map((milestone) => (milestone.id === id ? { ...milestone, ...fields } : milestone)));
  return (
    <fieldset class="np-set">
      <legend>{newProjectWords.milestones}</legend>
      {milestones.map((milestone) => (
        <div class="np-milestone" key={milestone.id}>
          <Input
            label={newProjectWords.milestoneTitle}
            placeholder={newProjectWords.milestoneHint}
            maxLength={200}
            value={milestone.title}
            onInput={(title) => set(milestone.id, { title })}
          />
          <DateField
            label={newProjectWords.milestoneOn}
            value={milestone.on}
            onChange={(on) => set(milestone.id, { on })}
          />
          <Button
            kind="ghost"
            icon="x"
            label={newProjectWords.removeMilestone}
            onClick={() => onChange(milestones.filter((other) => other.id !== milestone.id))}
          />
        </div>
      ))}
      <Button
        kind="ghost"
        icon="plus"
        onClick={() => onChange([...milestones, { id: crypto.randomUUID(), title: '', on: null }])}
      >
        {newProjectWords.addMilestone}
      </Button>
    </fieldset>
  );
}
