import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

type Tone = 'late' | 'risk' | 'ok' | 'accent' | 'quiet';
type Props = { tone?: Tone; icon?: IconName; children: ComponentChildren };

const defaultIcons: Record<Tone, IconName> = {
  late: 'triangle-alert',
  risk: 'clock',
  ok: 'check',
  accent: 'info',
  quiet: 'info',
};

/** A sentence that stands above what it speaks of. */
export function Notice({ tone = 'quiet', icon = defaultIcons[tone], children }: Props) {
  return (
    <div class={`notice ${tone}`} role={tone === 'late' ? 'alert' : 'note'}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}
