import { statusFollowers as followers } from './fold-status.ts';
import type { Wish } from './incoming.ts';

export const isFree = ({ kind, barred }: Wish): boolean => barred === null && (kind === 'change' || kind === 'added');

/** What is ticked at first: all that is plainly theirs. Nothing of a file that is older than one already taken. */
export const firstTicks = (wishes: readonly Wish[], isOlder: boolean): Set<string> =>
  new Set(isOlder ? [] : wishes.filter((wish) => isFree(wish) && !wish.isElsewhere).map(({ key }) => key));

/** The ticks after one more press. A status that is left takes its days along; a day brings its status. */
export function ticked(keys: ReadonlySet<string>, wish: Wish, isTicked: boolean, wishes: readonly Wish[]): Set<string> {
  const next = new Set(keys);
  const set = ({ key }: Wish) => (isTicked ? next.add(key) : next.delete(key));
  set(wish);
  if (wish.table !== 'tasks') return next;
  const tied = wishes.filter(
    (other) =>
      other.table === 'tasks' &&
      other.rowId === wish.rowId &&
      isFree(other) &&
      (isTicked
        ? other.field === 'status' && followers.has(wish.field)
        : wish.field === 'status' && followers.has(other.field)),
  );
  tied.forEach(set);
  return next;
}
