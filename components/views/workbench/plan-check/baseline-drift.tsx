import { useMemo, useState } from 'preact/hooks';
import { milestoneDrift } from '../../../../domain/baseline/compare.ts';
import type { Baseline } from '../../../../domain/model/baseline.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { baselineWords as t } from '../../../../locales/baseline.ts';
import { plainDay } from '../../../ui/day-text.ts';
import { SectionHead } from '../../../ui/section-head.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { type Column, ListTable } from '../list-table.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { hrefOf } from '../route.ts';
import { ROW_HEIGHT } from '../row-window.ts';
import { type DriftRow, driftRows } from './drift-rows.ts';
import { Drifted } from './drifted.tsx';

type Props = { model: ProjectModel; baselines: readonly Baseline[]; compared: Baseline };

/** How milestones wandered from baseline to baseline, and each task beside one of them. */
export function BaselineDrift({ model, baselines, compared }: Props) {
  const [isWhole, setWhole] = useState(false);
  const rows = useMemo(() => driftRows(model, compared), [model.project, model.tasks, model.plan, compared]);
  const shown = isWhole ? rows : rows.filter(({ isChanged }) => isChanged);
  return (
    <>
      <Milestones model={model} baselines={baselines} />
      <SectionHead title={t.tasksDrift} count={shown.length}>
        <Segments
          label={t.which}
          items={[
            { id: 'changed', label: t.onlyChanged },
            { id: 'all', label: t.allTasks },
          ]}
          value={isWhole ? 'all' : 'changed'}
          onChange={(which) => setWhole(which === 'all')}
        />
      </SectionHead>
      {shown.length === 0 ? (
        <p class="pc-note quiet">{t.noDrift}</p>
      ) : (
        <div class="pc-drift" style={{ height: `${Math.min(shown.length + 1, mostRows) * ROW_HEIGHT}px` }}>
          <ListTable
            label={t.compareWith(compared.name)}
            columns={columns(model.today)}
            rows={shown}
            keyOf={(row) => row.taskId}
            hrefOf={(row) =>
              hrefOf({
                page: 'project',
                projectId: model.project.id,
                view: 'check',
                taskId: row.current ? row.taskId : null,
              })
            }
          />
        </div>
      )}
    </>
  );
}

const mostRows = 14;

function columns(today: Day): Column<DriftRow>[] {
  const c = t.driftColumn;
  return [
    { id: 'title', head: c.title, width: 'minmax(120px, 1fr)', cell: (row) => <span>{row.title}</span> },
    { id: 'start', head: c.start, width: '124px', isExtra: true, cell: (row) => days(row, 'startOn', today) },
    { id: 'startDays', head: c.startDays, width: '64px', isNumber: true, cell: (row) => shift(row, row.startDays) },
    { id: 'finish', head: c.finish, width: '124px', isExtra: true, cell: (row) => days(row, 'finishOn', today) },
    { id: 'finishDays', head: c.finishDays, width: '64px', isNumber: true, cell: (row) => shift(row, row.finishDays) },
    { id: 'days', head: c.days, width: '64px', isNumber: true, cell: (row) => shift(row, row.durationDays) },
  ];
}

function days({ agreed, current }: DriftRow, end: 'startOn' | 'finishOn', today: Day) {
  if (!agreed) return <span class="quiet">{t.added}</span>;
  const before = plainDay(agreed[end], today);
  if (!current || current[end] === agreed[end]) return <span class="quiet">{before}</span>;
  return (
    <>
      <span class="quiet">{before} → </span>
      {plainDay(current[end], today)}
    </>
  );
}

const shift = ({ agreed, current }: DriftRow, count: number) =>
  agreed && current ? <Drifted days={count} /> : <span class="quiet">–</span>;

function Milestones({ model, baselines }: Omit<Props, 'compared'>) {
  const { project, calendars, tasks, plan, today } = model;
  if (!plan?.ok) return null;
  const found = milestoneDrift(baselines, { project, calendars, tasks: [...tasks.values()], dates: plan.dates });
  if (found.length === 0) return null;
  return (
    <>
      <SectionHead title={t.drift} />
      <div class="pc-wide scroll">
        <table class="wb-plain pc-milestones" aria-label={t.drift}>
          <thead>
            <tr>
              <th>{t.driftHead.title}</th>
              {baselines.map(({ id, name }) => (
                <th key={id} class="num">
                  <span class="cut" title={name}>
                    {name}
                  </span>
                </th>
              ))}
              <th class="num">{t.driftHead.now}</th>
              <th class="num">{t.driftHead.days}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ taskId, title, isLaunch, days: kept, forecastOn, drifted }) => (
              <tr key={taskId}>
                <td class={isLaunch ? 'strong' : ''}>{title}</td>
                {baselines.map(({ id }) => (
                  <td key={id} class="num quiet">
                    {dayIn(kept, id, today)}
                  </td>
                ))}
                <td class="num">{plainDay(forecastOn, today)}</td>
                <td class="num">
                  <Drifted days={drifted} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function dayIn(kept: readonly { baselineId: string; on: Day }[], id: string, today: Day): string {
  const on = kept.find(({ baselineId }) => baselineId === id)?.on;
  return on ? plainDay(on, today) : '–';
}
