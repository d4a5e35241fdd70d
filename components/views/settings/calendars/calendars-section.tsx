import { useState } from 'preact/hooks';
import { type CalendarUsers, calendarUsers } from '../../../../domain/intents/calendar-users.ts';
import { deleteCalendar } from '../../../../domain/intents/delete-calendar.ts';
import type { Calendar } from '../../../../domain/model/calendar.ts';
import { calendarWords as t } from '../../../../locales/calendars.ts';
import { useLive } from '../../../../storage/live.ts';
import { calendarsInUse } from '../../../../storage/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { doWish } from '../../do-wish.ts';
import { CalendarDialog } from './calendar-dialog.tsx';
import './calendars.css';

const newCalendar = (): Calendar => ({
  id: crypto.randomUUID(),
  name: '',
  pattern: 'single',
  week: '1111110',
  shortWeekOn: null,
  holidays: 'CN',
  exceptions: [],
  closed: [],
});

/** Every calendar, what it says and who goes by it. */
export function CalendarsSection() {
  const found = useLive(calendarsInUse);
  const [edited, setEdited] = useState<Calendar | null>(null);
  if (!found) return null;
  const calendars = [...found.calendars.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
  return (
    <>
      <div class="cal-row">
        <span class="col grow">
          {t.standard}
          <span class="t12 quiet">{t.standardHint}</span>
        </span>
      </div>
      {calendars.map((calendar) => (
        <div class="cal-row" key={calendar.id}>
          <span class="col grow">
            <span class="cut">{calendar.name}</span>
            <span class="t12 quiet">
              {factsOf(calendar)} · {usersText(calendarUsers(found, calendar.id))}
            </span>
          </span>
          <Button size="sm" aria-label={`${t.change} ${calendar.name}`} onClick={() => setEdited(calendar)}>
            {t.change}
          </Button>
          <Button
            kind="ghost"
            size="sm"
            aria-label={`${t.remove} ${calendar.name}`}
            onClick={() => void doWish(deleteCalendar, { id: calendar.id }, t.removed(calendar.name))}
          >
            {t.remove}
          </Button>
        </div>
      ))}
      <div>
        <Button size="sm" icon="plus" onClick={() => setEdited(newCalendar())}>
          {t.add}
        </Button>
      </div>
      {edited && (
        <CalendarDialog
          key={edited.id}
          calendar={edited}
          isNew={!found.calendars.has(edited.id)}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}

function factsOf({ pattern, holidays, exceptions, closed }: Calendar): string {
  const parts = [
    t.patterns[pattern],
    ...(holidays ? [] : [t.noHolidays]),
    ...(closed.length > 0 ? [t.closedCount(closed.length)] : []),
    ...(exceptions.length > 0 ? [t.own(exceptions.length)] : []),
  ];
  return parts.join(' · ');
}

function usersText(users: CalendarUsers): string {
  const kinds = ['projects', 'members', 'suppliers', 'tasks'] as const;
  const parts = kinds.filter((kind) => users[kind].length > 0).map((kind) => `${users[kind].length} ${t.users[kind]}`);
  return parts.length > 0 ? t.usedBy(parts.join(t.comma)) : t.unused;
}
