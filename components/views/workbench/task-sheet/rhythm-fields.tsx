import { weekdayOf } from '../../../../domain/calendar/day.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Rhythm } from '../../../../domain/model/recurrence.ts';
import { repeatWords as t } from '../../../../locales/task-repeat.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { Select } from '../../../ui/select.tsx';

type Props = { rhythm: Rhythm; startOn: Day; onChange: (rhythm: Rhythm) => void };

const kinds = ['workdays', 'days', 'weeks', 'months'] as const;
type Kind = (typeof kinds)[number];

/** How often, and on which days of the week or month. */
export function RhythmFields({ rhythm, startOn, onChange }: Props) {
  const kind: Kind = rhythm.kind === 'days' ? (rhythm.unit === 'working' ? 'workdays' : 'days') : rhythm.kind;
  return (
    <>
      <div class="ts-two">
        <Field label={t.label}>
          <Select
            value={kind}
            options={kinds.map((value) => ({ value, label: t.kind[value] }))}
            onChange={(next) => onChange(rhythmOf(next, rhythm.every, startOn))}
          />
        </Field>
        <Field label={t.every}>
          <Input
            type="number"
            min={1}
            max={366}
            value={String(rhythm.every)}
            onInput={(text) => {
              const every = Math.round(Number(text));
              if (every >= 1 && every <= 366) onChange({ ...rhythm, every });
            }}
          />
        </Field>
      </div>
      {rhythm.kind === 'weeks' && <Weekdays rhythm={rhythm} onChange={onChange} />}
      {rhythm.kind === 'months' && (
        <Field label={t.monthDay}>
          <Select
            value={String(rhythm.day)}
            options={[
              { value: 'lastWorkday', label: t.lastWorkday },
              ...Array.from({ length: 31 }, (_, index) => ({
                value: String(index + 1),
                label: t.dayOfMonth(index + 1),
              })),
            ]}
            onChange={(day) => onChange({ ...rhythm, day: day === 'lastWorkday' ? day : Number(day) })}
          />
        </Field>
      )}
    </>
  );
}

type WeekdaysProps = { rhythm: Extract<Rhythm, { kind: 'weeks' }>; onChange: (rhythm: Rhythm) => void };

/** At least one stays. */
function Weekdays({ rhythm, onChange }: WeekdaysProps) {
  const chosen = new Set(rhythm.weekdays);
  return (
    <fieldset class="ts-weekdays">
      <legend class="unseen">{t.weekdays}</legend>
      {[0, 1, 2, 3, 4, 5, 6].map((day) => (
        <Checkbox
          key={day}
          isChecked={chosen.has(day)}
          onChange={(isChecked) => {
            const weekdays = [0, 1, 2, 3, 4, 5, 6].filter((one) => (one === day ? isChecked : chosen.has(one)));
            if (weekdays.length > 0) onChange({ ...rhythm, weekdays });
          }}
        >
          {t.weekday(day)}
        </Checkbox>
      ))}
    </fieldset>
  );
}

function rhythmOf(kind: Kind, every: number, startOn: Day): Rhythm {
  if (kind === 'weeks') return { kind, every, weekdays: [weekdayOf(startOn)] };
  if (kind === 'months') return { kind, every, day: Number(startOn.slice(8)) };
  return { kind: 'days', every, unit: kind === 'workdays' ? 'working' : 'calendar' };
}
