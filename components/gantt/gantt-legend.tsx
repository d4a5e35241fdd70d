import type { ComponentChildren } from 'preact';
import { gantt } from '../../locales/gantt.ts';

type Props = { hatch: string; hasBaseline: boolean; provisionalYear: number | null };

/** What the drawing means, and what it rests on. */
export function GanttLegend({ hatch, hasBaseline, provisionalYear }: Props) {
  return (
    <footer class="gc-legend">
      <Sign name={gantt.legend.critical}>
        <rect class="gc-bar todo" x=".75" y=".75" width="18.5" height="10.5" rx="3" />
        <rect class="gc-edge-critical" x=".75" y=".75" width="18.5" height="10.5" rx="3" />
      </Sign>
      <Sign name={gantt.legend.wait}>
        <rect class="gc-bar wait" x=".5" y=".5" width="19" height="11" rx="3" style={{ fill: `url(#${hatch})` }} />
      </Sign>
      <Sign name={gantt.legend.late}>
        <path class="gc-tail" d="M0 6h19" />
        <path class="gc-tail-stop" d="M19 1v10" />
      </Sign>
      {hasBaseline && (
        <Sign name={gantt.legend.baseline}>
          <rect class="gc-baseline" x="0" y="4.5" width="20" height="3" rx="1.5" />
        </Sign>
      )}
      <Sign name={gantt.legend.ghost}>
        <rect class="gc-ghost" x=".5" y=".5" width="19" height="11" rx="3" />
      </Sign>
      <span class="grow" />
      {provisionalYear !== null && <span class="cut">{gantt.provisional(provisionalYear)}</span>}
    </footer>
  );
}

function Sign({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <span class="gc-sign-of">
      <svg width="20" height="12" viewBox="0 0 20 12" aria-hidden={true}>
        {children}
      </svg>
      {name}
    </span>
  );
}
