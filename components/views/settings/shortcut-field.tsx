import { useState } from 'preact/hooks';
import { settingsWords } from '../../../locales/settings.ts';
import { Button } from '../../ui/button.tsx';
import { useSetting } from '../workbench/use-setting.ts';
import { choose } from './choose.ts';
import { readShortcut, shortcutText } from './shortcut-text.ts';

const initial = { code: 'KeyL', alt: true, ctrl: false, shift: false };

/** Shows the shortcut; pressed, it listens for the next one. Esc and leaving keep the old. */
export function ShortcutField() {
  const shortcut = useSetting('shortcut');
  const [isListening, setListening] = useState(false);
  const [isBare, setBare] = useState(false);
  if (!shortcut) return null;
  const listen = (event: KeyboardEvent) => {
    if (!isListening || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return setListening(false);
    const pressed = readShortcut(event);
    setBare(pressed === 'bare');
    if (pressed === null || pressed === 'bare') return;
    setListening(false);
    void choose('shortcut', pressed);
  };
  return (
    <div class="st-line">
      <span>
        {settingsWords.shortcut}
        <span class="t12 quiet">{isBare ? settingsWords.shortcutNeeds : settingsWords.shortcutHint}</span>
      </span>
      <span class="row g2">
        {shortcutText(shortcut) !== shortcutText(initial) && (
          <Button kind="ghost" size="sm" onClick={() => void choose('shortcut', initial)}>
            {settingsWords.shortcutBack}
          </Button>
        )}
        <Button
          class={isListening ? 'st-listening' : ''}
          aria-label={`${settingsWords.shortcut} ${shortcutText(shortcut)}`}
          aria-pressed={isListening}
          onClick={() => {
            setBare(false);
            setListening(true);
          }}
          onKeyDown={listen}
          onBlur={() => setListening(false)}
        >
          {isListening ? settingsWords.shortcutPress : shortcutText(shortcut)}
        </Button>
      </span>
    </div>
  );
}
