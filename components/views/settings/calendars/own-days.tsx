import type { Calendar } from '../../../../domain/model/calendar.ts';
import { calendarWords as t } from '../../../../locales/calendars.ts';
import { Button } from '../../../ui/button.tsx';
import { weekdayText } from '../../../ui/day-text.ts';
import { EditText } from '../../../ui/edit-text.tsx';

type Props = { calendar: Calendar; onChange: (fields: Partial<Calendar>) => void };

/** Days that were set by hand, with a name for why. */
export function OwnDays({ calendar: { exceptions }, onChange }: Props) {
  if (exceptions.length === 0) return null;
  return (
    <section class="cal-part" aria-label={t.ownDays}>
      <h3>{t.ownDays}</h3>
      <ul class="cal-own scroll">
        {exceptions.map(({ on, working, name }) => (
          <li key={on}>
            <span class="num nowrap">
              {on} {weekdayText(on)}
            </span>
            <span class="nowrap">{working ? t.works : t.rests}</span>
            <EditText
              size="sm"
              label={t.ownDayName(on)}
              maxLength={40}
              value={name ?? ''}
              onCommit={(text) =>
                onChange({ exceptions: exceptions.map((one) => (one.on === on ? { ...one, name: text } : one)) })
              }
            />
            <Button
              kind="ghost"
              size="sm"
              icon="x"
              label={t.removeOwnDay(on)}
              onClick={() => onChange({ exceptions: exceptions.filter((one) => one.on !== on) })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
