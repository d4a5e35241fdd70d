import { useId, useState } from 'preact/hooks';
import { fieldEnd, textFilter } from '../../../domain/search/text-filter.ts';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icons.ts';
import { useAlphabet } from '../use-alphabet.ts';

export type Choice = { id: string; label: string; hint?: string };
type Props = {
  label: string;
  icon?: IconName;
  /** Choices for what was typed, best first; a handful. */
  find: (text: string) => readonly Choice[];
  onPick: (id: string) => void;
  /** Said when nothing matches. */
  noMatch: string;
};

/** A field that finds one of many: type, arrows, Enter. Esc closes the list first. */
export function Picker({ label, icon = 'plus', find, onPick, noMatch }: Props) {
  const listId = useId();
  useAlphabet();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const choices = isOpen ? find(text) : [];
  const active = choices[Math.min(at, choices.length - 1)];
  const choose = (id: string) => {
    setText('');
    setOpen(false);
    onPick(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      setAt(isOpen ? wrap(at + (event.key === 'ArrowDown' ? 1 : -1), choices.length) : 0);
    } else if (event.key === 'Enter' && active) choose(active.id);
    else if (event.key === 'Escape' && isOpen) setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div class="wb-picker">
      <span class="input sm">
        <Icon name={icon} size={14} />
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          aria-label={label}
          placeholder={label}
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(active ? { 'aria-activedescendant': `${listId}-${active.id}` } : {})}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setOpen(true);
            setAt(0);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
      </span>
      <div
        class="wb-choices"
        role="listbox"
        id={listId}
        aria-label={label}
        hidden={!isOpen || (choices.length === 0 && text === '')}
      >
        {choices.map((choice) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field does the same
          <div
            key={choice.id}
            id={`${listId}-${choice.id}`}
            role="option"
            aria-selected={choice === active}
            class={choice === active ? 'on' : undefined}
            // Pressing must not take the focus from the field before the click arrives.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(choice.id)}
          >
            <span class="grow cut">{choice.label}</span>
            {choice.hint && <span class="t12 quiet">{choice.hint}</span>}
          </div>
        ))}
        {choices.length === 0 && (
          // biome-ignore lint/a11y/useFocusableInteractive: a sentence, not a choice
          <div role="option" aria-disabled={true} aria-selected={false} class="quiet">
            {noMatch}
          </div>
        )}
      </div>
    </div>
  );
}

const wrap = (index: number, count: number): number => (count === 0 ? 0 : (index + count) % count);

/** Choices whose label holds the text, in characters or pinyin; those that begin with it first; at most `most`. */
export function matching(choices: Iterable<Choice>, text: string, most = 8): Choice[] {
  const wanted = text.trim().toLowerCase();
  const isWanted = textFilter(text);
  const starts: Choice[] = [];
  const holds: Choice[] = [];
  for (const choice of choices) {
    if (choice.label.toLowerCase().startsWith(wanted)) starts.push(choice);
    else if (isWanted(`${choice.label}${fieldEnd}${choice.hint ?? ''}`)) holds.push(choice);
    if (starts.length >= most) break;
  }
  return [...starts, ...holds].slice(0, most);
}
