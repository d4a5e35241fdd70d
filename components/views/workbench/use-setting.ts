import { useEffect, useState } from 'preact/hooks';
import { settings } from '../../../storage/settings.ts';

type Settings = typeof settings;
type ValueOf<Name extends keyof Settings> = Awaited<ReturnType<Settings[Name]['get']>>;

/** One setting's value, followed in every window; undefined until it is read. */
export function useSetting<Name extends keyof Settings>(name: Name): ValueOf<Name> | undefined {
  const [value, setValue] = useState<ValueOf<Name>>();
  useEffect(() => {
    let isHere = true;
    // The table of settings types each item on its own; name and value belong together here.
    const item = settings[name] as unknown as {
      get(): Promise<ValueOf<Name>>;
      watch(listener: (value: ValueOf<Name>) => void): () => void;
    };
    const stop = item.watch((next) => setValue(() => next));
    void item.get().then((next) => isHere && setValue(() => next));
    return () => {
      isHere = false;
      stop();
    };
  }, [name]);
  return value;
}
