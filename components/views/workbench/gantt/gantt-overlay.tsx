import { barHeight, barTop, type GanttBar, rowHeight } from '../../../../domain/gantt/gantt-bar.ts';
import { dotDistance, sidesOf } from '../../../../domain/gantt/hit.ts';
import type { Scale } from '../../../../domain/gantt/zoom.ts';
import type { Gesture } from './drag-wish.ts';

type Props = {
  bar: GanttBar | null;
  row: number | null;
  gesture: Gesture | null;
  scale: Scale;
  first: number;
  last: number;
  fromX: number;
  width: number;
};

/** Over the chart: the dots that links are pulled from, the grip of a stretched end, the thread of a new link. */
export function GanttOverlay({ bar, row, gesture, scale, first, last, fromX, width }: Props) {
  if (!bar && !gesture) return null;
  const height = (last - first) * rowHeight;
  const middle = row === null ? 0 : (row - first) * rowHeight + barTop + barHeight / 2;
  const [left, right] = bar ? sidesOf(bar, scale) : [0, 0];
  const isLinking = gesture?.isOn && gesture.zone.startsWith('link');
  const grip = gesture?.isOn && (gesture.zone === 'start' ? left : gesture.zone === 'finish' ? right : null);
  return (
    <svg
      class="gc-body over"
      width={width}
      height={height}
      viewBox={`${fromX} 0 ${width} ${height}`}
      style={{ top: `${first * rowHeight + 44}px`, left: `${fromX}px` }}
      aria-hidden={true}
    >
      {bar && !gesture && bar.shape !== 'summary' && (
        <>
          <circle class="gc-dot" cx={left - dotDistance} cy={middle} r={3.5} />
          <circle class="gc-dot" cx={right + dotDistance} cy={middle} r={3.5} />
        </>
      )}
      {typeof grip === 'number' && <rect class="gc-grip" x={grip - 3} y={middle - 10} width={6} height={20} rx={3} />}
      {isLinking && gesture && (
        <path
          class="gc-pull"
          d={`M${gesture.zone === 'link-end' ? right : left} ${middle}L${gesture.x} ${gesture.y - first * rowHeight}`}
        />
      )}
    </svg>
  );
}
