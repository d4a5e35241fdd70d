import type { Day } from '../../../../domain/model/primitives.ts';
import { projectWords } from '../../../../locales/project.ts';
import { projectListWords } from '../../../../locales/workbench.ts';
import { dayText } from '../../../ui/day-text.ts';
import { LateMark } from '../../../ui/late-mark.tsx';
import { Meter } from '../../../ui/meter.tsx';
import type { Column } from '../list-table.tsx';
import { StateDot } from '../nav.tsx';
import type { ProjectRow } from '../project-rows.ts';

const day = (on: Day | null, today: Day) =>
  on ? <time dateTime={on}>{dayText(on, today)}</time> : <span class="quiet">{projectListWords.noLaunch}</span>;

/** What the project list says of each project. */
export function projectColumns(today: Day): Column<ProjectRow>[] {
  return [
    {
      id: 'name',
      head: projectListWords.name,
      width: 'minmax(180px, 2fr)',
      cell: (row) => (
        <>
          <StateDot
            summary={{
              status: row.status,
              redCount: row.severity === 'red' ? 1 : 0,
              amberCount: row.severity === 'amber' ? 1 : 0,
            }}
          />
          <span title={row.name}>{row.name}</span>
        </>
      ),
    },
    {
      id: 'late',
      head: projectListWords.late,
      width: '56px',
      isNumber: true,
      cell: (row) => <LateMark daysLate={row.daysLate} severity={row.severity} />,
    },
    {
      id: 'launch',
      head: projectListWords.launch,
      width: '104px',
      isNumber: true,
      cell: (row) => day(row.launchOn, today),
    },
    {
      id: 'forecast',
      head: projectListWords.forecast,
      width: '104px',
      isNumber: true,
      cell: (row) => <Forecast row={row} today={today} />,
    },
    {
      id: 'driver',
      head: projectListWords.driver,
      isExtra: true,
      width: 'minmax(0, 1fr)',
      cell: (row) => <span title={row.driver}>{row.driver}</span>,
    },
    {
      id: 'next',
      head: projectListWords.next,
      isExtra: true,
      width: 'minmax(0, 1.4fr)',
      cell: (row) =>
        row.next && (
          <span title={row.next.title}>
            <span class="quiet">{dayText(row.next.on, today)}</span> {row.next.title}
          </span>
        ),
    },
    {
      id: 'progress',
      head: projectListWords.progress,
      width: '148px',
      cell: (row) => (
        <span class="wb-progress">
          <Meter value={row.done} total={row.total} label={projectListWords.progress} />
          <span class="quiet">
            {row.done}/{row.total}
          </span>
        </span>
      ),
    },
    {
      id: 'status',
      head: projectListWords.status,
      width: '96px',
      cell: (row) => <span class="quiet">{projectListWords.statusName[row.status]}</span>,
    },
  ];
}

function Forecast({ row, today }: { row: ProjectRow; today: Day }) {
  if (!row.forecastOn) return null;
  const isMoved = row.launchOn !== null && row.forecastOn > row.launchOn;
  return (
    <time
      dateTime={row.forecastOn}
      class={`${isMoved ? (row.severity === 'red' ? 'late' : 'risk') : 'quiet'}${row.isProvisional ? ' provisional' : ''}`}
      {...(row.isProvisional ? { title: projectWords.provisional } : {})}
    >
      {dayText(row.forecastOn, today)}
    </time>
  );
}
