import { useState } from 'preact/hooks';
import { firstRunWords as t } from '../../../locales/first-run.ts';
import { send } from '../../../messaging/send.ts';
import { settings } from '../../../storage/settings.ts';
import { Button } from '../../ui/button.tsx';

export type Choice = 'network' | 'page';
const choices: readonly Choice[] = ['network', 'page'];

/** What is read, why, where it is kept, how long, how to stop; then the choice. Only these buttons begin reading. */
export function ReadingStep({ onChosen }: { onChosen: () => void }) {
  const [hasFailed, setFailed] = useState(false);
  const choose = async (choice: Choice) => {
    try {
      await settings.reading.set(choice);
    } catch {
      setFailed(true);
      return;
    }
    // The background registers or removes the observer when it hears of it; the choice itself is stored already.
    void send('settingsChanged', {});
    onChosen();
  };
  return (
    <>
      <dl class="fr-facts">
        {t.reading.facts.map(([name, fact]) => (
          <div key={name}>
            <dt class="quiet">{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <div class="fr-choices">
        {choices.map((choice) => (
          <section key={choice} class="card">
            <h3 class="medium">{t.reading[choice].what}</h3>
            <p class="t12 quiet">{t.reading[choice].gain}</p>
            <p class="t12 quiet">{t.reading[choice].risk}</p>
            <Button kind={choice === 'network' ? 'primary' : 'plain'} onClick={() => void choose(choice)}>
              {t.reading[choice].action}
            </Button>
          </section>
        ))}
      </div>
      {hasFailed && (
        <p class="late" role="alert">
          {t.reading.failed}
        </p>
      )}
    </>
  );
}
