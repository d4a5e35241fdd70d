import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Button, type ButtonProps } from '../../../ui/button.tsx';
import type { IconName } from '../../../ui/icons.ts';
import { placeBelow } from '../../../ui/place-below.ts';

type PopProps = {
  label: string;
  icon: IconName;
  /** How the button differs from a small plain one that says the label. */
  button?: Pick<ButtonProps, 'kind' | 'class' | 'title' | 'children'>;
  /** Given what closes it, and whether it is seen. */
  children: ComponentChildren | ((close: () => void, isOpen: boolean) => ComponentChildren);
};

/** A button with a small form below it. */
export function PopButton({ label, icon, button, children }: PopProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const close = () => {
    box.current?.hidePopover();
    opener.current?.focus();
  };
  return (
    <>
      <Button size="sm" icon={icon} popovertarget={id} aria-haspopup="dialog" buttonRef={opener} {...button}>
        {button?.children ?? label}
      </Button>
      <div
        class="menu wb-pop"
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        ref={box}
        onToggle={(event: Event & { newState?: string }) => {
          setOpen(event.newState === 'open');
          if (event.newState !== 'open' || !box.current || !opener.current) return;
          placeBelow(box.current, opener.current);
          box.current.querySelector('input')?.focus();
        }}
        // The bar lets go of the selection on Esc; here it closes the form only.
        onKeyDown={(event) => event.stopPropagation()}
      >
        {typeof children === 'function' ? children(close, isOpen) : children}
      </div>
    </>
  );
}
