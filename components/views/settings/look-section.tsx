import { settingsWords } from '../../../locales/settings.ts';
import { languages } from '../../../locales/words.ts';
import { Segments } from '../../ui/segments.tsx';
import { useSetting } from '../workbench/use-setting.ts';
import { choose } from './choose.ts';
import { ShortcutField } from './shortcut-field.tsx';

const themes = ['system', 'light', 'dark'] as const;

/** Theme, language, shortcut. */
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
    </>
  );
}
