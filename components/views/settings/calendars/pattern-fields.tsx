import { todayIn } from '../../../../domain/calendar/day.ts';
import type { Calendar } from '../../../../domain/model/calendar.ts';
import { weekPatterns } from '../../../../domain/model/calendar.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { calendarWords as t } from '../../../../locales/calendars.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { Field } from '../../../ui/field.tsx';
import { Segments } from '../../../ui/segments.tsx';

type Props = { calendar: Calendar; onChange: (fields: Partial<Calendar>) => void };

/** The working week, what its pattern needs to know, and whether holidays count. */
export function PatternFields({ calendar, onChange }: Props) {
  return (
    <div class="cal-pattern">
      <Segments
        label={t.pattern}
        items={weekPatterns.map((id) => ({ id, label: t.patterns[id] }))}
        value={calendar.pattern}
        onChange={(pattern) => onChange({ pattern, shortWeekOn: calendar.shortWeekOn ?? weekFor(pattern) })}
      />
      {calendar.pattern === 'own' && <OwnWeek week={calendar.week} onChange={(week) => onChange({ week })} />}
      {calendar.pattern === 'alternating' && (
        <Field label={t.shortWeek} hint={t.shortWeekHint}>
          <DateField
            isRequired={true}
            value={calendar.shortWeekOn}
            onChange={(shortWeekOn) => shortWeekOn && onChange({ shortWeekOn })}
          />
        </Field>
      )}
      <label class="row g2">
        <input
          type="checkbox"
          checked={calendar.holidays === 'CN'}
          onChange={(event) => onChange({ holidays: event.currentTarget.checked ? 'CN' : null })}
        />
        {t.holidays}
      </label>
    </div>
  );
}

/** Until the user says which week it is: this one. */
const weekFor = (pattern: Calendar['pattern']): Day | null => (pattern === 'alternating' ? todayIn(new Date()) : null);

function OwnWeek({ week, onChange }: { week: string; onChange: (week: string) => void }) {
  return (
    <fieldset class="cal-own-week">
      <legend class="t12 quiet">{t.ownWeek}</legend>
      {[...week].map((bit, at) => (
        <label key={at} class="row g1">
          <input
            type="checkbox"
            checked={bit === '1'}
            onChange={() => onChange(`${week.slice(0, at)}${bit === '1' ? '0' : '1'}${week.slice(at + 1)}`)}
          />
          {t.weekdays[at]}
        </label>
      ))}
    </fieldset>
  );
}
