import { dayOf } from '../../../../domain/calendar/day.ts';
import type { PromoBand } from '../../../../domain/gantt/picture.ts';
import type { SummaryPromos } from '../../../../domain/gantt/summary-promos.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { gantt } from '../../../../locales/gantt.ts';
import { overviewWords as t } from '../../../../locales/views.ts';
import { plainDay } from '../../../ui/day-text.ts';

/** Px above the days of the axis; without a promotion in view too, so that walking along the axis moves nothing. */
const namesHeight = 20;

type Props = { promos: SummaryPromos; width: number; today: Day };

/** The names of promotions above the days of the axis, and years that are not this one. */
export function PromoNames({ promos: { shown, names, years }, width, today }: Props) {
  return (
    <svg
      class="ax-promos"
      aria-hidden={true}
      width={width}
      height={namesHeight}
      viewBox={`0 0 ${width} ${namesHeight}`}
    >
      {years.map(({ x, year }) => (
        <text key={year} class="ax-year" x={x} y={15}>
          {gantt.year(year)}
        </text>
      ))}
      {names.map(({ id, x, text }) => (
        <text key={id} class="ax-promo-name" x={x} y={15}>
          {text}
          <title>
            {promoText(
              shown.find((one) => one.id === id),
              today,
            )}
          </title>
        </text>
      ))}
    </svg>
  );
}

/** The promotions of the axis in words. */
export const promosText = ({ shown }: SummaryPromos, today: Day): string =>
  shown.map((band) => promoText(band, today)).join(t.comma);

function promoText(band: PromoBand | undefined, today: Day): string {
  return band ? t.promo(band.name, plainDay(dayOf(band.start), today), plainDay(dayOf(band.end - 1), today)) : '';
}

/** The bands behind a row: one path for all, as each row draws them again. */
export function PromoBands({ promos: { bands } }: { promos: SummaryPromos }) {
  if (bands.length === 0) return null;
  return (
    <>
      <path class="ax-promo" d={bands.map(({ x, width }) => `M${x} 0h${width}v99h${-width}z`).join('')} />
      <path
        class="ax-promo-edge"
        d={bands.map(({ x, width }) => `M${x + 0.5} 0v99M${x + width - 0.5} 0v99`).join('')}
      />
    </>
  );
}
