import { firstRunWords as t } from '../../../locales/first-run.ts';
import { type Language, language } from '../../../locales/words.ts';
import { send } from '../../../messaging/send.ts';
import { settings } from '../../../storage/settings.ts';
import { Segments } from '../../ui/segments.tsx';

/** The page follows the setting by itself (start-page watches it); open seller tabs hear of it by message. */
export function LanguageSwitch() {
  const choose = async (next: Language) => {
    await settings.language.set(next);
    void send('settingsChanged', {});
  };
  return (
    <Segments
      label={t.language}
      value={language()}
      items={[
        { id: 'zh_CN', label: t.chinese },
        { id: 'en', label: t.english },
      ]}
      onChange={(next) => void choose(next)}
    />
  );
}
