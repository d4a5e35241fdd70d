import { settingsWords } from '../../../locales/settings.ts';
import { tourWords } from '../../../locales/tour.ts';
import { languages } from '../../../locales/words.ts';
import { Button } from '../../ui/button.tsx';
import { Segments } from '../../ui/segments.tsx';
import { openPlace } from '../popup/open-place.ts';
import { startTour } from '../workbench/tour/tour-state.ts';
import { useSetting } from '../workbench/use-setting.ts';
import { choose } from './choose.ts';
import { ShortcutField } from './shortcut-field.tsx';

const themes = ['system', 'light', 'dark'] as const;

/** Theme, language, shortcut, the tour once more. */
export function LookSection() {
  const theme = useSetting('theme');
  const language = useSetting('language');
  if (!theme || !language) return null;
  return (
    <>
      <div class="st-line">
        <span>{settingsWords.theme}</span>
        <Segments
          label={settingsWords.theme}
          items={themes.map((id) => ({ id, label: settingsWords.themeName[id] }))}
          value={theme}
          onChange={(next) => void choose('theme', next)}
        />
      </div>
      <div class="st-line">
        <span>{settingsWords.language}</span>
        <Segments
          label={settingsWords.language}
          items={languages.map((id) => ({ id, label: settingsWords.languageName[id] }))}
          value={language}
          onChange={(next) => void choose('language', next)}
        />
      </div>
      <ShortcutField />
      <div class="st-line">
        <span>
          {tourWords.name}
          <span class="t12 quiet">{tourWords.againHint}</span>
        </span>
        <Button size="sm" onClick={() => void walkAgain()}>
          {tourWords.walk}
        </Button>
      </div>
    </>
  );
}

/** On the browser's options page there is nothing to be led through: the workbench opens. */
async function walkAgain(): Promise<void> {
  await startTour();
  if (!location.pathname.endsWith('/workbench.html')) await openPlace('#/today');
}
