import type { Shortcut } from '../../../storage/settings.ts';

/** `Alt + L` from the physical key, so that it reads the same under every keyboard layout. */
export function shortcutText({ code, alt, ctrl, shift }: Shortcut): string {
  const held = [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift'].filter(Boolean);
  return [...held, code.replace(/^(Key|Digit)/, '').replace(/^Numpad/, 'Num ')].join(' + ');
}

type Pressed = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'shiftKey' | 'metaKey'>;

/** The shortcut that was pressed; null while only held keys are down, 'bare' without Alt or Ctrl. */
export function readShortcut(event: Pressed): Shortcut | null | 'bare' {
  const { code, altKey, ctrlKey, shiftKey, metaKey } = event;
  if (!/^[A-Za-z0-9]{1,20}$/.test(code) || /^(Alt|Control|Shift|Meta)(Left|Right)$/.test(code) || metaKey) return null;
  if (!altKey && !ctrlKey) return 'bare';
  return { code, alt: altKey, ctrl: ctrlKey, shift: shiftKey };
}
