import { dayNumber } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/model/primitives.ts';

type Bar = { on: Day; count: number; isLate: boolean; title: string };
type Props = { bars: readonly Bar[]; label: string; dayText: (on: Day) => string };

const width = 360;
const height = 96;

/** How often each day came out: bars over a line of days, those past the day hatched and red. First and last are named. */
export function Histogram({ bars, label, dayText }: Props) {
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return null;
  const from = dayNumber(first.on);
  const days = dayNumber(last.on) - from + 1;
  const step = Math.min(24, width / days);
  const most = Math.max(...bars.map(({ count }) => count));
  return (
    <figure class="hist">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={label}>
        <title>{label}</title>
        <defs>
          <pattern id="hist-late" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="4" height="4" class="hist-ground" />
            <rect width="2" height="4" class="hist-line" />
          </pattern>
        </defs>
        {bars.map(({ on, count, isLate, title }) => {
          const tall = Math.max(1, (count / most) * (height - 4));
          return (
            <rect
              key={on}
              class={isLate ? 'hist-late' : 'hist-bar'}
              x={(dayNumber(on) - from) * step}
              y={height - tall}
              width={Math.max(1, step - 1)}
              height={tall}
            >
              <title>{title}</title>
            </rect>
          );
        })}
      </svg>
      <figcaption class="row t12 quiet" style={{ width: `${Math.min(width, Math.max(96, days * step))}px` }}>
        <span>{dayText(first.on)}</span>
        <span class="grow" />
        {last !== first && <span>{dayText(last.on)}</span>}
      </figcaption>
    </figure>
  );
}
