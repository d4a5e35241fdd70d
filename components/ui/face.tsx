import { faceLetter } from '../../domain/text/face-letter.ts';
import { common } from '../../locales/common.ts';

/** Who does it; null is nobody yet. */
export function Face({ name }: { name: string | null }) {
  const said = name ?? common.nobody;
  return (
    <span class={name ? 'face' : 'face none'} role="img" aria-label={said} title={said}>
      {name ? faceLetter(name) : '?'}
    </span>
  );
}
