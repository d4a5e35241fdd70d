import { useMemo, useState } from 'preact/hooks';
import type { Day } from '../../../../domain/model/primitives.ts';
import { projectListWords, workbenchWords } from '../../../../locales/workbench.ts';
import { useLive } from '../../../../storage/live.ts';
import { allProjects, allSummaries } from '../../../../storage/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { dayText } from '../../../ui/day-text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Input } from '../../../ui/input.tsx';
import { LateMark } from '../../../ui/late-mark.tsx';
import { Meter } from '../../../ui/meter.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { type Column, ListTable } from '../list-table.tsx';
import { StateDot } from '../nav.tsx';
import { PageFrame } from '../page-frame.tsx';
import { filterProjects, type ProjectRow, projectRows } from '../project-rows.ts';
import { hrefOf } from '../route.ts';
import { goTo } from '../use-route.ts';
import { useToday } from '../use-today.ts';

/** Every project with its launch day, how it goes and how late it is. */
export function ProjectsPage() {
  const today = useToday();
  const projects = useLive(allProjects);
  const summaries = useLive(allSummaries);
  const [text, setText] = useState('');
  const [which, setWhich] = useState<'open' | 'all'>('open');
  const rows = useMemo(() => projectRows(projects ?? [], summaries ?? []), [projects, summaries]);
  const shown = filterProjects(rows, text, which);
  const columns = useMemo(() => columnsFor(today), [today]);
  return (
    <PageFrame
      title={workbenchWords.projects}
      aside={<span class="quiet nowrap">{projectListWords.count(shown.length)}</span>}
      verbs={
        <>
          <Input
            size="sm"
            type="search"
            icon="search"
            label={projectListWords.find}
            placeholder={projectListWords.find}
            value={text}
            onInput={setText}
          />
          <Segments
            label={projectListWords.which}
            items={[
              { id: 'open', label: projectListWords.open },
              { id: 'all', label: projectListWords.all },
            ]}
            value={which}
            onChange={setWhich}
          />
          <NewProject />
        </>
      }
    >
      {shown.length > 0 ? (
        <ListTable
          label={workbenchWords.projects}
          columns={columns}
          rows={shown}
          keyOf={(row) => row.id}
          hrefOf={rowHref}
        />
      ) : (
        projects && (
          <NoProjects
            hasAny={rows.length > 0}
            onClear={() => {
              setText('');
              setWhich('all');
            }}
          />
        )
      )}
    </PageFrame>
  );
}

const rowHref = (row: ProjectRow): string => hrefOf({ page: 'project', projectId: row.id, view: 'list', taskId: null });

const NewProject = () => (
  <Button kind="primary" icon="plus" onClick={() => goTo({ page: 'new' })}>
    {workbenchWords.newProject}
  </Button>
);

function NoProjects({ hasAny, onClear }: { hasAny: boolean; onClear: () => void }) {
  return hasAny ? (
    <EmptyState
      icon="filter-x"
      fact={projectListWords.noMatch}
      next={projectListWords.noMatchNext}
      action={<Button onClick={onClear}>{projectListWords.clear}</Button>}
    />
  ) : (
    <EmptyState
      icon="layers"
      fact={projectListWords.none}
      next={projectListWords.noneNext}
      action={
        <Button icon="plus" onClick={() => goTo({ page: 'new' })}>
          {workbenchWords.newProject}
        </Button>
      }
    />
  );
}

const day = (on: Day | null, today: Day) =>
  on ? <time dateTime={on}>{dayText(on, today)}</time> : <span class="quiet">{projectListWords.noLaunch}</span>;

function columnsFor(today: Day): Column<ProjectRow>[] {
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
    <time dateTime={row.forecastOn} class={isMoved ? (row.severity === 'red' ? 'late' : 'risk') : 'quiet'}>
      {dayText(row.forecastOn, today)}
    </time>
  );
}
