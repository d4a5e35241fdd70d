import { useMemo } from 'preact/hooks';
import { defaultCalendar } from '../../../../domain/calendar/calendar.ts';
import { calendarBook, calendarOf } from '../../../../domain/calendar/calendar-book.ts';
import { INBOX_ID } from '../../../../domain/model/inbox-id.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Project } from '../../../../domain/model/project.ts';
import type { ProjectSummary } from '../../../../domain/model/project-summary.ts';
import { type PeriodFacts, periodFacts } from '../../../../domain/reports/period-facts.ts';
import { calendarRows } from '../../../../storage/calendar-rows.ts';
import { useLive } from '../../../../storage/live.ts';
import { allSummaries } from '../../../../storage/queries.ts';
import { reportRows } from '../../../../storage/reports.ts';
import { useSetting } from '../use-setting.ts';
import type { Period } from './period.ts';

type Asked = {
  period: Period;
  today: Day;
  projects: readonly Project[];
  projectId: string | null;
  memberId: string | null;
};

/** What happened in a period, of running projects and the inbox; undefined while it is read. */
export function usePeriodFacts({ period, today, projects, projectId, memberId }: Asked): PeriodFacts | undefined {
  const { fromOn, toOn, nextFromOn, nextToOn } = period;
  const rows = useLive(() => reportRows(fromOn, toOn, today), [fromOn, toOn, today]);
  const calendars = useLive(calendarRows);
  const summaries = useLive(allSummaries);
  const redAfterDays = useSetting('redAfterDays');
  return useMemo(() => {
    if (!rows || !calendars || !summaries || redAfterDays === undefined) return undefined;
    const book = calendarBook(calendars);
    const byId = new Map(projects.map((project) => [project.id, project]));
    const isShown = (id: string) =>
      projectId === null ? id === INBOX_ID || byId.get(id)?.status === 'running' : id === projectId;
    return periodFacts({
      tasks: rows.tasks.filter((task) => isShown(task.projectId) && (!memberId || task.assigneeId === memberId)),
      patches: rows.patches,
      calendarOf(task) {
        const project = byId.get(task.projectId);
        return project ? calendarOf({ project, calendars: book }) : defaultCalendar;
      },
      ...{ fromOn, toOn, nextFromOn, nextToOn, redAfterDays },
      // A day that is over is told as it stood then.
      today: toOn < today ? toOn : today,
      ...(toOn < today ? {} : { forecastLate: lateDays(summaries) }),
    });
  }, [
    rows,
    calendars,
    summaries,
    redAfterDays,
    projects,
    projectId,
    memberId,
    fromOn,
    toOn,
    nextFromOn,
    nextToOn,
    today,
  ]);
}

/** The number that stands beside a late task everywhere else. */
const lateDays = (summaries: readonly ProjectSummary[]): Map<string, number> =>
  new Map(summaries.flatMap(({ late }) => late.map(({ taskId, daysLate }) => [taskId, daysLate] as const)));
