import { useId } from 'preact/hooks';
import type { SummaryLayout, SummaryRow } from '../../domain/gantt/summary-layout.ts';
import { ganttWords } from '../../locales/gantt-summary.ts';
import { SummaryAxis } from './summary-axis.tsx';
import { SummaryDiamonds } from './summary-diamonds.tsx';
import './summary-gantt.css';

export const summaryRowHeight = 32;
export const summaryAxisHeight = 24;
const barTop = 10.5;
const barHeight = 11;
/** Air below the last row; shading and today's line go through it. */
const foot = 4;

/** The drawing of a summary Gantt, `width` px wide; names and links of the rows stand beside it. */
export function SummaryGantt({ layout, width }: { layout: SummaryLayout; width: number }) {
  const hatch = `hatch${useId()}`;
  const height = summaryAxisHeight + layout.rows.length * summaryRowHeight + foot;
  return (
    <svg
      class="sg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={ganttWords.label(layout.rows.length)}
    >
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="sg-hatch-ground" width="5" height="5" />
          <rect class="sg-hatch-line" width="1.6" height="5" />
        </pattern>
      </defs>
      <SummaryAxis layout={layout} top={summaryAxisHeight} height={height} />
      {layout.rows.map((row, index) => (
        <g key={row.id} transform={`translate(0 ${summaryAxisHeight + index * summaryRowHeight})`}>
          <Bars row={row} hatch={hatch} />
          <SummaryDiamonds row={row} middle={summaryRowHeight / 2} />
        </g>
      ))}
      {layout.todayX !== null && <path class="sg-today" d={`M${layout.todayX} 18V${height}`} />}
    </svg>
  );
}

function Bars({ row, hatch }: { row: SummaryRow; hatch: string }) {
  return row.bars.map((bar) => (
    <rect
      key={`${bar.x}/${bar.state}/${bar.width}`}
      class={`sg-bar ${bar.state}`}
      x={bar.x + 0.5}
      y={barTop}
      width={Math.max(1, bar.width - 1)}
      height={barHeight}
      rx={Math.min(2, bar.width / 2)}
      // A hatch is not only a colour: it stays when colours are taken away.
      {...(bar.state === 'wait' ? { style: { fill: `url(#${hatch})` } } : {})}
    />
  ));
}
