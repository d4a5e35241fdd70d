import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'label' | 'size'> & {
  /** `bare`: no look of its own, `class` gives it. */
  kind?: 'primary' | 'plain' | 'ghost' | 'danger' | 'bare';
  size?: 'sm';
  icon?: IconName;
  /** Name for readers and tooltip; needed when there is only an icon. */
  label?: string;
  children?: ComponentChildren;
  buttonRef?: Ref<HTMLButtonElement>;
};

/** A button. Icon alone when it has no children. */
export function Button({ kind = 'plain', size, icon, label, children, buttonRef, class: more, ...rest }: ButtonProps) {
  const isIconOnly = children === undefined || children === null;
  const look = ['btn', kind === 'plain' ? '' : kind, size ?? '', isIconOnly ? 'icon' : ''];
  const names = [...(kind === 'bare' ? [] : look), more ?? ''];
  return (
    <button
      type="button"
      class={names.filter(Boolean).join(' ')}
      {...(buttonRef ? { ref: buttonRef } : {})}
      {...(label ? { 'aria-label': label, title: label } : {})}
      {...rest}
    >
      {icon && <Icon name={icon} size={isIconOnly && !size ? 16 : 14} />}
      {children}
    </button>
  );
}
