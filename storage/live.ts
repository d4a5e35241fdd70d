import { type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/** The query's answer, kept up to date with every context's writes while somebody looks at the signal. */
export function live<Value>(query: () => Promise<Value>, initial: Value): ReadonlySignal<Value> {
  let stop: (() => void) | null = null;
  const answer = signal(initial, {
    watched() {
      stop = follow(query, (value) => {
        answer.value = value;
      });
    },
    unwatched() {
      stop?.();
      stop = null;
    },
  });
  return answer;
}

/** The same for one component: undefined until the first answer; asked anew when one of `deps` changes. */
export function useLive<Value>(query: () => Promise<Value>, deps: readonly unknown[] = []): Value | undefined {
  const [value, setValue] = useState<Value>();
  // The query closes over `deps`; that list, not the query's identity, says when to ask again.
  useEffect(() => follow(query, setValue), [...deps]);
  return value;
}

function follow<Value>(query: () => Promise<Value>, onValue: (value: Value) => void): () => void {
  const subscription = liveQuery(query).subscribe({
    next: onValue,
    error: (error: unknown) => console.error('launchdeck: live', error instanceof Error ? error.name : 'unknown'),
  });
  return () => subscription.unsubscribe();
}
