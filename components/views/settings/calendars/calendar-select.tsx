import { calendarWords as t } from '../../../../locales/calendars.ts';
import { useLive } from '../../../../storage/live.ts';
import { allCalendars } from '../../../../storage/queries.ts';
import { Select } from '../../../ui/select.tsx';

type Props = {
  value: string | null | undefined;
  /** What no calendar of its own means here. */
  none: string;
  onChange: (calendarId: string | null) => void;
  label?: string;
  size?: 'sm';
};

/** One of the calendars, or none of its own. */
export function CalendarSelect({ value, none, onChange, label = t.choose, size }: Props) {
  const calendars = useLive(allCalendars);
  if (!calendars) return null;
  const names = [...calendars].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
  return (
    <Select
      label={label}
      value={value ?? ''}
      options={[{ value: '', label: none }, ...names.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(id) => onChange(id || null)}
      {...(size ? { size } : {})}
    />
  );
}
