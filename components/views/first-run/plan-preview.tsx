import { defaultCalendar } from '../../../domain/calendar/calendar.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import { summaryLayout } from '../../../domain/gantt/summary-layout.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import { firstRunWords as t } from '../../../locales/first-run.ts';
import { SummaryGantt } from '../../gantt/summary-gantt.tsx';
import type { FirstPlan } from './first-plan.ts';
import { previewRows } from './preview-rows.ts';

const chartWidth = 248;

export function PlanPreview({ plan, today }: { plan: FirstPlan; today: Day }) {
  const rows = previewRows(plan, t.preview.closing);
  const layout = summaryLayout({
    summaries: rows,
    width: chartWidth,
    fromOn: addDays(today < plan.startOn ? today : plan.startOn, -2),
    toOn: addDays(plan.finishOn, 4),
    today,
    calendar: defaultCalendar,
  });
  return (
    <section class="fr-card">
      <h2 class="strong">{t.preview.title}</h2>
      <div class="fr-chart">
        <ul>
          {rows.map((row) => (
            <li key={row.id} class="cut" title={row.label}>
              {row.label}
            </li>
          ))}
        </ul>
        <SummaryGantt layout={layout} width={chartWidth} id="preview" />
      </div>
      <p class="t12 quiet">{t.preview.key}</p>
    </section>
  );
}
