import { useState } from 'preact/hooks';
import { updateProject } from '../../../../domain/intents/update-project.ts';
import { calendarWords as t } from '../../../../locales/calendars.ts';
import { projectSetupWords } from '../../../../locales/project.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { doWish } from '../../do-wish.ts';
import { refusalText } from '../../refusal-text.ts';
import { CalendarSelect } from '../../settings/calendars/calendar-select.tsx';
import { planChange } from './plan-change.ts';
import type { ProjectModel } from './project-model.ts';

/** The project's working days. Another choice first says what it moves, then waits for a yes. */
export function ProjectCalendar({ model }: { model: ProjectModel }) {
  const { project, calendarRows, today } = model;
  const [wanted, setWanted] = useState<string | null>(project.calendarId);
  const fields = { calendarId: wanted };
  const change = wanted === project.calendarId ? null : planChange(model, fields, today);
  const name = calendarRows.calendars.get(wanted ?? '')?.name ?? t.standard;
  const save = () => void doWish(updateProject, { id: project.id, fields }, t.chosen(name));
  return (
    <>
      <Field label={t.choose}>
        <CalendarSelect value={wanted} none={t.standard} onChange={setWanted} />
      </Field>
      {change && (
        <div class="wb-ripple" role="status">
          <p class="t14 strong">{'refusal' in change ? refusalText(change.refusal) : movedText(change.movedCount)}</p>
          <p class="t12 quiet">{projectSetupWords.keptTasks}</p>
          <div class="row g2">
            {!('refusal' in change) && (
              <Button kind="primary" size="sm" onClick={save}>
                {projectSetupWords.applyDays}
              </Button>
            )}
            <Button size="sm" onClick={() => setWanted(project.calendarId)}>
              {projectSetupWords.dropDays}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

const movedText = (count: number): string => (count > 0 ? t.moves(1, count) : t.movesNothing);
