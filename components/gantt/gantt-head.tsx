import { type AxisMarks, isFree, spansSeen } from '../../domain/gantt/axis-marks.ts';
import type { PromoBand } from '../../domain/gantt/picture.ts';
import { promoNames } from '../../domain/gantt/promo-names.ts';
import { type Scale, xOf } from '../../domain/gantt/zoom.ts';
import { gantt } from '../../locales/gantt.ts';

export const headHeight = 44;

type Props = {
  scale: Scale;
  marks: AxisMarks;
  promos: readonly PromoBand[];
  today: number;
  fromX: number;
  /** What lies left of it may be hidden by the table. */
  seenX: number;
  width: number;
};

/** The two lines over the days: months and days, 班 and 休, promo names, the pill of today. */
export function GanttHead({ scale, marks, promos, today, fromX, seenX, width }: Props) {
  const spans = spansSeen(marks.spans, seenX);
  const todayX = xOf(scale, today);
  const pill = { x: todayX - 18, width: 36 };
  const signs = marks.signs.filter(({ x }) => Math.abs(x - todayX) > 28);
  return (
    <svg
      class="gc-head"
      width={width}
      height={headHeight}
      viewBox={`${fromX} 0 ${width} ${headHeight}`}
      style={{ marginLeft: `${fromX}px` }}
      aria-hidden={true}
    >
      {spans.map((span) => (
        <text key={`s${span.x}`} class="gc-span" x={span.x + 6} y={16}>
          {spanText(span)}
        </text>
      ))}
      <path
        class="gc-turn"
        d={marks.spans.flatMap(({ x, isFirst }) => (isFirst ? [] : [`M${x + 0.5} 4V${headHeight}`])).join('')}
      />
      {marks.ticks.map(
        ({ x, day, kind }) =>
          isFree(x, scale, todayX, signs) && (
            <text key={`t${x}`} class={`gc-tick ${kind}`} x={x} y={36}>
              {kind === 'month' ? gantt.month(day) : day}
            </text>
          ),
      )}
      {signs.map(({ x, kind }) => (
        <g key={`k${x}`} class={`gc-sign ${kind}`}>
          {kind === 'madeUp' && <rect x={x - 10} y={23} width={20} height={18} rx={4} />}
          <text x={x} y={36}>
            {gantt.sign[kind]}
          </text>
        </g>
      ))}
      {promoNames(promos, scale, spans, seenX).map(({ id, text, x }) => (
        <text key={id} class="gc-promo-name" x={x} y={16}>
          {text}
        </text>
      ))}
      <rect class="gc-pill" x={pill.x} y={23} width={pill.width} height={18} rx={4} />
      <text class="gc-pill-text" x={todayX} y={36}>
        {gantt.today}
      </text>
    </svg>
  );
}

function spanText({ year, month }: AxisMarks['spans'][number]): string {
  if (month === null) return gantt.year(year);
  return month === 1 ? gantt.monthOf(year, month) : gantt.month(month);
}
