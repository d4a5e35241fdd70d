/** Instants of every node: a task holds [start, end). */
export type Dates = { start: Float64Array; end: Float64Array };
/** `driver`: the predecessor that set the start, −1 = none. `chain`: length of each driving chain, for ties. */
export type ForwardDates = Dates & { driver: Int32Array; chain: Int32Array };

export const noDates = (count: number): Dates => ({ start: new Float64Array(count), end: new Float64Array(count) });

export const noForwardDates = (count: number): ForwardDates => ({
  ...noDates(count),
  driver: new Int32Array(count).fill(-1),
  chain: new Int32Array(count),
});

export const copyOf = ({ start, end }: Dates): Dates => ({ start: start.slice(), end: end.slice() });

export const forwardCopyOf = ({ start, end, driver, chain }: ForwardDates): ForwardDates => ({
  ...copyOf({ start, end }),
  driver: driver.slice(),
  chain: chain.slice(),
});
