import type { InputHTMLAttributes, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

type Passed =
  | 'autofocus'
  | 'disabled'
  | 'id'
  | 'inputMode'
  | 'maxLength'
  | 'name'
  | 'onBlur'
  | 'onFocus'
  | 'onKeyDown'
  | 'placeholder'
  | 'required'
  | 'step'
  | 'min'
  | 'max'
  | 'type';

export type InputProps = Pick<InputHTMLAttributes<HTMLInputElement>, Passed> & {
  value: string;
  /** Each key press. */
  onInput?: (value: string) => void;
  /** Leaving the field or Enter, only when the value differs from the one given. */
  onChange?: (value: string) => void;
  label?: string;
  error?: string;
  icon?: IconName;
  size?: 'sm';
  inputRef?: Ref<HTMLInputElement>;
  class?: string;
};

/** One line of text. The reason of an error stands at its right end, never below. */
export function Input({
  value,
  onInput,
  onChange,
  label,
  error,
  icon,
  size,
  inputRef,
  class: more,
  ...rest
}: InputProps) {
  const whyId = useId();
  return (
    <span class={['input', size ?? '', error ? 'error' : '', more ?? ''].filter(Boolean).join(' ')}>
      {icon && <Icon name={icon} size={14} />}
      <input
        type="text"
        autocomplete="off"
        value={value}
        onInput={(event) => onInput?.(event.currentTarget.value)}
        onChange={(event) => event.currentTarget.value !== value && onChange?.(event.currentTarget.value)}
        {...(inputRef ? { ref: inputRef } : {})}
        {...(label ? { 'aria-label': label } : {})}
        {...(error ? { 'aria-invalid': true, 'aria-describedby': whyId } : {})}
        {...rest}
      />
      {error && (
        <span class="why cut" id={whyId}>
          {error}
        </span>
      )}
    </span>
  );
}
