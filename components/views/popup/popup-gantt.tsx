import { summaryLayout } from '../../../domain/gantt/summary-layout.ts';
import { summaryWindow } from '../../../domain/gantt/summary-window.ts';
import { projectLate } from '../../../domain/health/project-late.ts';
import { sharedCalendar } from '../../../domain/health/shared-calendar.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import type { ProjectSummary } from '../../../domain/model/project-summary.ts';
import { popupWords as t } from '../../../locales/popup.ts';
import { SummaryGantt } from '../../gantt/summary-gantt.tsx';
import { plainDay } from '../../ui/day-text.ts';
import { ChevronRight } from '../../ui/few-icons.ts';
import { IconDrawing } from '../../ui/icon-drawing.tsx';
import { LateDays } from './late-days.tsx';
import { places } from './popup-places.ts';
import { PlaceLink, RowList } from './row-list.tsx';

const chartWidth = 260;

type Props = {
  projects: readonly ProjectSummary[];
  /** All running ones, of which `projects` are the most urgent. */
  total: number;
  /** Some date here depends on a year whose days off are not announced. */
  hasNote: boolean;
  today: Day;
  redAfterDays: number;
};

export function PopupGantt({ projects, total, hasNote, today, redAfterDays }: Props) {
  const window = summaryWindow(projects, today);
  const layout = summaryLayout({
    summaries: projects,
    width: chartWidth,
    ...window,
    today,
    calendar: sharedCalendar(projects),
    redAfterDays,
  });
  const rows = projects.map((summary) => ({
    id: summary.id,
    href: places.project(summary.id),
    label: t.rowLabel(summary.name, summary.milestones.map((each) => sayMilestone(each, today)).join(t.comma)),
    content: <Name summary={summary} redAfterDays={redAfterDays} />,
  }));
  return (
    <section class="gantt" aria-label={t.gantt}>
      <div class="chart">
        <RowList rows={rows} name={t.gantt} class="projects" />
        <SummaryGantt layout={layout} width={chartWidth} id="projects" />
      </div>
      {(hasNote || total > projects.length) && (
        <p class="foot t12 quiet">
          {hasNote && <span class="note cut">{t.provisional}</span>}
          {total > projects.length && (
            <PlaceLink href={places.projects} class="all">
              {t.allProjects(total)}
              <IconDrawing icon={ChevronRight} size={12} />
            </PlaceLink>
          )}
        </p>
      )}
    </section>
  );
}

function Name({ summary, redAfterDays }: { summary: ProjectSummary; redAfterDays: number }) {
  const daysLate = projectLate(summary);
  return (
    <span class="name">
      <span class="cut grow">{summary.name}</span>
      <LateDays daysLate={daysLate} isRed={daysLate > redAfterDays} />
    </span>
  );
}

function sayMilestone(milestone: ProjectSummary['milestones'][number], today: Day): string {
  const { title, plannedOn, forecastOn, daysLate, isDone } = milestone;
  if (isDone) return t.reached(title, plainDay(forecastOn, today));
  if (daysLate > 0 && forecastOn !== plannedOn) {
    return t.moved(title, plainDay(plannedOn, today), plainDay(forecastOn, today), daysLate);
  }
  return t.due(title, plainDay(forecastOn, today));
}
