import type { Tick } from '../../domain/gantt/axis-ticks.ts';
import type { SummaryLayout } from '../../domain/gantt/summary-layout.ts';
import { ganttWords } from '../../locales/gantt-summary.ts';

const baseline = 14;

/** Labels, shaded days off, and a dot over each weekend day that is worked. */
export function SummaryAxis({ layout, top, height }: { layout: SummaryLayout; top: number; height: number }) {
  return (
    <>
      <path
        class="sg-off"
        d={layout.bands.map(({ x, width }) => `M${x} ${top}h${width}v${height - top}h${-width}z`).join('')}
      />
      {layout.madeUp.map(({ on, x }) => (
        <circle key={on} class="sg-made-up" cx={x} cy={top - 3} r={1.5}>
          <title>{ganttWords.madeUpDay(on.slice(5))}</title>
        </circle>
      ))}
      {layout.ticks.map((tick) => (
        <text key={`${tick.kind}/${tick.on}`} class={`sg-tick ${tick.kind}`} x={xOf(tick)} y={baseline}>
          {labelOf(tick)}
        </text>
      ))}
    </>
  );
}

/** Today's words stand in the middle of their place (text-anchor in the style sheet), the others at its left. */
const xOf = (tick: Tick): number => (tick.kind === 'today' ? tick.x + tick.width / 2 : tick.x);

const labelOf = ({ kind, on }: Tick): string =>
  kind === 'month' || kind === 'year' ? ganttWords.month(Number(on.slice(5, 7))) : on.slice(5);
