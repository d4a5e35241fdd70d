import { useEffect, useRef, useState } from 'preact/hooks';
import type { Day } from '../../domain/model/primitives.ts';

type Props = {
  value: Day | null;
  onChange: (day: Day | null) => void;
  label?: string;
  size?: 'sm';
  error?: string;
  min?: Day;
  isRequired?: boolean;
};

/**
 * A calendar day, the browser's own picker. Picking calls back at once; typing only when the field is left or on
 * Enter, since each key makes another whole day on the way (`2026-01-…` before `2026-12-…`).
 */
export function DateField({ value, onChange, label, size, error, min = '2000-01-01', isRequired }: Props) {
  const [text, setText] = useState(value ?? '');
  const isTyping = useRef(false);
  useEffect(() => setText(value ?? ''), [value]);
  const settle = (input: HTMLInputElement) => {
    isTyping.current = false;
    // A half-typed day also reads as ''; only a really empty field means "no day".
    if (input.validity.badInput || input.validity.rangeUnderflow || input.validity.rangeOverflow) return;
    if (input.value !== (value ?? '')) onChange(input.value === '' ? null : input.value);
  };
  return (
    <span class={['input', size ?? '', error ? 'error' : ''].filter(Boolean).join(' ')}>
      <input
        type="date"
        value={text}
        min={min}
        max="2199-12-31"
        required={isRequired ?? false}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            settle(event.currentTarget);
            // The day is taken over, the form around it is not sent: it would still hold the day before.
            event.preventDefault();
          } else if (event.key !== 'Tab') isTyping.current = true;
        }}
        onInput={(event) => !event.currentTarget.validity.badInput && setText(event.currentTarget.value)}
        onChange={(event) => !isTyping.current && settle(event.currentTarget)}
        onBlur={(event) => settle(event.currentTarget)}
        {...(label ? { 'aria-label': label } : {})}
      />
      {error && <span class="why cut">{error}</span>}
    </span>
  );
}
