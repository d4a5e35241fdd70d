import { looksPersonal } from '../../domain/text/looks-personal.ts';
import { personalWords } from '../../locales/personal.ts';
import { Notice } from './notice.tsx';

/** Warns, before it is saved, that a text seems to hold somebody's phone number or address; forbids nothing. */
export function PersonalHint({ text }: { text: string }) {
  const kinds = [...new Set(looksPersonal(text).map(({ kind }) => personalWords.kind[kind]))];
  // Always there, so that readers hear what comes into it.
  return (
    <div aria-live="polite">
      {kinds.length > 0 && <Notice tone="risk">{personalWords.warn(kinds.join(personalWords.join))}</Notice>}
    </div>
  );
}
