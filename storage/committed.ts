import type { Patch } from '../domain/model/change.ts';

export type Committed = { seq: number; intent: string; patches: readonly Patch[] };
type Listener = (committed: Committed) => void;

const listeners = new Set<Listener>();

/** Hears of every change this context wrote, after its transaction. Other contexts are heard through live queries. */
export function onCommitted(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A listener that throws spoils neither the commit, which is done, nor the other listeners. */
export function announce(committed: Committed): void {
  for (const listener of listeners) {
    try {
      listener(committed);
    } catch (error) {
      console.error('launchdeck: listener', error instanceof Error ? error.name : 'unknown');
    }
  }
}
