import { h } from 'preact';
import { type IconName, icons } from './icons.ts';

type Props = { name: IconName; size?: 12 | 14 | 16; label?: string };

/** One lucide icon, drawn inline. Hidden from readers unless it has a `label`. */
export function Icon({ name, size = 16, label }: Props) {
  const said = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: `said` names it or hides it
    <svg
      class="i"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={1.75}
      stroke-linecap="round"
      stroke-linejoin="round"
      {...said}
    >
      {icons[name].map(([tag, attributes], index) => h(tag, { key: index, ...attributes }))}
    </svg>
  );
}
