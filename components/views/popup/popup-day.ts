import type { Day } from '../../../domain/model/primitives.ts';

/** `MM-DD`, with the year when it is not this one. */
export const shortDay = (on: Day, today: Day): string => (on.slice(0, 4) === today.slice(0, 4) ? on.slice(5) : on);
