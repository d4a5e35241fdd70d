import { settingsWords } from '../../../locales/settings.ts';
import { useSetting } from '../workbench/use-setting.ts';
import { choose } from './choose.ts';

const ways = ['page', 'network', 'off'] as const;

/** How the consoles are read, each with what it brings and costs. */
export function ReadingSection() {
  const reading = useSetting('reading');
  if (reading === undefined) return null;
  return (
    <div role="radiogroup" aria-label={settingsWords.reading} class="st-ways">
      {ways.map((way) => (
        <label class="st-way" key={way}>
          <input
            type="radio"
            name="reading"
            aria-label={settingsWords.readingName[way]}
            aria-describedby={`reading-${way}`}
            checked={reading === way}
            onChange={() => void choose('reading', way)}
          />
          <span>
            <span class="medium">{settingsWords.readingName[way]}</span>
            <span class="t12 quiet" id={`reading-${way}`}>
              {settingsWords.readingWhy[way]}
            </span>
          </span>
        </label>
      ))}
    </div>
  );
}
