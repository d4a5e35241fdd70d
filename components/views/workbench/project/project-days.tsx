import { useState } from 'preact/hooks';
import { updateProject } from '../../../../domain/intents/update-project.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Project } from '../../../../domain/model/project.ts';
import { projectSetupWords } from '../../../../locales/project.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { plainDay } from '../../../ui/day-text.ts';
import { Field } from '../../../ui/field.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { doWish } from '../../do-wish.ts';
import { refusalText } from '../../refusal-text.ts';
import { planChange } from './plan-change.ts';
import type { ProjectModel } from './project-model.ts';

type Days = Pick<Project, 'direction' | 'launchOn' | 'startOn'>;

/** Launch and start day. A change first says what it moves, then waits for a yes. */
export function ProjectDays({ model }: { model: ProjectModel }) {
  const { project, today } = model;
  const [wanted, setWanted] = useState<Partial<Days>>({});
  const days: Days = { direction: project.direction, launchOn: project.launchOn, startOn: project.startOn, ...wanted };
  const fields = changedDays(project, days);
  const change = Object.keys(fields).length > 0 ? planChange(model, fields, today) : null;
  const save = async () => {
    if (await doWish(updateProject, { id: project.id, fields }, projectSetupWords.daysChanged)) setWanted({});
  };
  return (
    <div class="wb-days">
      <Segments
        label={projectSetupWords.direction}
        items={[
          { id: 'backward', label: projectSetupWords.backward },
          { id: 'forward', label: projectSetupWords.forward },
        ]}
        value={days.direction}
        onChange={(direction) => setWanted({ ...wanted, direction })}
      />
      <div class="wb-two">
        <Field label={projectSetupWords.launchOn}>
          <DateField value={days.launchOn} onChange={(launchOn) => setWanted({ ...wanted, launchOn })} />
        </Field>
        <Field label={projectSetupWords.startOn}>
          <DateField value={days.startOn} onChange={(startOn) => setWanted({ ...wanted, startOn })} />
        </Field>
      </div>
      {change && (
        <div class="wb-ripple" role="status">
          <p class="t14 strong">
            {'refusal' in change ? refusalText(change.refusal) : rippleText(project, days, change.movedCount, today)}
          </p>
          <p class="t12 quiet">{projectSetupWords.keptTasks}</p>
          <div class="row g2">
            {!('refusal' in change) && (
              <Button kind="primary" size="sm" onClick={() => void save()}>
                {projectSetupWords.applyDays}
              </Button>
            )}
            <Button size="sm" onClick={() => setWanted({})}>
              {projectSetupWords.dropDays}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

function changedDays(project: Days, days: Days): Partial<Days> {
  const fields: Partial<Days> = {};
  if (days.direction !== project.direction) fields.direction = days.direction;
  if (days.launchOn !== project.launchOn) fields.launchOn = days.launchOn;
  if (days.startOn !== project.startOn) fields.startOn = days.startOn;
  return fields;
}

function rippleText(project: Days, days: Days, movedCount: number, today: Day): string {
  const text = (on: Day | null) => (on ? plainDay(on, today) : projectSetupWords.unset);
  if (days.launchOn !== project.launchOn) {
    return projectSetupWords.ripple(text(project.launchOn), text(days.launchOn), movedCount);
  }
  if (days.startOn !== project.startOn) {
    return projectSetupWords.rippleStart(text(project.startOn), text(days.startOn), movedCount);
  }
  return projectSetupWords.rippleWay(movedCount);
}
