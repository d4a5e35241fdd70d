import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

type Props = { icon: IconName; fact: string; next?: ComponentChildren; action?: ComponentChildren };

/** A glyph, one fact, one next step. */
export function EmptyState({ icon, fact, next, action }: Props) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <p class="fact">{fact}</p>
      {next && <p class="next">{next}</p>}
      {action && <div class="act">{action}</div>}
    </div>
  );
}
