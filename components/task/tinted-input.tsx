import type { Ref } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { QuickAddSpan } from '../../domain/text/quick-add.ts';

type Props = {
  text: string;
  spans: readonly QuickAddSpan[];
  placeholder: string;
  label: string;
  onInput: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  inputRef?: Ref<HTMLInputElement>;
};

/**
 * A text field whose recognised words are tinted where they stand: the same text is drawn under it, and the field's
 * own letters are clear. While an input method composes, the field shows its own letters (they carry the underline).
 */
export function TintedInput({ text, spans, placeholder, label, onInput, onKeyDown, inputRef }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const [isComposing, setComposing] = useState(false);
  const follow = (left: number) => {
    if (layer.current) layer.current.scrollLeft = left;
  };
  return (
    <div class={isComposing ? 'qa-text composing' : 'qa-text'}>
      <div class="qa-tint" aria-hidden={true} ref={layer}>
        <Tinted text={text} spans={spans} />
      </div>
      <input
        type="text"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        onInput={(event) => {
          onInput(event.currentTarget.value);
          const { currentTarget } = event;
          requestAnimationFrame(() => follow(currentTarget.scrollLeft));
        }}
        onScroll={(event) => follow(event.currentTarget.scrollLeft)}
        onKeyDown={onKeyDown}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        {...(inputRef ? { ref: inputRef } : {})}
      />
    </div>
  );
}

function Tinted({ text, spans }: { text: string; spans: readonly QuickAddSpan[] }) {
  let from = 0;
  return (
    <>
      {spans.map((span) => {
        const before = text.slice(from, span.start);
        from = span.end;
        return (
          <>
            {before}
            <mark class={span.isKnown ? '' : 'unknown'}>{text.slice(span.start, span.end)}</mark>
          </>
        );
      })}
      {text.slice(from)}
    </>
  );
}
