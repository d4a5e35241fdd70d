import { updateTasks } from '../../../../domain/intents/update-tasks.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { calendarWords as t } from '../../../../locales/calendars.ts';
import { Select } from '../../../ui/select.tsx';
import { doWish } from '../../do-wish.ts';
import { CalendarChoice } from '../../settings/calendars/calendar-choice.tsx';
import type { ProjectModel } from '../project/project-model.ts';

/** Whose working days a task goes by; of a wait also whom it waits for. */
export function TaskCalendar({ model, task }: { model: ProjectModel; task: Task }) {
  const { calendars, suppliers } = model.calendarRows;
  const isWait = task.kind === 'wait';
  const save = (fields: Partial<Task>, said: string) => void doWish(updateTasks, { ids: [task.id], fields }, said);
  const chosen = (id: string | null) => t.chosen(calendars.get(id ?? '')?.name ?? (isWait ? t.asSupplier : t.asOthers));
  const choose = (supplierId: string | null) => {
    const name = suppliers.get(supplierId ?? '')?.name ?? t.noSupplier;
    // Who is waited for shows in every row: the supplier's name, unless something was written there.
    save({ supplierId, ...(supplierId && !task.waitFor ? { waitFor: name } : {}) }, t.chosen(name));
  };
  return (
    <dl class="wb-plan choices">
      {isWait && suppliers.size > 0 && (
        <>
          <dt>{t.supplier}</dt>
          <dd>
            <Select
              size="sm"
              label={t.supplier}
              value={task.supplierId ?? ''}
              options={[
                { value: '', label: t.noSupplier },
                ...[...suppliers.values()].map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(id) => choose(id || null)}
            />
          </dd>
        </>
      )}
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
