import { useState } from 'preact/hooks';
import { updateTasks } from '../../../../domain/intents/update-tasks.ts';
import { projectWords } from '../../../../locales/project.ts';
import { bulkWords } from '../../../../locales/views.ts';
import { Button } from '../../../ui/button.tsx';
import { Input } from '../../../ui/input.tsx';
import { doWish } from '../../do-wish.ts';
import { CalendarSelect } from '../../settings/calendars/calendar-select.tsx';
import { PopButton } from './pop-button.tsx';
import type { ProjectModel } from './project-model.ts';

type Props = { model: ProjectModel; ids: readonly string[] };

/** How many days each of the selected tasks takes; groups are their tasks, milestones and what is done have none to set. */
export function BulkDays({ model, ids }: Props) {
  const [text, setText] = useState('');
  const parents = new Set([...model.tasks.values()].map((task) => task.parentId));
  const own = ids.filter((id) => {
    const task = model.tasks.get(id);
    return task && task.kind !== 'milestone' && task.status !== 'done' && !parents.has(id);
  });
  const days = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  const isRight = days >= 1 && days <= 10_000;
  const save = () =>
    isRight &&
    void doWish(updateTasks, { ids: own, fields: { durationDays: days } }, bulkWords.lasting(own.length, days));
  return (
    <PopButton label={bulkWords.days} icon="clock">
      <Input
        size="sm"
        label={bulkWords.days}
        placeholder={bulkWords.days}
        value={text}
        onInput={setText}
        onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && own.length > 0 && save()}
      />
      <Button size="sm" disabled={!isRight || own.length === 0} onClick={save}>
        {bulkWords.apply}
      </Button>
    </PopButton>
  );
}

/** Whose working days the selected tasks go by; shown once there is a calendar to choose. */
export function BulkCalendar({ model, ids }: Props) {
  const { calendars } = model.calendarRows;
  if (calendars.size === 0) return null;
  return (
    <PopButton label={bulkWords.calendar} icon="calendar-cog">
      <CalendarSelect
        size="sm"
        label={bulkWords.calendar}
        value={null}
        none={bulkWords.noCalendar}
        onChange={(calendarId) =>
          void doWish(updateTasks, { ids, fields: { calendarId } }, projectWords.changed(ids.length))
        }
      />
      <Button
        kind="ghost"
        size="sm"
        onClick={() =>
          void doWish(updateTasks, { ids, fields: { calendarId: null } }, projectWords.changed(ids.length))
        }
      >
        {bulkWords.noCalendar}
      </Button>
    </PopButton>
  );
}
