import { addDays, todayIn } from '../../../../domain/calendar/day.ts';
import type { Calendar } from '../../../../domain/model/calendar.ts';
import { calendarWords as t } from '../../../../locales/calendars.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { EditText } from '../../../ui/edit-text.tsx';

type Props = { calendar: Calendar; onChange: (fields: Partial<Calendar>) => void };
type Range = Calendar['closed'][number];

/** Stretches in which nobody works, such as a factory's Spring Festival. */
export function ClosedRanges({ calendar: { closed }, onChange }: Props) {
  const set = (at: number, fields: Partial<Range>) =>
    onChange({
      closed: closed.map((range, index) => (index === at ? ordered({ ...range, ...fields }, fields) : range)),
    });
  const add = () => {
    const fromOn = addDays(todayIn(new Date()), 1);
    onChange({ closed: [...closed, { fromOn, toOn: fromOn }] });
  };
  return (
    <section class="cal-part" aria-label={t.closed}>
      <h3>
        {t.closed}
        <span class="t12 quiet"> · {t.closedHint}</span>
      </h3>
      {closed.map((range, at) => (
        <div class="cal-range" key={at}>
          <DateField
            size="sm"
            label={t.closedFrom}
            isRequired={true}
            value={range.fromOn}
            onChange={(fromOn) => fromOn && set(at, { fromOn })}
          />
          –
          <DateField
            size="sm"
            label={t.closedTo}
            isRequired={true}
            value={range.toOn}
            onChange={(toOn) => toOn && set(at, { toOn })}
          />
          <EditText
            size="sm"
            label={t.closedName}
            placeholder={t.closedNameHint}
            maxLength={40}
            value={range.name ?? ''}
            onCommit={(name) => set(at, { name })}
          />
          <Button
            kind="ghost"
            size="sm"
            icon="x"
            label={t.removeClosed(range.fromOn)}
            onClick={() => onChange({ closed: closed.filter((_, index) => index !== at) })}
          />
        </div>
      ))}
      <div>
        <Button size="sm" icon="plus" onClick={add}>
          {t.addClosed}
        </Button>
      </div>
    </section>
  );
}

/** An end before the start moves with it: the other end is what the user has not come to yet. */
function ordered(range: Range, fields: Partial<Range>): Range {
  if (range.fromOn <= range.toOn) return range;
  return fields.fromOn ? { ...range, toOn: range.fromOn } : { ...range, fromOn: range.toOn };
}
