import { useEffect, useState } from 'preact/hooks';
import type { StoredItem } from '../../../storage/stored-item.ts';

/** A setting's value, kept up to date; undefined until it is read. */
export function useSetting<Value>(item: StoredItem<Value>): Value | undefined {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    void item.get().then((read) => setValue(() => read));
    return item.watch((next) => setValue(() => next));
  }, [item]);
  return value;
}
