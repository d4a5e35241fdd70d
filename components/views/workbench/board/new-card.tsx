import { useEffect, useRef, useState } from 'preact/hooks';
import { boardWords } from '../../../../locales/views.ts';
import { Input } from '../../../ui/input.tsx';

type Props = { title: string; onAdd: (title: string) => Promise<boolean>; onClose: () => void };

/** A line at the head of a column: Enter adds a task there and stays for the next, Esc closes it. */
export function NewCard({ title, onAdd, onClose }: Props) {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const add = async () => {
    if (text.trim() !== '' && (await onAdd(text.trim()))) setText('');
  };
  return (
    <div class="bd-new">
      <Input
        size="sm"
        inputRef={input}
        label={boardWords.addTo(title)}
        placeholder={boardWords.newCard}
        maxLength={200}
        value={text}
        onInput={setText}
        onBlur={() => text.trim() === '' && onClose()}
        onKeyDown={(event) => {
          // Arrows and Space belong to the text, not to the cards.
          event.stopPropagation();
          if (event.key === 'Enter' && !event.isComposing) void add();
          if (event.key === 'Escape') onClose();
        }}
      />
    </div>
  );
}
