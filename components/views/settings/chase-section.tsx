import { waitWords as t } from '../../../locales/waits.ts';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useSetting } from '../workbench/use-setting.ts';
import { choose } from './choose.ts';

const rhythms = [1, 2, 3, 4, 5, 7, 10, 15];

/** The rhythm of asking again, and the message. */
export function ChaseSection() {
  const every = useSetting('chaseEveryDays');
  const text = useSetting('chaseText');
  if (every === undefined || text === undefined) return null;
  const days = rhythms.includes(every) ? rhythms : [every, ...rhythms];
  return (
    <>
      <div class="st-line">
        <span>
          {t.everyDays}
          <span class="t12 quiet">{t.everyDaysHint}</span>
        </span>
        <span class="st-days">
          <Select
            size="sm"
            label={t.everyDays}
            value={String(every)}
            options={days.map((count) => ({ value: String(count), label: t.days(count) }))}
            onChange={(next) => void choose('chaseEveryDays', Number(next))}
          />
        </span>
      </div>
      <TextArea
        label={t.template}
        placeholder={t.text.withLaunch}
        value={text}
        rows={3}
        maxLength={2000}
        onChange={(next) => void choose('chaseText', next)}
      />
      <p class="t12 quiet">{t.templateHint}</p>
    </>
  );
}
