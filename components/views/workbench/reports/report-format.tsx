import { useRef } from 'preact/hooks';
import { reportWords as t } from '../../../../locales/reports.ts';
import { settings } from '../../../../storage/settings.ts';
import { Button } from '../../../ui/button.tsx';
import { EditText } from '../../../ui/edit-text.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';

type Props = { rhythm: 'daily' | 'weekly'; format: string };

const lists = ['done', 'doing', 'moved', 'waiting', 'risks', 'next'] as const;
const plain = ['date', 'name', 'projectName'] as const;
const ofLine = ['n', 'title', 'project', 'who', 'due', 'waitFor', 'days', 'from', 'to'] as const;

/** The team's own format: plain text with fields in braces. */
export function ReportFormat({ rhythm, format }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const choice = rhythm === 'daily' ? settings.dailyFormat : settings.weeklyFormat;
  const insert = (field: string) => {
    const area = box.current?.querySelector('textarea');
    if (!area) return;
    area.focus();
    area.setRangeText(field, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const chip = (field: string, text: string) => (
    <button key={field} type="button" class="chip line" onClick={() => insert(text)}>
      {field}
    </button>
  );
  return (
    <section aria-label={t.format} ref={box}>
      <SectionHead title={t.format}>
        {format !== t[rhythm] && (
          <Button kind="ghost" size="sm" onClick={() => void choice.set('')}>
            {t.reset}
          </Button>
        )}
      </SectionHead>
      <EditText
        class="rp-format"
        isLong
        label={t.format}
        value={format}
        maxLength={10_000}
        onCommit={(text) => void choice.set(text.trim() === t[rhythm].trim() ? '' : text)}
      />
      <p class="t12 quiet">{t.formatHint}</p>
      <p class="rp-fields">
        {plain.map((id) => chip(t.field[id], `{{${t.field[id]}}}`))}
        {lists.map((id) => chip(t.field[id], `{{#${t.field[id]}}}\n{{${t.field.title}}}\n{{/${t.field[id]}}}\n`))}
        {ofLine.map((id) => chip(t.field[id], `{{${t.field[id]}}}`))}
      </p>
    </section>
  );
}
