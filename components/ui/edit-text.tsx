import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Input, type InputProps } from './input.tsx';
import { onLeaving } from './on-leaving.ts';
import { TextArea } from './text-area.tsx';

type Props = {
  value: string;
  /** Leaving the field, Enter, or the field going away with something typed in it: nothing typed is lost. */
  onCommit: (text: string) => void;
  label: string;
  isLong?: boolean;
  /** Long, but one paragraph: Enter keeps it, as in a single line. */
  isParagraph?: boolean;
  placeholder?: string;
  maxLength?: number;
  class?: string;
  error?: string;
} & Pick<InputProps, 'type' | 'min' | 'max' | 'size'>;

/** A text edited where it stands. Keeps what is being typed when the value changes elsewhere. */
export function EditText({ value, onCommit, isLong, isParagraph, type, min, max, size, error, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, value, onCommit });
  latest.current = { typed, value, onCommit };
  const settle = () => {
    const { typed: text, value: before, onCommit: tell } = latest.current;
    setTyped(null);
    latest.current.typed = null;
    const isNew = text !== null && text !== before;
    if (isNew) tell(text);
    return isNew;
  };
  // A layout effect: passive clean-ups wait for the next frame, and a closing window paints none.
  useLayoutEffect(() => {
    const stop = onLeaving(settle);
    return () => {
      stop();
      settle();
    };
  }, []);
  const onInput = (text: string) => {
    latest.current.typed = text;
    setTyped(text);
  };
  const shared = { ...rest, value: typed ?? value, onInput };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    if (isLong && !isParagraph && !event.ctrlKey && !event.metaKey) return;
    if (isParagraph) event.preventDefault();
    settle();
  };
  if (isLong || isParagraph) return <TextArea {...shared} onBlur={settle} onKeyDown={onKeyDown} />;
  return (
    <Input
      {...shared}
      {...(type ? { type } : {})}
      {...(min === undefined ? {} : { min })}
      {...(max === undefined ? {} : { max })}
      {...(size ? { size } : {})}
      {...(error ? { error } : {})}
      onBlur={settle}
      onKeyDown={onKeyDown}
    />
  );
}
