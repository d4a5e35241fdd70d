import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

export type InputProps = {
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
  id?: string;
  type?: 'text' | 'search' | 'number';
  name?: string;
  placeholder?: string;
  maxLength?: number;
  min?: number;
  max?: number;
  inputMode?: 'text' | 'numeric' | 'decimal';
  disabled?: boolean;
  required?: boolean;
  autofocus?: boolean;
  onKeyDown?: (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => void;
  onFocus?: () => void;
  onBlur?: () => void;
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
  type = 'text',
  ...rest
}: InputProps) {
  const whyId = useId();
  return (
    <span class={['input', size ?? '', error ? 'error' : '', more ?? ''].filter(Boolean).join(' ')}>
      {icon && <Icon name={icon} size={14} />}
      <input
        // Preact's types have one shape an input type; what differs between ours is nothing we pass.
        type={type as 'text'}
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
