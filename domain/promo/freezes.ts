import type { Day, Platform } from '../model/primitives.ts';
import type { FreezeKind, PromoWindow } from '../model/promo-window.ts';
import type { Task } from '../model/task.ts';

/** A stretch in which one kind of change is frozen. */
export type Freeze = {
  windowId: string;
  name: string;
  kind: FreezeKind;
  fromOn: Day;
  toOn: Day;
  isEstimated: boolean;
};

/** Every freeze, of one platform when it is given; earliest first. */
export function freezesOf(windows: readonly PromoWindow[], platform: Platform | null = null): Freeze[] {
  return windows
    .filter(({ platforms }) => platform === null || platforms.length === 0 || platforms.includes(platform))
    .flatMap(({ id, name, isEstimated, freezes }) =>
      freezes.map((one) => ({ ...one, windowId: id, name, isEstimated })),
    )
    .sort((a, b) => (a.fromOn < b.fromOn ? -1 : a.fromOn > b.fromOn ? 1 : a.windowId < b.windowId ? -1 : 1));
}

/** What is frozen on a day, and what will be within `ahead` days' reach (`untilOn`). */
export const freezesBetween = (freezes: readonly Freeze[], fromOn: Day, untilOn: Day): Freeze[] =>
  freezes.filter((freeze) => freeze.fromOn <= untilOn && freeze.toOn >= fromOn);

/** A task that changes the listing on days on which just that is frozen. */
export type FreezeClash = { taskId: string; freeze: Freeze };

type Span = { startOn: Day; finishOn: Day };

/** Open tasks planned into a freeze; one clash for each task and promotion. */
export function freezeClashes(
  tasks: Iterable<Pick<Task, 'id' | 'status' | 'freeze'>>,
  spanOf: (taskId: string) => Span | null | undefined,
  windows: readonly PromoWindow[],
): FreezeClash[] {
  const freezes = freezesOf(windows);
  const clashes: FreezeClash[] = [];
  for (const { id, status, freeze: kind } of tasks) {
    if (!kind || status === 'done') continue;
    const span = spanOf(id);
    if (!span) continue;
    const met = new Set<string>();
    for (const freeze of freezesBetween(freezes, span.startOn, span.finishOn)) {
      if (freeze.kind !== kind || met.has(freeze.windowId)) continue;
      met.add(freeze.windowId);
      clashes.push({ taskId: id, freeze });
    }
  }
  return clashes;
}
