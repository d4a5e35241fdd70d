import type { ComponentChildren } from 'preact';
import type { ReminderRule } from '../../../domain/reminders/reminder.ts';
import { reminderWords as t } from '../../../locales/reminders.ts';
import { Segments } from '../../ui/segments.tsx';
import { Select } from '../../ui/select.tsx';
import { useSetting } from '../workbench/use-setting.ts';
import { choose } from './choose.ts';

/** When reminders speak, and when not. */
export function RemindersSection() {
  const rule = useSetting('reminders');
  if (!rule) return null;
  const set = (fields: Partial<ReminderRule>) => void choose('reminders', { ...rule, ...fields });
  return (
    <>
      <Line label={t.isOn} hint={t.isOnHint}>
        <Segments
          label={t.isOn}
          items={[
            { id: 'on', label: t.on },
            { id: 'off', label: t.off },
          ]}
          value={rule.isOn ? 'on' : 'off'}
          onChange={(next) => set({ isOn: next === 'on' })}
        />
      </Line>
      <Line label={t.at}>
        <Time label={t.at} value={rule.atMinute} onChange={(atMinute) => set({ atMinute })} />
      </Line>
      <Line label={t.quiet} hint={t.quietHint}>
        <span class="row g2">
          <span class="quiet">{t.quietFrom}</span>
          <Time
            label={`${t.quiet} ${t.quietFrom}`}
            value={rule.quietFrom}
            onChange={(quietFrom) => set({ quietFrom })}
          />
          <span class="quiet">{t.quietTo}</span>
          <Time label={`${t.quiet} ${t.quietTo}`} value={rule.quietTo} onChange={(quietTo) => set({ quietTo })} />
        </span>
      </Line>
      <Line label={t.workdays} hint={t.workdaysHint}>
        <Segments
          label={t.workdays}
          items={[
            { id: 'silent', label: t.workdaysOnly },
            { id: 'every', label: t.everyDay },
          ]}
          value={rule.workdaysOnly ? 'silent' : 'every'}
          onChange={(next) => set({ workdaysOnly: next === 'silent' })}
        />
      </Line>
    </>
  );
}

type LineProps = { label: string; hint?: string; children: ComponentChildren };

const Line = ({ label, hint, children }: LineProps) => (
  <div class="st-line">
    <span>
      {label}
      {hint && <span class="t12 quiet">{hint}</span>}
    </span>
    {children}
  </div>
);

const halfHours = Array.from({ length: 48 }, (_, at) => at * 30);
const timeText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** A time of day by half hours; one that is none of them stays choosable. */
function Time({ label, value, onChange }: { label: string; value: number; onChange: (minute: number) => void }) {
  const minutes = halfHours.includes(value) ? halfHours : [value, ...halfHours];
  return (
    <span class="st-days">
      <Select
        size="sm"
        label={label}
        value={String(value)}
        options={minutes.map((minute) => ({ value: String(minute), label: timeText(minute) }))}
        onChange={(next) => onChange(Number(next))}
      />
    </span>
  );
}
