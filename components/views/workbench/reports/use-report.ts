import { useMemo } from 'preact/hooks';
import { keepReport } from '../../../../domain/intents/keep-report.ts';
import type { Member } from '../../../../domain/model/member.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Project } from '../../../../domain/model/project.ts';
import type { PeriodFacts } from '../../../../domain/reports/period-facts.ts';
import { reportWords as t } from '../../../../locales/reports.ts';
import { dayText, plainDay } from '../../../ui/day-text.ts';
import { doWish } from '../../do-wish.ts';
import { useSetting } from '../use-setting.ts';
import { periodAt } from './period.ts';
import { reportText } from './report-text.ts';
import { usePeriodFacts } from './use-period-facts.ts';

export type ReportOf = {
  rhythm: 'daily' | 'weekly';
  forOn: Day;
  today: Day;
  members: readonly Member[];
  projects: readonly Project[];
  projectId: string | null;
  memberId: string | null;
};

type Report = {
  /** Another period or other people make another report. */
  key: string;
  facts: PeriodFacts;
  /** The format as it is, or the one that came along. */
  format: string;
  made: { text: string } | { error: string };
  /** Copies the text as it now is and keeps it among the reports. */
  copy: (text: string) => Promise<void>;
};

/** A report in the team's own format, from what happened; undefined while it is read. */
export function useReport(of: ReportOf): Report | undefined {
  const { rhythm, forOn, today, members, projects, projectId, memberId } = of;
  const period = useMemo(() => periodAt(rhythm, forOn), [rhythm, forOn]);
  const facts = usePeriodFacts({ period, today, projects, projectId, memberId });
  const own = useSetting(rhythm === 'daily' ? 'dailyFormat' : 'weeklyFormat');
  return useMemo(() => {
    if (!facts || own === undefined) return undefined;
    const format = own || t[rhythm];
    const key = `${rhythm}/${period.fromOn}/${projectId ?? ''}/${memberId ?? ''}`;
    const copy = async (text: string) => {
      await navigator.clipboard.writeText(text);
      const report = { id: key, rhythm, projectId, memberId, forOn: period.fromOn, text };
      await doWish(keepReport, report, t.copied);
    };
    return { key, facts, format, made: reportText(format, facts, namesOf(of, period)), copy };
  }, [facts, own, rhythm, period, members, projects, memberId, projectId, today]);
}

function namesOf({ today, members, projects, projectId, memberId }: ReportOf, period: { fromOn: Day; toOn: Day }) {
  const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((row) => row.id === id)?.name ?? '';
  const end = period.fromOn === period.toOn ? '' : `–${dayText(period.toOn, today)}`;
  return {
    date: `${plainDay(period.fromOn, today)}${end}`,
    name: nameOf(members, memberId ?? ''),
    projectName: nameOf(projects, projectId ?? ''),
    projectOf: (id: string) => nameOf(projects, id),
    memberOf: (id: string) => nameOf(members, id),
    dayText: (day: string) => plainDay(day, today),
  };
}
