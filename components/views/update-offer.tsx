import { useEffect, useState } from 'preact/hooks';
import { databaseWords } from '../../locales/database.ts';
import { restart, updateReady } from '../../storage/update-ready.ts';
import { Button } from '../ui/button.tsx';

// The seller page around a docked panel could steal the click.
const isDocked = window !== window.top;

/** A new version waits: offered, never forced on somebody who is working. */
export function UpdateOffer() {
  const [version, setVersion] = useState<string | null>(null);
  useEffect(() => {
    void updateReady.get().then(setVersion);
    return updateReady.watch(setVersion);
  }, []);
  if (version === null || isDocked) return null;
  return (
    <div class="update-offer" role="status">
      <Button size="sm" icon="download" title={version} onClick={() => void restart()}>
        {databaseWords.restart}
      </Button>
    </div>
  );
}
