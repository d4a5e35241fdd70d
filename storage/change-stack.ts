import { db } from './db.ts';
import { knownDevice } from './device.ts';
import type { StoredChange } from './table-schemas.ts';

export type Stack = { undo: StoredChange | null; redo: StoredChange | null };

/**
 * What undo and redo would take next: this device's own changes, newest first, across contexts and restarts. A change
 * that was undone, and the undoing itself, are passed over; a new change of one's own ends what could be redone.
 */
export async function changeStack(): Promise<Stack> {
  const device = await knownDevice();
  const stack: Stack = { undo: null, redo: null };
  if (!device) return stack;
  const undone = new Set<number>();
  const redone = new Set<number>();
  let isRedoOver = false;
  await db.changes
    .where('device')
    .equals(device)
    .and((change) => change.origin !== 'remote')
    .reverse()
    .until(() => stack.undo !== null && (isRedoOver || stack.redo !== null))
    .each((change) => {
      if (change.undoes !== undefined) {
        undone.add(change.undoes);
        if (!isRedoOver && !stack.redo && !redone.has(change.undoes)) stack.redo = change;
        return;
      }
      if (change.redoes !== undefined) redone.add(change.redoes);
      else isRedoOver = true;
      if (!undone.has(change.seq)) stack.undo ??= change;
    });
  return stack;
}
