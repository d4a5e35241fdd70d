import { useState } from 'preact/hooks';
import { addWorkdays } from '../../../../domain/calendar/calendar.ts';
import { calendarOfTask } from '../../../../domain/calendar/calendar-book.ts';
import { reschedule } from '../../../../domain/intents/reschedule.ts';
import { tagTasks } from '../../../../domain/intents/tag-tasks.ts';
import { updateTasks } from '../../../../domain/intents/update-tasks.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { projectWords } from '../../../../locales/project.ts';
import { bulkWords } from '../../../../locales/views.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Input } from '../../../ui/input.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { doWish } from '../../do-wish.ts';
import { canMove } from '../calendar/move-preview.ts';
import { BulkCalendar, BulkDays } from './bulk-plan.tsx';
import { PopButton } from './pop-button.tsx';
import type { ProjectModel } from './project-model.ts';

type Props = { model: ProjectModel; ids: readonly string[] };

/** Due day, tags, place, length and calendar of all selected tasks; each is one change. */
export const BulkEdit = (props: Props) => (
  <>
    <Due {...props} />
    <Tags {...props} />
    <Shift {...props} />
    <BulkDays {...props} />
    <BulkCalendar {...props} />
  </>
);

function Due({ ids }: Props) {
  const [on, setOn] = useState<Day | null>(null);
  const save = (deadlineOn: Day | null) =>
    void doWish(updateTasks, { ids, fields: { deadlineOn } }, projectWords.changed(ids.length));
  return (
    <PopButton label={bulkWords.due} icon="calendar">
      <DateField size="sm" label={bulkWords.due} value={on} onChange={setOn} />
      <Button size="sm" disabled={on === null} onClick={() => save(on)}>
        {bulkWords.apply}
      </Button>
      <Button kind="ghost" size="sm" onClick={() => save(null)}>
        {bulkWords.noDue}
      </Button>
    </PopButton>
  );
}

function Tags({ model, ids }: Props) {
  const [text, setText] = useState('');
  const used = [...new Set(ids.flatMap((id) => model.tasks.get(id)?.tags ?? []))].slice(0, 12);
  const change = (add: readonly string[], remove: readonly string[]) =>
    void doWish(tagTasks, { ids, add, remove }, projectWords.changed(ids.length));
  return (
    <PopButton label={bulkWords.tags} icon="tag">
      <Input
        size="sm"
        label={bulkWords.addTag}
        placeholder={bulkWords.addTag}
        maxLength={30}
        value={text}
        onInput={setText}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing || !text.trim()) return;
          event.preventDefault();
          change([text.trim()], []);
          setText('');
        }}
      />
      {used.map((tag) => (
        <Button key={tag} kind="ghost" size="sm" icon="x" onClick={() => change([], [tag])}>
          {bulkWords.takeOff(tag)}
        </Button>
      ))}
    </PopButton>
  );
}

/** Those that can move, from the days they stand on now. */
function shiftEdits(model: ProjectModel, ids: readonly string[], days: number): { id: string; startOn: Day }[] {
  return ids.flatMap((id) => {
    const task = model.tasks.get(id);
    const startOn = task ? model.facts(task).startOn : null;
    return task && startOn && canMove(model, task)
      ? [{ id, startOn: addWorkdays(calendarOfTask(task, model), startOn, days) }]
      : [];
  });
}

function Shift({ model, ids }: Props) {
  const shift = (days: number) => {
    const edits = shiftEdits(model, ids, days);
    const { project, today } = model;
    void doWish(
      reschedule,
      { projectId: project.id, edits, policy: 'overlap', today },
      bulkWords.shifted(edits.length, days),
    );
  };
  return (
    <Menu
      label={bulkWords.shift}
      button={{ size: 'sm', icon: 'chevrons-right' }}
      items={[1, 2, 3, 5, 10, -1, -2, -3, -5, -10].map((days) => ({
        id: String(days),
        label: bulkWords.shiftBy(days),
        onSelect: () => shift(days),
      }))}
    >
      {bulkWords.shift}
    </Menu>
  );
}
