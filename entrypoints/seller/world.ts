import type { IntakeState } from './answer-intake.ts';
import type { Parts } from './parts.ts';

type Ours = Partial<Parts> & {
  /** Is the copy that reads this frame alive? */
  isAlive?: () => boolean;
  /** For diagnostics and tests: what waits and what was turned away. */
  intake?: () => IntakeState;
};

const slot = '__launchdeck';
const globals = globalThis as { [slot]?: Ours };

/** What our scripts in this frame share: an object in their own world, which the page cannot reach. */
globals[slot] ??= {};
export const world: Ours = globals[slot];

/** Marks our elements in the page, so that a new copy finds what a dead one left behind. */
export const hostMark = 'data-launchdeck';
