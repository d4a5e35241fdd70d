/** What a bare chart draws; days count from the chart's first, `end` is the first day after; rows by index. */
export type PlainTask = {
  title: string;
  start: number;
  end: number;
  progress: number;
  /** Row of the group it stands in. */
  parent: number | null;
  /** Rows of the tasks it waits for. */
  from: number[];
};

/** A library's chart in the bench page: `prepare` turns the plan into its own form, `show` is what is measured. */
export type Peer = {
  prepare: (tasks: readonly PlainTask[]) => void;
  show: (place: HTMLElement) => void;
};

/** Where days count from. */
export const dateOf = (day: number): Date => new Date(2026, 8, 28 + day);

/** Px a day, as our chart opens. */
export const dayWidth = 10;

/** One row's height, everywhere the same. */
export const rowHeight = 32;

export const installPeer = (peer: Peer): void => {
  Object.assign(globalThis, { peer });
};
