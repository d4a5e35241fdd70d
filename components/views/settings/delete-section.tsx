import { useState } from 'preact/hooks';
import { settingsWords } from '../../../locales/settings.ts';
import { deleteEverything } from '../../../storage/backup.ts';
import { TypedConfirmation } from './typed-confirmation.tsx';

/** Everything gone for good; the page then starts anew, at first run. */
export function DeleteSection() {
  const [isBusy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    await deleteEverything();
    location.hash = '#/first-run';
    location.reload();
  };
  return (
    <TypedConfirmation
      ask={settingsWords.typeToDelete(settingsWords.deleteWord)}
      word={settingsWords.deleteWord}
      verb={settingsWords.deleteGo}
      isBusy={isBusy}
      onConfirm={() => void remove()}
    />
  );
}
