import { dayNumber } from '../calendar/day.ts';
import { seeded } from '../level/random.ts';
import type { Day } from '../model/primitives.ts';
import type { Computed } from '../schedule/compute.ts';
import { earlyDates } from '../schedule/early-dates.ts';
import { forecastDates } from '../schedule/forecast-dates.ts';
import type { Network } from '../schedule/network.ts';
import { drawDays, type Spread } from './spread.ts';

/** What is drawn: by node, null for what is over, milestones and what cannot reach the launch. */
export type Drawn = { computed: Computed; spreads: readonly (Spread | null)[]; spent: Int32Array; today: number };

/**
 * The launch's instant with other durations, by the engine's own passes. Planned forwards, everything starts as soon as
 * what it waits for lets it. Planned backwards, nothing starts before the day the plan gives it: nobody begins earlier
 * today because something will take longer.
 */
export function launchWith({ computed, today }: Pick<Drawn, 'computed' | 'today'>, days: Int32Array): number {
  const net: Network = { ...computed.net, days };
  const placed = computed.placedBack ? computed.placed : earlyDates(net, computed.firstAt);
  return forecastDates(net, placed, today).start[net.launch] ?? 0;
}

/** Instants of the launch in as many runs. The same seed draws the same days, so that two plans can be compared. */
export function launchRuns(
  drawn: Drawn,
  runs: number,
  seed: number,
  earlier: { node: number; days: number } | null = null,
): Int32Array {
  const { computed, spreads, spent } = drawn;
  const random = seeded(seed);
  const days = computed.net.days.slice();
  const found = new Int32Array(runs);
  for (let run = 0; run < runs; run++) {
    for (let node = 0; node < spreads.length; node++) {
      const spread = spreads[node];
      if (!spread) continue;
      const cut = earlier?.node === node ? earlier.days : 0;
      days[node] = Math.max(1, drawDays(spread, random(), spent[node] ?? 0) - cut);
    }
    found[run] = launchWith(drawn, days);
  }
  return found;
}

/** Days a begun task has behind it, today not among them, as its duration counts them. */
export function spentDays(net: Network, node: number, today: number): number {
  const startOn: Day | undefined = net.tasks[node]?.actualStartOn;
  if (startOn === undefined || (net.tasks[node]?.progress ?? 0) > 0) return 0;
  const start = dayNumber(startOn);
  if (start >= today) return 0;
  if (net.isCalendar[node] === 1) return today - start;
  const table = net.tables[node] ?? net.projectTable;
  return table.workBefore(today) - table.workBefore(start);
}
