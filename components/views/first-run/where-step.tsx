import { consoleAddress } from '../../../adapters/console-address.ts';
import { platforms } from '../../../domain/model/primitives.ts';
import { platformName } from '../../../locales/common.ts';
import { firstRunWords as t } from '../../../locales/first-run.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PlatformMark } from '../../ui/platform-mark.tsx';

/** Which consoles, in which browsers, and where it cannot work. */
export function WhereStep({ onNext }: { onNext: () => void }) {
  return (
    <>
      <ul class="fr-hosts">
        {platforms.map((platform) => (
          <li key={platform} class="row g2">
            <PlatformMark platform={platform} />
            <a class="name link" href={consoleAddress[platform]} target="_blank" rel="noreferrer">
              {platformName[platform]}
            </a>
            <span class="quiet t12">{t.where.host[platform]}</span>
          </li>
        ))}
      </ul>
      <Notice>
        <p>{t.where.browsers}</p>
        <p>{t.where.notInClients}</p>
      </Notice>
      <p class="ends">
        <Button kind="primary" onClick={onNext}>
          {t.next}
        </Button>
      </p>
    </>
  );
}
