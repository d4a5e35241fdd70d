import { useMemo, useRef, useState } from 'preact/hooks';
import { addDays } from '../../../../domain/calendar/day.ts';
import { type SummaryLayout, summaryLayout } from '../../../../domain/gantt/summary-layout.ts';
import { type SummaryPromos, summaryPromos } from '../../../../domain/gantt/summary-promos.ts';
import { summaryWindow } from '../../../../domain/gantt/summary-window.ts';
import { sharedCalendar } from '../../../../domain/health/shared-calendar.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { ProjectSummary } from '../../../../domain/model/project-summary.ts';
import { promoBands } from '../../../../domain/promo/promo-bands.ts';
import { overviewWords } from '../../../../locales/views.ts';
import { useLive } from '../../../../storage/live.ts';
import { allPromoWindows } from '../../../../storage/queries.ts';
import { SummaryGantt } from '../../../gantt/summary-gantt.tsx';
import { Button } from '../../../ui/button.tsx';
import { plainDay } from '../../../ui/day-text.ts';
import { type Column, ListTable } from '../list-table.tsx';
import type { ProjectRow } from '../project-rows.ts';
import { bandName } from '../promo/band-name.ts';
import { hrefOf } from '../route.ts';
import { useSetting } from '../use-setting.ts';
import { useSize } from '../use-size.ts';
import { PromoBands, PromoNames, promosText } from './axis-promos.tsx';
import { projectColumns } from './project-columns.tsx';
import './project-axis.css';

type Props = { rows: readonly ProjectRow[]; summaries: readonly ProjectSummary[]; today: Day };

/** Name, lateness and launch day beside the axis, with the padding of the row. */
const beside = 220 + 56 + 104 + 16 + 16;
const stepDays = 28;
/** A line for the names of promotions, a line for the days. */
const headHeight = 44;

/** Every project on one time axis: bars, milestones, what is late; only the rows in view are drawn. */
export function ProjectAxis({ rows, summaries, today }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { width } = useSize(box, { width: 1200, height: 800 });
  const redAfterDays = useSetting('redAfterDays') ?? 2;
  const [shift, setShift] = useState(0);
  const shown = useMemo(() => {
    const ids = new Set(rows.map(({ id }) => id));
    return summaries.filter(({ id }) => ids.has(id));
  }, [rows, summaries]);
  const axisWidth = Math.max(200, width - beside);
  const { fromOn, toOn } = useMemo(() => windowOf(shown, today, shift), [shown, today, shift]);
  const layout = useMemo(
    () =>
      summaryLayout({
        ...{ fromOn, toOn, today, redAfterDays },
        summaries: shown,
        width: axisWidth,
        calendar: sharedCalendar(shown),
      }),
    [shown, axisWidth, today, fromOn, toOn, redAfterDays],
  );
  const windows = useLive(allPromoWindows);
  const promos = useMemo(
    () => summaryPromos(promoBands(windows ?? [], bandName), { width: axisWidth, fromOn, toOn, today }),
    [windows, axisWidth, fromOn, toOn, today],
  );
  const columns = useMemo(() => columnsWith(layout, promos, axisWidth, today), [layout, promos, axisWidth, today]);
  return (
    <div class="ax" ref={box}>
      <div class="wb-listbar">
        <span class="quiet t12">{overviewWords.legend}</span>
        <span class="grow" />
        <Button
          kind="ghost"
          size="sm"
          icon="chevron-left"
          label={overviewWords.earlier}
          onClick={() => setShift(shift - stepDays)}
        />
        <Button size="sm" onClick={() => setShift(0)}>
          {overviewWords.today}
        </Button>
        <Button
          kind="ghost"
          size="sm"
          icon="chevron-right"
          label={overviewWords.later}
          onClick={() => setShift(shift + stepDays)}
        />
      </div>
      <ListTable
        label={overviewWords.overview}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.id}
        headHeight={headHeight}
        hrefOf={(row) => hrefOf({ page: 'project', projectId: row.id, view: 'list', taskId: null })}
      />
    </div>
  );
}

function windowOf(summaries: readonly ProjectSummary[], today: Day, shift: number) {
  const { fromOn, toOn } = summaryWindow(summaries, today);
  return { fromOn: addDays(fromOn, shift), toOn: addDays(toOn, shift) };
}

function columnsWith(layout: SummaryLayout, promos: SummaryPromos, width: number, today: Day): Column<ProjectRow>[] {
  const lanes = new Map(layout.rows.map((row) => [row.id, row]));
  const [name, late, launch] = ['name', 'late', 'launch'].flatMap(
    (id) => projectColumns(today).find((column) => column.id === id) ?? [],
  );
  if (!name || !late || !launch) return [];
  const axis: Column<ProjectRow> = {
    id: 'axis',
    head: (
      <>
        <span class="ax-head" aria-hidden={true}>
          <PromoNames {...{ promos, width, today }} />
          <SummaryGantt layout={{ ...layout, rows: [], bands: [] }} width={width} id="axis" />
        </span>
        <span class="unseen">{axisText(promos, today)}</span>
      </>
    ),
    width: `${width + 16}px`,
    cell: (row) => {
      const lane = lanes.get(row.id);
      return (
        <>
          <span class="ax-lane" aria-hidden={true}>
            <SummaryGantt
              layout={{ ...layout, rows: lane ? [lane] : [], ticks: [], madeUp: [] }}
              width={width}
              id={row.id}
              under={<PromoBands promos={promos} />}
            />
          </span>
          <span class="unseen">{sentenceOf(row, today)}</span>
        </>
      );
    },
  };
  return [{ ...name, width: '220px' }, late, launch, axis];
}

const axisText = (promos: SummaryPromos, today: Day): string =>
  [overviewWords.axis, promos.shown.length > 0 ? `${overviewWords.promos} ${promosText(promos, today)}` : '']
    .filter(Boolean)
    .join(overviewWords.comma);

/** What the drawing of a row says. */
function sentenceOf({ forecastOn, next, done, total }: ProjectRow, today: Day): string {
  const parts = [
    forecastOn && overviewWords.forecast(plainDay(forecastOn, today)),
    next && overviewWords.next(plainDay(next.on, today), next.title),
    overviewWords.progress(done, total),
  ];
  return parts.filter(Boolean).join(overviewWords.comma);
}
