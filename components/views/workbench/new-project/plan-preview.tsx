import type { Day } from '../../../../domain/model/primitives.ts';
import { newProjectWords } from '../../../../locales/new-project.ts';
import { dayText } from '../../../ui/day-text.ts';
import { Diamond } from '../../../ui/diamond.tsx';
import { StatusGlyph } from '../../../ui/status-glyph.tsx';
import type { PreviewChart, PreviewRow, Span } from './preview-chart.ts';

/** The tasks of the plan as rows with bars over days: weekends and holidays shaded, today a line, waits hatched. */
export function PlanPreview({ chart, today, caption }: { chart: PreviewChart; today: Day; caption: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="pv scroll" aria-label={newProjectWords.plan} tabIndex={0} style={{ '--days': chart.dayCount }}>
      <div class="pv-in">
        <Axis chart={chart} caption={caption} />
        <Ground chart={chart} />
        <ol>
          {chart.rows.map((row) => (
            <li class={row.isGroup ? 'pv-row group' : 'pv-row'} key={row.task.id}>
              <span class="pv-label" style={{ '--level': row.level }}>
                {!row.isGroup && <StatusGlyph kind={row.task.kind} status="todo" />}
                <span class="grow cut" title={row.task.title}>
                  {row.task.title}
                </span>
                {!row.isGroup && row.task.kind !== 'milestone' && <span class="pv-days">{row.task.durationDays}</span>}
              </span>
              <span class="pv-track">
                <Bar row={row} today={today} />
              </span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** From here on, in percent, a day beside its diamond would be cut off at the right. */
const nearEdge = 92;

const at = ({ left, width }: Span) => ({ left: `${left}%`, width: `${width}%` });

function Bar({ row, today }: { row: PreviewRow; today: Day }) {
  if (row.isGroup) return <span class="pv-group" style={at(row.span)} />;
  if (row.on) {
    const left = row.span.left + row.span.width / 2;
    const names = ['pv-stone', row.isLaunch ? 'launch' : '', left > nearEdge ? 'turned' : ''];
    return (
      <span class={names.filter(Boolean).join(' ')} style={{ left: `${left}%` }}>
        <Diamond size={row.isLaunch ? 16 : 12} />
        <span class="pv-stone-day">{dayText(row.on, today)}</span>
      </span>
    );
  }
  const names = ['pv-bar', row.task.kind === 'wait' ? 'wait' : '', row.isCritical ? 'critical' : ''];
  return <span class={names.filter(Boolean).join(' ')} style={at(row.span)} />;
}

/** Behind the rows: days off, days already lost, today. */
function Ground({ chart }: { chart: PreviewChart }) {
  return (
    <div class="pv-ground" aria-hidden={true}>
      {chart.offSpans.map((span) => (
        <i class="off" key={span.left} style={at(span)} />
      ))}
      {chart.promos.map((band) => (
        <i class="promo" key={band.id} style={at(band)} />
      ))}
      {chart.lateSpan && <i class="lost" style={at(chart.lateSpan)} />}
      {chart.months.map(({ on, left }) => (
        <i class="month" key={on} style={{ left: `${left}%` }} />
      ))}
      {chart.today && <i class="today" style={{ left: `${chart.today.left}%` }} />}
    </div>
  );
}

function Axis({ chart, caption }: { chart: PreviewChart; caption: string }) {
  const monthText = (on: Day) => {
    const [year = 0, month = 0] = on.split('-').map(Number);
    return month === 1 ? newProjectWords.yearMonth(year, month) : newProjectWords.month(month);
  };
  const todayLeft = chart.today?.left ?? -100;
  // A name beside the month's, not on it.
  const monthRoom = (left: number) => {
    const month = chart.months.findLast((one) => one.left <= left);
    if (!month || left - month.left > 7) return 0;
    return month.on.slice(5, 7) === '01' ? 72 : 36;
  };
  const placeOf = (left: number) => {
    const room = monthRoom(left);
    const next = chart.months.find((one) => one.left > left)?.left ?? 100;
    return { left: `${left}%`, marginLeft: `${room}px`, maxWidth: `calc(${next - left}% - ${room}px)` };
  };
  // A label under the pill of today would not be read.
  const isClear = (left: number) => Math.abs(left - todayLeft) > 5;
  return (
    <div class="pv-axis" aria-hidden={true}>
      <span class="pv-label quiet">{caption}</span>
      <span class="pv-track">
        {chart.months.map(({ on, left }) => (
          <b key={on} style={{ left: `${left}%` }}>
            {monthText(on)}
          </b>
        ))}
        {chart.weeks
          .filter(({ left }) => isClear(left))
          .map(({ on, left }) => (
            <span key={on} style={{ left: `${left}%` }}>
              {Number(on.slice(8))}
            </span>
          ))}
        {chart.promos.map(({ id, name, left }) => (
          <i class="pv-promo cut" key={id} style={placeOf(left)}>
            {name}
          </i>
        ))}
        {chart.today && <em style={{ left: `max(24px, ${chart.today.left}%)` }}>{newProjectWords.today}</em>}
      </span>
    </div>
  );
}
