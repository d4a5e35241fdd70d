import { personalWords as t } from '../../locales/personal.ts';
import { Notice } from './notice.tsx';

const shown = 4;

/** What of a file that is about to come in seems to hold somebody's data; nothing when there is nothing. */
export function PersonalFound({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  const few = texts.slice(0, shown).map((text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text));
  return (
    <Notice tone="risk" icon="triangle-alert">
      {t.inFile(texts.length)}
      <div class="t12 quiet">{t.someTexts(few, texts.length - few.length)}</div>
    </Notice>
  );
}
