import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

type Tone = 'late' | 'risk' | 'ok' | 'wait' | 'run' | 'accent' | 'line';
type Props = { tone?: Tone; icon?: IconName; title?: string; children: ComponentChildren };

/** A quiet label. Not clickable; quick add and filters wrap it in a button of their own. */
export function Chip({ tone, icon, title, children }: Props) {
  return (
    <span class={tone ? `chip ${tone}` : 'chip'} {...(title ? { title } : {})}>
      {icon && <Icon name={icon} size={12} />}
      <span>{children}</span>
    </span>
  );
}
