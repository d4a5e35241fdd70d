import type { TextareaHTMLAttributes } from 'preact';

type Props = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'onInput' | 'value'> & {
  value: string;
  onInput?: (value: string) => void;
  /** Leaving the field, only when the value differs from the one given. */
  onChange?: (value: string) => void;
  label?: string;
};

/** Several lines of text; grows with what is in it. */
export function TextArea({ value, onInput, onChange, label, class: more, ...rest }: Props) {
  return (
    <textarea
      class={['input', more ?? ''].filter(Boolean).join(' ')}
      rows={3}
      value={value}
      onInput={(event) => onInput?.(event.currentTarget.value)}
      onChange={(event) => event.currentTarget.value !== value && onChange?.(event.currentTarget.value)}
      {...(label ? { 'aria-label': label } : {})}
      {...rest}
    />
  );
}
