import type { ComponentChildren } from 'preact';
import type { SummaryLayout } from '../../domain/gantt/summary-layout.ts';
import { ganttWords } from '../../locales/gantt-summary.ts';
import { SummaryAxis } from './summary-axis.tsx';
import { summaryShapes } from './summary-shapes.ts';
import './summary-gantt.css';

const sizes = { top: 24, row: 32, barTop: 10.5, barHeight: 11 };
/** Air below the last row; shading and today's line go through it. */
const foot = 4;

type Props = {
  layout: SummaryLayout;
  width: number;
  /** Of this drawing among those of the page. */
  id: string;
  /** Behind the bars, over the shaded days. */
  under?: ComponentChildren;
};

/** The drawing of a summary Gantt, `width` px wide: 24 px of axis, 32 px a row. Names and links stand beside it. */
export function SummaryGantt({ layout, width, id, under }: Props) {
  const hatch = `hatch-${id}`;
  const height = sizes.top + layout.rows.length * sizes.row + foot;
  const shapes = summaryShapes(layout, sizes);
  return (
    <svg
      class="sg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={ganttWords.label(layout.rows.length)}
    >
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="sg-hatch-ground" d="M0 0h5v5h-5z" />
        <path class="sg-hatch-line" d="M0 0h1.6v5h-1.6z" />
      </pattern>
      <SummaryAxis layout={layout} top={sizes.top} height={height} />
      {under}
      {shapes.bars.map(({ state, d }) => (
        // The hatch is not only a colour: it stays when colours are taken away.
        <path
          key={state}
          class={`sg-bar ${state}`}
          d={d}
          {...(state === 'wait' ? { style: { fill: `url(#${hatch})` } } : {})}
        />
      ))}
      {shapes.tails.map(({ severity, d }) => (
        <path key={severity} class={`sg-tail ${severity}`} d={d} />
      ))}
      {shapes.planned && <path class="sg-planned" d={shapes.planned} />}
      {shapes.diamonds.map(({ tone, d }) => (
        <path key={tone} class={`sg-diamond ${tone}`} d={d} />
      ))}
      {layout.todayX !== null && <path class="sg-today" d={`M${layout.todayX} 18V${height}`} />}
    </svg>
  );
}
