import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { reportParts } from '../../../../domain/reports/period-facts.ts';
import { reportWords as t } from '../../../../locales/reports.ts';
import { useLive } from '../../../../storage/live.ts';
import { keptReports } from '../../../../storage/reports.ts';
import { Button } from '../../../ui/button.tsx';
import { plainDay } from '../../../ui/day-text.ts';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { ReportFormat } from './report-format.tsx';
import { type ReportOf, useReport } from './use-report.ts';

/** The report at the left, ready to copy; the team's format and earlier reports at the right. */
export function WrittenReport(props: ReportOf) {
  const { rhythm, today } = props;
  const report = useReport(props);
  const [typed, setTyped] = useState<string | null>(null);
  // Another period is another text: what was typed belongs to the one before.
  useEffect(() => setTyped(null), [report?.key]);
  const text = typed ?? (report && 'text' in report.made ? report.made.text : '');
  const copy = () => void report?.copy(text);
  useCopyKey(copy);
  if (!report) return null;
  const { made, facts, format } = report;
  return (
    <div class="rp">
      <div class="rp-text">
        <SectionHead title={t.text}>
          <span class="t12 quiet">{t.copyHint}</span>
          <Button kind="primary" icon="copy" disabled={text.trim() === ''} onClick={copy}>
            {t.copy}
          </Button>
        </SectionHead>
        {'error' in made && <p class="rp-bad">{t.formatBad(made.error)}</p>}
        {reportParts.every((part) => facts[part].length === 0) && <p class="quiet">{t.none}</p>}
        <TextArea class="rp-area" label={t.text} value={text} onInput={setTyped} spellcheck={false} />
      </div>
      <div class="rp-side scroll">
        <ReportFormat rhythm={rhythm} format={format} />
        <Earlier {...{ rhythm, today }} onRead={setTyped} />
      </div>
    </div>
  );
}

/** `C` copies, except where it is typed. */
function useCopyKey(copy: () => void): void {
  // With the drawing: what is copied is what stands there.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyped = event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
      if (event.key.toLowerCase() !== 'c' || isTyped || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      copy();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}

type EarlierProps = Pick<ReportOf, 'rhythm' | 'today'> & { onRead: (text: string) => void };

function Earlier({ rhythm, today, onRead }: EarlierProps) {
  const reports = (useLive(keptReports) ?? []).filter((report) => report.rhythm === rhythm).slice(0, 60);
  if (reports.length === 0) return null;
  return (
    <section aria-label={t.past}>
      <SectionHead title={t.past} count={reports.length} />
      <ul class="rp-past">
        {reports.map((report) => (
          <li key={report.id}>
            <button type="button" class="row g2" title={report.text} onClick={() => onRead(report.text)}>
              <span class="num">{t.load(plainDay(report.forOn, today))}</span>
              <span class="quiet cut">{report.text.replace(/\s+/g, ' ').slice(0, 60)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
