import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { keepReport } from '../../../../domain/intents/keep-report.ts';
import type { Member } from '../../../../domain/model/member.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Project } from '../../../../domain/model/project.ts';
import { reportParts } from '../../../../domain/reports/period-facts.ts';
import { reportWords as t } from '../../../../locales/reports.ts';
import { useLive } from '../../../../storage/live.ts';
import { keptReports } from '../../../../storage/reports.ts';
import { Button } from '../../../ui/button.tsx';
import { dayText, plainDay } from '../../../ui/day-text.ts';
import { SectionHead } from '../../../ui/section-head.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { doWish } from '../../do-wish.ts';
import { useSetting } from '../use-setting.ts';
import { periodAt } from './period.ts';
import { ReportFormat } from './report-format.tsx';
import { reportText } from './report-text.ts';
import { usePeriodFacts } from './use-period-facts.ts';

type Props = {
  rhythm: 'daily' | 'weekly';
  forOn: Day;
  today: Day;
  members: readonly Member[];
  projects: readonly Project[];
  projectId: string | null;
  memberId: string | null;
};

/** The report at the left, ready to copy; the team's format and earlier reports at the right. */
export function WrittenReport(props: Props) {
  const { rhythm, forOn, today, members, projects, projectId, memberId } = props;
  const period = useMemo(() => periodAt(rhythm, forOn), [rhythm, forOn]);
  const facts = usePeriodFacts({ period, today, projects, projectId, memberId });
  const format = useSetting(rhythm === 'daily' ? 'dailyFormat' : 'weeklyFormat');
  const [typed, setTyped] = useState<string | null>(null);
  const key = `${rhythm}/${period.fromOn}/${projectId ?? ''}/${memberId ?? ''}`;
  // Another period is another text: what was typed belongs to the one before.
  useEffect(() => setTyped(null), [key]);
  const made = useMemo(() => {
    if (!facts || format === undefined) return null;
    const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
      list.find((row) => row.id === id)?.name ?? '';
    const end = period.fromOn === period.toOn ? '' : `–${dayText(period.toOn, today)}`;
    return reportText(format || t[rhythm], facts, {
      date: `${plainDay(period.fromOn, today)}${end}`,
      name: nameOf(members, memberId ?? ''),
      projectName: nameOf(projects, projectId ?? ''),
      projectOf: (id) => nameOf(projects, id),
      memberOf: (id) => nameOf(members, id),
      dayText: (day) => plainDay(day, today),
    });
  }, [facts, format, rhythm, period, members, projects, memberId, projectId, today]);
  const text = typed ?? (made && 'text' in made ? made.text : '');
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    const report = { id: key, rhythm, projectId, memberId, forOn: period.fromOn, text };
    await doWish(keepReport, report, t.copied);
  };
  useCopyKey(() => void copy());
  if (!made || !facts) return null;
  return (
    <div class="rp">
      <div class="rp-text">
        <SectionHead title={t.text}>
          <span class="t12 quiet">{t.copyHint}</span>
          <Button kind="primary" icon="copy" disabled={text.trim() === ''} onClick={() => void copy()}>
            {t.copy}
          </Button>
        </SectionHead>
        {'error' in made && <p class="rp-bad">{t.formatBad(made.error)}</p>}
        {reportParts.every((part) => facts[part].length === 0) && <p class="quiet">{t.none}</p>}
        <TextArea class="rp-area" label={t.text} value={text} onInput={setTyped} spellcheck={false} />
      </div>
      <div class="rp-side scroll">
        <ReportFormat rhythm={rhythm} format={format || t[rhythm]} />
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

type EarlierProps = Pick<Props, 'rhythm' | 'today'> & { onRead: (text: string) => void };

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
