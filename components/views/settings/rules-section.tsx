import { useState } from 'preact/hooks';
import { todayIn } from '../../../domain/calendar/day.ts';
import { settingsWords } from '../../../locales/settings.ts';
import { send } from '../../../messaging/send.ts';
import { refreshSummaries } from '../../../storage/queries.ts';
import { Input } from '../../ui/input.tsx';
import { useSetting } from '../workbench/use-setting.ts';
import { choose } from './choose.ts';

/** When a task is red, and how long what was read is kept. */
export function RulesSection() {
  const redAfterDays = useSetting('redAfterDays');
  const keepDays = useSetting('keepDays');
  if (redAfterDays === undefined || keepDays === undefined) return null;
  return (
    <>
      <DaysLine
        label={settingsWords.redAfter}
        hint={settingsWords.redAfterHint(redAfterDays)}
        value={redAfterDays}
        min={0}
        max={60}
        onChange={(next) => void redAfter(next)}
      />
      <DaysLine
        label={settingsWords.keepDays}
        hint={settingsWords.keepDaysHint}
        value={keepDays}
        min={1}
        max={3650}
        onChange={(next) => void choose('keepDays', next)}
      />
    </>
  );
}

/** Every summary says what is red, so they are computed anew before the pages ask again. */
async function redAfter(days: number): Promise<void> {
  await choose('redAfterDays', days);
  await refreshSummaries(todayIn(new Date()));
  await send('planChanged', {});
}

type LineProps = {
  label: string;
  hint: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
};

function DaysLine({ label, hint, value, min, max, onChange }: LineProps) {
  const [isWrong, setWrong] = useState(false);
  const change = (text: string) => {
    const days = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
    const isGood = days >= min && days <= max;
    setWrong(!isGood);
    if (isGood) onChange(days);
  };
  return (
    <div class="st-line">
      <span>
        {label}
        <span class="t12 quiet">{hint}</span>
      </span>
      <span class={isWrong ? 'st-days wrong' : 'st-days'}>
        <Input
          label={label}
          inputMode="numeric"
          maxLength={4}
          value={String(value)}
          onChange={change}
          {...(isWrong ? { error: settingsWords.notDays(min, max) } : {})}
        />
      </span>
    </div>
  );
}
