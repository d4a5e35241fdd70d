import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fieldEnd, textFilter } from '../../domain/search/text-filter.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { placeBelow } from './place-below.ts';
import { useAlphabet } from './use-alphabet.ts';
import './picker.css';

export type Choice = { id: string; label: string; hint?: string };
/** `isTall`: as high as the inputs beside it. */
export type PickerLook = { isTall?: boolean };
type Props = PickerLook & {
  label: string;
  icon?: IconName;
  /** Choices for what was typed, best first; a handful. */
  find: (text: string) => readonly Choice[];
  /** `typed`: what stood in the field. */
  onPick: (id: string, typed: string) => void;
  /** Said when nothing matches. */
  noMatch: string;
  /** The one chosen now stands in the field until something is typed; then the list opens on a press, not on focus. */
  chosen?: Choice;
  /** Below the choices, for whoever does not find theirs. */
  note?: string;
  /** Takes the focus with its list open. */
  isOpenAtOnce?: boolean;
  /** The list closed, whatever was picked. */
  onClose?: () => void;
};

/** A field that finds one of many: type, arrows, Enter. Esc closes the list first. */
export function Picker(props: Props) {
  const { label, icon = 'plus', noMatch, chosen, note, isOpenAtOnce = false, isTall = false } = props;
  const listId = useId();
  useAlphabet();
  const field = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { text, isOpen, choices, active, ...picking } = usePicking(props);
  const isShown = isOpen && (choices.length > 0 || (text ?? '') !== '');
  useListPlace(list, field, isShown, choices.length);
  useLayoutEffect(
    () => list.current?.querySelector('.on')?.scrollIntoView?.({ block: 'nearest' }),
    [active?.id, isShown],
  );
  useLayoutEffect(() => {
    if (isOpenAtOnce) field.current?.querySelector('input')?.focus();
  }, [isOpenAtOnce]);
  return (
    <div class="wb-picker">
      <span class={isTall ? 'input' : 'input sm'} ref={field}>
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
          value={text ?? chosen?.label ?? ''}
          onInput={(event) => picking.type(event.currentTarget.value)}
          onFocus={(event) => (chosen ? event.currentTarget.select() : picking.open())}
          onClick={picking.open}
          onBlur={picking.close}
          onKeyDown={picking.onKeyDown}
        />
      </span>
      <div
        class="wb-choices"
        role="listbox"
        popover="manual"
        id={listId}
        aria-label={label}
        ref={list}
        hidden={!isShown}
        // Pressing must not take the focus from the field before the click arrives.
        onPointerDown={(event) => event.preventDefault()}
      >
        {choices.map((choice) => (
          <Option
            key={choice.id}
            id={`${listId}-${choice.id}`}
            choice={choice}
            isActive={choice === active}
            onPick={() => picking.choose(choice.id)}
          />
        ))}
        {choices.length === 0 && <Says text={noMatch} />}
        {note && <Says text={note} more="note t12" />}
      </div>
    </div>
  );
}

/** What was typed (null: nothing), whether the list is open, and the choice that Enter takes. */
function usePicking({ find, chosen, isOpenAtOnce = false, onPick, onClose }: Props) {
  const [text, setText] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(isOpenAtOnce);
  const [at, setAt] = useState<number | null>(null);
  const choices = isOpen ? find(text ?? '') : [];
  const first =
    text === null
      ? Math.max(
          0,
          choices.findIndex(({ id }) => id === chosen?.id),
        )
      : 0;
  const active = choices[Math.min(at ?? first, choices.length - 1)];
  const close = () => {
    setOpen(false);
    setText(null);
    setAt(null);
    if (isOpen) onClose?.();
  };
  const choose = (id: string) => {
    close();
    onPick(id, (text ?? '').trim());
  };
  const step = (by: number) => {
    setOpen(true);
    setAt(isOpen ? wrap((at ?? first) + by, choices.length) : null);
  };
  const type = (typed: string) => {
    setText(typed);
    setOpen(true);
    setAt(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event.key === 'ArrowDown' ? 1 : -1);
    // An open list is what Enter is meant for: a form around it is not sent, even when nothing matches.
    else if (event.key === 'Enter' && isOpen) active && choose(active.id);
    else if (event.key === 'Escape' && isOpen) close();
    else return;
    event.preventDefault();
  };
  return { text, isOpen, choices, active, open: () => setOpen(true), close, choose, type, onKeyDown };
}

type OptionProps = { id: string; choice: Choice; isActive: boolean; onPick: () => void };

function Option({ id, choice, isActive, onPick }: OptionProps) {
  const pickIt = (event: Event) => {
    // Inside a label the click would be handed on to the field, which opens the list again.
    event.preventDefault();
    onPick();
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field does the same
    <div id={id} role="option" aria-selected={isActive} class={isActive ? 'on' : undefined} onClick={pickIt}>
      <span class="grow cut">{choice.label}</span>
      {choice.hint && <span class="t12 quiet">{choice.hint}</span>}
    </div>
  );
}

function Says({ text, more = '' }: { text: string; more?: string }) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: a sentence, not a choice
    <div role="option" aria-disabled={true} aria-selected={false} class={`quiet ${more}`}>
      {text}
    </div>
  );
}

/** Shown in the top layer, under the field, as wide as it or a little wider. */
function useListPlace(
  list: { current: HTMLDivElement | null },
  field: { current: HTMLElement | null },
  isShown: boolean,
  count: number,
): void {
  useLayoutEffect(() => {
    const node = list.current;
    if (!node || !isShown) return;
    node.showPopover();
    return () => node.hidePopover();
  }, [isShown]);
  useLayoutEffect(() => {
    const [node, over] = [list.current, field.current];
    if (!node || !over || !isShown) return;
    node.style.minWidth = `${Math.max(160, over.offsetWidth)}px`;
    node.style.maxWidth = `${Math.max(280, over.offsetWidth)}px`;
    placeBelow(node, over);
  }, [isShown, count]);
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
