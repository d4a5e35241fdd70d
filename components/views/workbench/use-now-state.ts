import { useCallback, useRef, useState } from 'preact/hooks';

/** State that can also be read at once: keys come faster than the page is drawn. */
export function useNowState<Value>(first: Value): [Value, (value: Value) => void, () => Value] {
  const [value, setValue] = useState(first);
  const latest = useRef(first);
  const set = useCallback((next: Value) => {
    latest.current = next;
    setValue(() => next);
  }, []);
  const now = useCallback(() => latest.current, []);
  return [value, set, now];
}
