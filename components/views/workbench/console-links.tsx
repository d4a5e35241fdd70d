import { consoleAddress } from '../../../adapters/console-address.ts';
import { platforms } from '../../../domain/model/primitives.ts';
import { platformName } from '../../../locales/common.ts';
import { tourWords } from '../../../locales/tour.ts';

/** Ways to the consoles; the user opens them, nothing is fetched. */
export const ConsoleLinks = () => (
  <ul class="wb-consoles">
    {platforms.map((platform) => (
      <li key={platform}>
        <a class="link" href={consoleAddress[platform]} target="_blank" rel="noreferrer">
          {tourWords.open(platformName[platform])}
        </a>
      </li>
    ))}
  </ul>
);
