import type { ComponentChildren } from 'preact';

type Props = {
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  /** Name for readers when there are no words beside it. */
  label?: string;
  isDisabled?: boolean;
  children?: ComponentChildren;
};

/** A check box with its words. */
export function Checkbox({ isChecked, onChange, label, isDisabled, children }: Props) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isChecked}
        disabled={isDisabled ?? false}
        onChange={(event) => onChange(event.currentTarget.checked)}
        {...(label ? { 'aria-label': label } : {})}
      />
      {children !== undefined && <span>{children}</span>}
    </label>
  );
}
