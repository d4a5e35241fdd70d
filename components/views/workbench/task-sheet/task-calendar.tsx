import { updateTasks } from '../../../../domain/intents/update-tasks.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { calendarWords as t } from '../../../../locales/calendars.ts';
import { CalendarChoice } from '../../settings/calendars/calendar-choice.tsx';
import type { ProjectModel } from '../project/project-model.ts';

/** Whose working days a task goes by. */
export function TaskCalendar({ model, task }: { model: ProjectModel; task: Task }) {
  const { calendars } = model.calendarRows;
  const isWait = task.kind === 'wait';
  const chosen = (id: string | null) => t.chosen(calendars.get(id ?? '')?.name ?? (isWait ? t.asSupplier : t.asOthers));
  return (
    <dl class="wb-plan choices">
      <dt>{t.ofTask}</dt>
      <dd>
        <CalendarChoice
          size="sm"
          value={task.calendarId}
          none={isWait ? t.asSupplier : t.asOthers}
          intent={updateTasks}
          inputOf={(calendarId) => ({ ids: [task.id], fields: { calendarId } })}
          said={chosen}
        />
      </dd>
    </dl>
  );
}
