import { useState } from 'preact/hooks';
import { defaultCalendar } from '../../../../domain/calendar/calendar.ts';
import { weekdayOf } from '../../../../domain/calendar/day.ts';
import { dueOn } from '../../../../domain/health/lateness.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { offDayRules, type Recurrence, type Rhythm } from '../../../../domain/model/recurrence.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { nextOccurrence } from '../../../../domain/recurrence/occurrences.ts';
import { common } from '../../../../locales/common.ts';
import { repeatWords as t } from '../../../../locales/task-repeat.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { dayText } from '../../../ui/day-text.ts';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { Select } from '../../../ui/select.tsx';
import { RhythmFields } from './rhythm-fields.tsx';

type Props = { task: Task; today: Day; onSave: (recurrence: Recurrence | null) => void };

/** The rule being written, with the days it comes to. */
export function RepeatForm({ task, today, onSave }: Props) {
  const [rule, setRule] = useState<Recurrence>(task.recurrence ?? ruleFor(dueOn(task) ?? today));
  const put = (fields: Partial<Recurrence>) => setRule({ ...rule, ...fields });
  return (
    <div class="ts-repeat">
      <RhythmFields rhythm={rule.rhythm} startOn={rule.startOn} onChange={(rhythm) => put({ rhythm })} />
      {!isWorking(rule.rhythm) && (
        <Field label={t.offDay}>
          <Select
            value={rule.offDay}
            options={offDayRules.map((value) => ({ value, label: t.offDayRule[value] }))}
            onChange={(offDay) => put({ offDay })}
          />
        </Field>
      )}
      <div class="ts-three">
        <Field label={t.startOn}>
          <DateField value={rule.startOn} onChange={(startOn) => startOn && put({ startOn })} />
        </Field>
        <Field label={t.endOn}>
          <DateField value={rule.endOn} onChange={(endOn) => put({ endOn })} />
        </Field>
        <Field label={t.times}>
          <Input
            type="number"
            min={1}
            max={1000}
            value={rule.times === null ? '' : String(rule.times)}
            onInput={(text) => put({ times: wholeOf(text, 1000) })}
          />
        </Field>
      </div>
      <Checkbox isChecked={rule.waitsForLast} onChange={(waitsForLast) => put({ waitsForLast })}>
        {t.waitsForLast}
      </Checkbox>
      <p class="quiet" aria-live="polite">
        {daysOf(rule)
          .map((day) => dayText(day, today))
          .join(common.listJoin)}
      </p>
      <div class="ends">
        {task.recurrence && (
          <Button kind="danger" onClick={() => onSave(null)}>
            {t.stop}
          </Button>
        )}
        <Button kind="primary" onClick={() => onSave(rule)}>
          {t.save}
        </Button>
      </div>
    </div>
  );
}

const ruleFor = (startOn: Day): Recurrence => ({
  rhythm: { kind: 'weeks', every: 1, weekdays: [weekdayOf(startOn)] },
  offDay: 'after',
  startOn,
  endOn: null,
  times: null,
  waitsForLast: true,
});

const isWorking = (rhythm: Rhythm): boolean =>
  (rhythm.kind === 'days' && rhythm.unit === 'working') || (rhythm.kind === 'months' && rhythm.day === 'lastWorkday');

function wholeOf(text: string, most: number): number | null {
  const value = Math.round(Number(text));
  return text.trim() === '' || !Number.isFinite(value) || value < 1 ? null : Math.min(value, most);
}

/** The first five days, by the usual working days; the project's own are looked at when the task is made. */
function daysOf(rule: Recurrence): Day[] {
  const days: Day[] = [];
  let after: Day | null = null;
  while (days.length < 5) {
    const on: Day | null = nextOccurrence(rule, defaultCalendar, { after });
    if (on === null) break;
    days.push(on);
    after = on;
  }
  return days;
}
