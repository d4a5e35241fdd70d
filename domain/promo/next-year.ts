import { addDays, dayNumber } from '../calendar/day.ts';
import { movableFeasts } from '../calendar/holidays.generated.ts';
import type { Day } from '../model/primitives.ts';
import type { PromoWindow } from '../model/promo-window.ts';
import { yearOf } from './promo-windows.ts';

/** 除夕; known for the year of the first data and for the years the holiday table knows. */
function newYearsEve(year: number): Day | null {
  const text = year === 2026 ? '0216' : movableFeasts[year]?.slice(0, 4);
  return text ? `${year}-${text.slice(0, 2)}-${text.slice(2)}` : null;
}

/** One that ends in the seven weeks before 春节 moves with it, every other keeps its date. */
function mover(window: PromoWindow): (day: Day) => Day {
  const year = yearOf(window);
  const [eve, next] = [newYearsEve(year), newYearsEve(year + 1)];
  if (eve && next && window.toOn <= eve && dayNumber(eve) - dayNumber(window.toOn) < 49) {
    const days = dayNumber(next) - dayNumber(eve);
    return (day) => addDays(day, days);
  }
  return (day) => {
    const moved = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
    return moved.endsWith('-02-29') ? `${moved.slice(0, 4)}-02-28` : moved;
  };
}

/** The same promotion a year later: days are a guess until somebody has looked. */
export function nextYear(window: PromoWindow, id: string): PromoWindow {
  const moved = mover(window);
  const span = <Part extends { fromOn: Day; toOn: Day }>(part: Part): Part => ({
    ...part,
    fromOn: moved(part.fromOn),
    toOn: moved(part.toOn),
  });
  const { phases, freezes, ...rest } = window;
  return { ...span(rest), id, phases: phases.map(span), freezes: freezes.map(span), isEstimated: true };
}
