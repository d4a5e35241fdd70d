import type { IconNode } from 'lucide';
import { h } from 'preact';

type Props = { icon: IconNode; size?: 12 | 14 | 16; label?: string };

/** A lucide icon, drawn inline. By itself, so that the popup need not hold all of them. */
export function IconDrawing({ icon, size = 16, label }: Props) {
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
      {icon.map(([tag, attributes], index) => h(tag, { key: index, ...attributes }))}
    </svg>
  );
}
