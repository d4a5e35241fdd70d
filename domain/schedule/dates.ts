/** Instants of every node: a task holds [start, end). */
export type Dates = { start: Float64Array; end: Float64Array };
/** `driver`: the predecessor that set the start, −1 = none. */
export type ForwardDates = Dates & { driver: Int32Array };

export const noDates = (count: number): Dates => ({ start: new Float64Array(count), end: new Float64Array(count) });
