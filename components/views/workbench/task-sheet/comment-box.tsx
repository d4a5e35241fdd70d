import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Member } from '../../../../domain/model/member.ts';
import { type Alphabet, loadAlphabet, plainAlphabet } from '../../../../domain/search/alphabet.ts';
import { textFilter } from '../../../../domain/search/text-filter.ts';
import { openMention } from '../../../../domain/text/mentions.ts';
import { sheetWords as t } from '../../../../locales/task-sheet.ts';
import { Face } from '../../../ui/face.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import type { Choice } from '../../../ui/picker.tsx';

type Props = {
  members: readonly Member[];
  meId: string | null;
  label: string;
  /** What is being changed; '' for something new. */
  value?: string;
  /** Resolves to whether it was kept; only then the box is emptied. */
  onSend: (text: string) => Promise<boolean>;
  onCancel?: () => void;
  /** Each time the text becomes another. */
  onText?: (text: string) => void;
};

/** Where a comment is written. @ opens the list of members: arrows and Enter choose, Esc closes; Ctrl Enter sends. */
export function CommentBox({ members, meId, label, value = '', onSend, onCancel, onText }: Props) {
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(value);
  const put = (next: string) => {
    setText(next);
    onText?.(next);
  };
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const open = openMention(text, caret);
  const isOpen = open !== null && open.at !== closedAt;
  const alphabet = useMentionAlphabet(isOpen);
  const choices = isOpen ? namesLike(members, open.typed, alphabet) : [];
  const active = choices[Math.min(at, choices.length - 1)];
  const read = (node: HTMLTextAreaElement) => {
    put(node.value);
    setCaret(node.selectionStart);
    setAt(0);
  };
  const name = (memberName: string) => {
    if (!open) return;
    const before = `${text.slice(0, open.at)}@${memberName} `;
    const next = before + text.slice(caret);
    // At once: the next key may come before the field is drawn again.
    if (field.current) field.current.value = next;
    field.current?.setSelectionRange(before.length, before.length);
    put(next);
    setCaret(before.length);
  };
  const send = async () => {
    if (await onSend(text)) put('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
    else if (active && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      setAt((at + (event.key === 'ArrowDown' ? 1 : -1) + choices.length) % choices.length);
    else if (active && (event.key === 'Enter' || event.key === 'Tab')) name(active.label);
    else if (event.key === 'Escape' && isOpen && open) setClosedAt(open.at);
    else if (event.key === 'Escape' && onCancel) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="ts-box">
      <div class="ts-write">
        <Face name={members.find(({ id }) => id === meId)?.name ?? null} />
        <textarea
          ref={field}
          rows={1}
          maxLength={5000}
          value={text}
          placeholder={t.writeComment}
          aria-label={label}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(active ? { 'aria-activedescendant': `${listId}-${active.id}` } : {})}
          onInput={(event) => read(event.currentTarget)}
          onKeyUp={(event) => setCaret(event.currentTarget.selectionStart)}
          onClick={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        {text.trim() === '' ? (
          <Kbd>Ctrl ↵</Kbd>
        ) : (
          <button type="button" class="btn primary sm" onClick={() => void send()}>
            {t.send}
          </button>
        )}
      </div>
      <MentionChoices id={listId} choices={choices} active={active} onPick={name} />
    </div>
  );
}

/** Initials and pinyin find names as well, from the first @ on. */
function useMentionAlphabet(isOpen: boolean): Alphabet {
  const [alphabet, setAlphabet] = useState(plainAlphabet);
  useEffect(() => {
    if (isOpen && alphabet === plainAlphabet) void loadAlphabet().then(setAlphabet);
  }, [isOpen]);
  return alphabet;
}

type ChoicesProps = {
  id: string;
  choices: readonly Choice[];
  active: Choice | undefined;
  onPick: (name: string) => void;
};

function MentionChoices({ id, choices, active, onPick }: ChoicesProps) {
  return (
    <div class="wb-choices up" role="listbox" id={id} aria-label={t.members} hidden={choices.length === 0}>
      {choices.map((choice) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field does the same
        <div
          key={choice.id}
          id={`${id}-${choice.id}`}
          role="option"
          aria-selected={choice === active}
          class={choice === active ? 'on' : undefined}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(choice.label)}
        >
          <span class="grow cut">{choice.label}</span>
          {choice.hint && <span class="t12 quiet">{choice.hint}</span>}
        </div>
      ))}
    </div>
  );
}

function namesLike(members: readonly Member[], typed: string, alphabet: Alphabet): Choice[] {
  const isLike = textFilter(typed, alphabet);
  const found = members.filter(({ isActive, name }) => isActive && isLike(name));
  return found.slice(0, 8).map(({ id, name, role }) => ({ id, label: name, hint: role }));
}
